import type { Chart, ChartPoint } from '../chart/chart.ts'
import { createPen, fontSize, lineHeight, measure, type Pen, type PenOptions, writeHead } from './pen.ts'
import { wrapLines } from '../wrap-lines.ts'

const barHeight = 12
const between = 14

/** Name and value above the bar: beside each other where both fit, else below each other. Gives the height. */
function writeLabels({ label, value, text }: ChartPoint, width: number, top: number, pen: Pen): number {
  const shown = value === undefined ? '—' : text
  if (measure(label) + measure(shown) + 2 * fontSize <= width) {
    pen.write(label, 0, top + fontSize)
    pen.write(shown, width, top + fontSize, { anchor: 'end' })
    return lineHeight
  }
  const lines = [label, shown].flatMap(each => wrapLines(each, width, measure))
  for (const [index, line] of lines.entries()) pen.write(line, 0, top + fontSize + index * lineHeight)
  return lines.length * lineHeight
}

/** The bar of a value, from zero; a track as long as a full bar behind it where there is one. */
function drawBar(
  chart: Chart,
  { value, state }: ChartPoint,
  top: number,
  options: PenOptions,
  pen: Pen,
): void {
  const { colours, width } = options
  const values = chart.points.map(point => point.value ?? 0)
  const least = Math.min(0, ...values)
  const most = Math.max(chart.most ?? 0, ...values)
  const isGap = state === 'missing' || state === 'partly'
  if (isGap) pen.fill(colours.gap, 0, top, width, barHeight)
  else if (chart.most !== undefined) pen.fill(colours.grid, 0, top, width, barHeight)
  if (value === undefined || most <= least) return
  const place = (each: number): number => ((each - least) / (most - least)) * width
  pen.fill(colours.bar, place(Math.min(0, value)), top, Math.abs(place(value) - place(0)), barHeight)
}

/** Bars below each other, as SVG. Names and values stand above their bars, wrapped, so that none is ever cut. */
export function barsSvg(chart: Chart, options: PenOptions): string {
  const { width, colours } = options
  const pen = createPen(options)
  let top = writeHead(chart, options, pen)
  for (const point of chart.points) {
    top += between
    top += writeLabels(point, width, top, pen)
    drawBar(chart, point, top, options, pen)
    top += barHeight
  }
  const height = Math.ceil(top + between)
  const paper =
    colours.paper === 'none' ? '' : `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`
  return `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg">${paper}${pen.drawn.join('')}</svg>`
}
