import type { Chart } from '../chart/chart.ts'
import { loadFonts } from '../fonts/load-fonts.ts'
import { withSvgRuns } from '../fonts/svg-runs.ts'
import { requirePeer } from '../require-peer.ts'
import { type ChartOptions, chartSvg } from '../charts/chart-svg.ts'

/**
 * Draws a chart as PNG, twice as fine as its SVG.
 *
 * @example
 * ```ts
 * import { writeFile } from 'node:fs/promises'
 * import type { Chart } from '@esim-usage/report'
 * import { chartPng } from '@esim-usage/report/png'
 *
 * export const save = async (chart: Chart): Promise<void> => writeFile('chart.png', await chartPng(chart, { theme: 'dark' }))
 * ```
 *
 * @throws `InvalidRequestError` `unsupported` when `@resvg/resvg-js` is not installed, or no font has a sign.
 */
export async function chartPng(chart: Chart, options: ChartOptions = {}): Promise<Uint8Array> {
  const { Resvg } = await requirePeer('@resvg/resvg-js', () => import('@resvg/resvg-js'))
  const svg = chartSvg(chart, options)
  const fonts = loadFonts([svg])
  const drawing = new Resvg(withSvgRuns(svg, fonts), {
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      fontFiles: fonts.flatMap(({ path, boldPath }) => [path, boldPath]),
      loadSystemFonts: false,
      defaultFontFamily: 'Noto Sans',
    },
  })
  return drawing.render().asPng()
}
