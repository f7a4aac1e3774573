import type { Texts } from '@esim-usage/texts'
import type { Report } from '../model/report.ts'
import { allowanceTable } from './allowance-table.ts'
import type { MaybeCell } from './cell.ts'
import { dayTable, monthTable } from './day-table.ts'
import { lineTable } from './line-table.ts'
import { paymentTable, spendingTable } from './money-tables.ts'
import { totalsTable } from './totals-table.ts'

/** A table of a report: the same headings and values in every format. */
export interface ReportTable {
  /** Which part of the report it is. */
  readonly name: 'totals' | 'days' | 'months' | 'spending' | 'payments' | 'allowances' | 'lines' | 'usage'
  /** Headings of the columns. */
  readonly headings: readonly string[]
  /** Rows of values. */
  readonly rows: readonly (readonly MaybeCell[])[]
}

/** Tables of a report without its single rows, in the order they are shown. */
export const reportTables = (report: Report, texts: Texts): ReportTable[] =>
  [totalsTable, allowanceTable, dayTable, monthTable, spendingTable, paymentTable, lineTable].map(build =>
    build(report, texts),
  )
