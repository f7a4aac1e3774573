import type { UsageRecord } from '@esim-usage/core'
import type { ReportColumn, Texts } from '@esim-usage/texts'
import type { Report } from '../model/report.ts'
import type { MaybeCell } from './cell.ts'
import type { ReportTable } from './report-table.ts'
import { usageColumns } from './usage-columns.ts'

const cellOf = (id: ReportColumn, record: UsageRecord, texts: Texts): MaybeCell =>
  usageColumns.find(column => column.id === id)?.cell(record, texts)

const before = ['time', 'kind', 'direction', 'other-side'] as const
const after = ['charge', 'label', 'bundle', 'roaming', 'line'] as const

/** Seconds, bytes or parts, whichever a row has. */
const quantityOf = (record: UsageRecord, texts: Texts): MaybeCell =>
  cellOf('seconds', record, texts) ?? cellOf('bytes', record, texts) ?? cellOf('parts', record, texts)

/** Itemised usage as people read it: one column for whatever was used. */
export const usageTable = ({ records }: Report, texts: Texts): ReportTable => ({
  name: 'usage',
  headings: [
    ...before.map(id => texts.report.columns[id]),
    texts.screen.quantity,
    ...after.map(id => texts.report.columns[id]),
  ],
  rows: records.map(record => [
    ...before.map(id => cellOf(id, record, texts)),
    quantityOf(record, texts),
    ...after.map(id => cellOf(id, record, texts)),
  ]),
})
