import type { Chart, ChartPoint } from './chart.ts'

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const
const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const

/** Signs of East Asia, which take two columns of a terminal. */
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/gu

const columnsOf = (text: string): number => Array.from(text).length + (text.match(wide)?.length ?? 0)

const pad = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - columnsOf(text)))

const mostOf = ({ points, most }: Chart): number =>
  most ?? Math.max(0, ...points.map(({ value = 0 }) => value))

function barOf(share: number, width: number): string {
  const steps = Math.round(share * width * 8)
  return '█'.repeat(Math.floor(steps / 8)) + (eighths[steps % 8] ?? '')
}

/** A dash where nothing is known. */
const valueOf = ({ value, text }: ChartPoint): string => (value === undefined ? '—' : text)

/** A chart as lines of text for a terminal: a bar for each point, its exact value behind it, a dash where it is not known. */
export function chartText(chart: Chart, options: { readonly width?: number } = {}): string {
  const labels = Math.max(...chart.points.map(({ label }) => columnsOf(label)))
  const values = Math.max(...chart.points.map(point => columnsOf(valueOf(point))))
  const width = Math.max(8, (options.width ?? 80) - labels - values - 2)
  const most = mostOf(chart)
  const lines = chart.points.map(point => {
    const { label, value } = point
    const bar = value === undefined || most <= 0 ? '' : barOf(Math.max(0, value) / most, width)
    return `${pad(label, labels)} ${pad(bar, width)} ${valueOf(point)}`.trimEnd()
  })
  return [chart.title, ...lines, ''].join('\n')
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
