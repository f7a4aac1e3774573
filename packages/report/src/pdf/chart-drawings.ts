import type { Chart } from '../chart/chart.ts'
import { chartSvg } from '../charts/chart-svg.ts'

/** Pixels a chart is drawn at, and points it takes on the page. */
const drawnWidth = 520
/** Half of what is between the margins. */
export const chartWidth = 370
/** What a page has room for below a heading, points. */
const mostHeight = 440

const heightOf = (svg: string): number => Number(/\bheight="([\d.]+)"/u.exec(svg)?.[1] ?? 0)

/** Draws a chart; one of more bars than a page has room for goes on in further pieces. */
export function drawForPage(chart: Chart): string[] {
  const svg = chartSvg(chart, { width: drawnWidth, fontFamily: 'Noto Sans' })
  const count = Math.ceil((heightOf(svg) * chartWidth) / drawnWidth / mostHeight)
  if (count < 2 || chart.points.length < 2) return [svg]
  const size = Math.ceil(chart.points.length / count)
  return Array.from({ length: Math.ceil(chart.points.length / size) }, (_piece, index) =>
    chart.points.slice(index * size, (index + 1) * size),
  ).flatMap(points => drawForPage({ ...chart, points }))
}
