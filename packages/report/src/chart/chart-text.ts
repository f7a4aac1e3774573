import measure from 'fast-string-truncated-width'
import { wrapLines } from '../wrap-lines.ts'
import type { Chart, ChartPoint } from './chart.ts'

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const
const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const
const narrowestBar = 8

/** Signs of East Asia take two columns of a terminal. */
const columnsOf = (text: string): number => measure(text).width

const pad = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - columnsOf(text)))

const mostOf = ({ points, most }: Chart): number =>
  most ?? Math.max(0, ...points.map(({ value = 0 }) => value))

function barOf({ value }: ChartPoint, most: number, width: number): string {
  if (value === undefined || most <= 0) return ''
  const steps = Math.round((Math.max(0, value) / most) * width * 8)
  return '█'.repeat(Math.floor(steps / 8)) + (eighths[steps % 8] ?? '')
}

/** A dash where nothing is known. */
const valueOf = ({ value, text }: ChartPoint): string => (value === undefined ? '—' : text)

/** Name, bar and value on one line. */
function inColumns(chart: Chart, labels: number, bar: number): string[] {
  const most = mostOf(chart)
  return chart.points.map(point =>
    `${pad(point.label, labels)} ${pad(barOf(point, most, bar), bar)} ${valueOf(point)}`.trimEnd(),
  )
}

/** Name and value above the bar, where a line has no room for all of them. */
function belowEachOther(chart: Chart, width: number): string[] {
  const most = mostOf(chart)
  return chart.points.flatMap(point => {
    const value = valueOf(point)
    const isWide = columnsOf(point.label) + columnsOf(value) + 2 > width
    const head = isWide
      ? [point.label, value].flatMap(text => wrapLines(text, width, columnsOf))
      : [`${pad(point.label, width - columnsOf(value))}${value}`]
    const bar = barOf(point, most, width)
    return bar === '' ? head : [...head, bar]
  })
}

/**
 * A chart as lines of text for a terminal: a bar for each point, its exact value beside it, a dash where it is not known.
 * No line is longer than the width, 80 columns by default, and no word is cut.
 */
export function chartText(chart: Chart, options: { readonly width?: number } = {}): string {
  const { width = 80 } = options
  const labels = Math.max(...chart.points.map(({ label }) => columnsOf(label)))
  const values = Math.max(...chart.points.map(point => columnsOf(valueOf(point))))
  const bar = width - labels - values - 2
  return [
    ...wrapLines(chart.title, width, columnsOf),
    ...(bar < narrowestBar ? belowEachOther(chart, width) : inColumns(chart, labels, bar)),
    ...(chart.gaps === undefined ? [] : wrapLines(`— ${chart.gaps}`, width, columnsOf)),
    '',
  ].join('\n')
}

/** A chart as one line of small columns; a dot where a value is not known. */
export function sparkline(chart: Chart): string {
  const most = mostOf(chart)
  const columns = chart.points.map(({ value }) => {
    if (value === undefined) return '·'
    const level = most <= 0 ? 0 : Math.round((Math.max(0, value) / most) * (levels.length - 1))
    return levels[level] ?? ''
  })
  return columns.join('')
}
