import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Chart } from '../chart/chart.ts'
import { escapeMarkup } from '../escape-markup.ts'
import { barsSvg } from './bars-svg.ts'
import { createPen, type PenOptions, writeHead } from './pen.ts'
import { planColumns } from './plan-columns.ts'
import { type ChartTheme, themes } from './themes.ts'

/** How a chart is drawn. */
export interface ChartOptions {
  /** Colours. Default `light`. */
  readonly theme?: ChartTheme
  /** Width in pixels. Default 720. */
  readonly width?: number
  /** Font family. Default `sans-serif`. */
  readonly fontFamily?: string
}

/** What is drawn, without what a live chart would need: names that are numbered through, marks for events. */
const drawingOf = (svg: string): string =>
  svg
    .replaceAll(/<style\b[\s\S]*?<\/style>\s*/gu, '')
    .replaceAll(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/gu, '')

function columnsSvg(chart: Chart, options: PenOptions): string {
  use([BarChart, GridComponent, SVGRenderer])
  const pen = createPen(options)
  const { option, height } = planColumns(chart, options, writeHead(chart, options, pen))
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: options.width, height })
  drawing.setOption(option)
  const svg = drawing.renderToSVGString()
  // Timers of the drawing would keep the process alive.
  drawing.dispose()
  return drawingOf(svg).replace('</svg>', () => `${pen.drawn.join('')}</svg>`)
}

/**
 * Draws a chart as SVG. The title is its label for screen readers.
 *
 * @example
 * ```ts
 * import { createCharts, type Report } from '@esim-usage/report'
 * import { chartSvg } from '@esim-usage/report/charts'
 *
 * export const drawAll = (report: Report): string[] =>
 *   createCharts(report, { language: 'en' }).map(chart => chartSvg(chart, { theme: 'dark' }))
 * ```
 */
export function chartSvg(chart: Chart, options: ChartOptions = {}): string {
  const { theme = 'light', width = 720, fontFamily = 'sans-serif' } = options
  const pen: PenOptions = { colours: themes[theme], width, fontFamily }
  const svg = chart.direction === 'bars' ? barsSvg(chart, pen) : columnsSvg(chart, pen)
  return svg.replace('<svg ', () => `<svg role="img" aria-label="${escapeMarkup(chart.title)}" `)
}
