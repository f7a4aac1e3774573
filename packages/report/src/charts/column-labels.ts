import type { Chart } from '../chart/chart.ts'
import { measure } from './pen.ts'
import { wrapLines } from '../wrap-lines.ts'

const gap = 8
const narrowest = 60
/** More names than this are days: they are short, and stand on one line. */
const mostWrapped = 24

/** How the columns of a chart are named below. */
export interface ColumnLabels {
  /** Names as they are written, with line breaks. */
  readonly names: readonly string[]
  /** Every how manieth is shown. */
  readonly step: number
  /** Room at both sides for names that are wider than their column. */
  readonly overhang: number
  /** How many lines the highest name takes. */
  readonly lines: number
}

/** Plans names that neither run into each other nor out of the picture: wrapped where that helps, else only some of them. */
export function planColumnLabels({ points }: Chart, room: number): ColumnLabels {
  const plotWidth = Math.max(narrowest, room)
  const labels = points.map(({ label }) => label)
  const parts = labels.length > mostWrapped ? labels : labels.flatMap(label => label.split(' '))
  // What is wider than half of the picture is broken anywhere.
  const widest = Math.min(plotWidth / 2, Math.max(...parts.map(measure)))
  const column = plotWidth / labels.length
  const isWide = widest + gap > column
  // The outermost names stick out at both sides, which makes the columns narrower.
  const narrow = isWide ? (plotWidth - widest) / labels.length : column
  const step = isWide ? Math.ceil((widest + gap) / narrow) : 1
  const names = labels.map(label =>
    wrapLines(label, Math.max(widest, step * narrow - gap), measure).join('\n'),
  )
  const shown = names.filter((_name, index) => index % step === 0)
  const lines = Math.max(...shown.map(name => name.split('\n').length))
  return { names, step, overhang: isWide ? widest / 2 : 0, lines }
}
