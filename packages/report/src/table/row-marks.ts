import type { Report } from '../model/report.ts'
import type { ReportTable } from './report-table.ts'

/** `gap`: a day that was not read in whole. `total`: a sum of the rows above it. */
export type RowMark = 'gap' | 'total' | 'plain'

/** Says which rows of a table stand out. */
export function rowMarks(report: Report, { name, rows }: ReportTable): (row: number) => RowMark {
  const gaps = new Set(
    report.days.filter(({ state }) => state === 'missing' || state === 'partly').map(({ day }) => day),
  )
  const sums = { totals: Math.max(1, report.summary.charge.sums.length), payments: report.paid.length }
  const firstTotal = name === 'totals' || name === 'payments' ? rows.length - sums[name] : rows.length
  return row => {
    const [first] = rows[row] ?? []
    if (name === 'days' && first?.kind === 'time' && gaps.has(first.text)) return 'gap'
    return row >= firstTotal ? 'total' : 'plain'
  }
}
