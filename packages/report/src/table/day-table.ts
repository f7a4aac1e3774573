import type { Texts } from '@esim-usage/texts'
import type { Report, UsageFigures } from '../model/report.ts'
import { clock, type MaybeCell, sum, text, whole } from './cell.ts'
import type { ReportTable } from './report-table.ts'

const headingsOf = ({ report: { headings } }: Texts): string[] => [
  headings.calls,
  headings.callTime,
  headings.messages,
  headings.data,
]

const cellsOf = ({ calls, seconds, messages, bytes }: UsageFigures): MaybeCell[] => [
  whole('integer', calls),
  whole('seconds', seconds),
  whole('integer', messages),
  whole('bytes', bytes),
]

/** A row, and one more for each further currency. */
const spread = (count: number, rowOf: (index: number) => MaybeCell[]): MaybeCell[][] =>
  Array.from({ length: Math.max(1, count) }, (_row, index) =>
    rowOf(index).map((cell, column) =>
      index > 0 && cell?.kind !== 'money' && column > 0 ? undefined : cell,
    ),
  )

/** Every day of the period. */
export const dayTable = ({ days }: Report, texts: Texts): ReportTable => ({
  name: 'days',
  headings: [
    texts.report.headings.day,
    ...headingsOf(texts),
    texts.report.headings.charges,
    texts.screen.state,
  ],
  rows: days.flatMap(day =>
    spread(day.charges.length, index => [
      clock(day.day, 'day'),
      ...cellsOf(day),
      sum(day.charges[index]),
      text(texts.report.states[day.state]),
    ]),
  ),
})

/** Months of the period and of the carriers' own totals. */
export const monthTable = ({ months }: Report, texts: Texts): ReportTable => ({
  name: 'months',
  headings: [
    texts.report.headings.month,
    ...headingsOf(texts),
    texts.report.headings.charges,
    texts.screen.state,
    texts.report.headings.spent,
    `${texts.report.headings.spent} · ${texts.screen.state}`,
  ],
  rows: months.flatMap(month =>
    spread(Math.max(month.charges.length, month.spent.length), index => [
      clock(month.month, 'month'),
      ...cellsOf(month),
      sum(month.charges[index]),
      text(texts.report.states[month.state]),
      sum(month.spent[index]),
      text(texts.report.states[month.spentState]),
    ]),
  ),
})
