import type { UsageRecord, UsageRecordBase } from '@esim-usage/core'
import type { FetchedRow } from '@esim-usage/core/adapter'
import { parseInstant, parsePhone, toBytes } from '@esim-usage/core/parse'
import type { RowRemarks } from './row-remarks.ts'
import type { DetailRow } from './rest/wire.ts'
import { said } from './said.ts'
import { bytesOf } from './web/expenses.ts'
import type { ExpenseRow } from './web/wire.ts'

const otherLine = {
  level: 'suspect',
  notes: ['Another line used the shared package; the row is no use of this line.'],
} as const

/**
 * Turns a row of the detail into a record; `list` is the carrier's name of the list it stands in. Four fields are known: a traffic unit tells data, everything else about a row
 * (amount, direction, length, roaming) is in no source. On data rows the number is another line of a shared package.
 */
export function toDetailRow(
  row: DetailRow,
  list: string,
  status: UsageRecord['status'],
  remarks: RowRemarks,
): FetchedRow {
  const startedAt = parseInstant(row.dateTime ?? '')
  if (startedAt === undefined)
    return { skipped: 'The row has no time that can be read.', unread: true, raw: row }
  const counterparty = parsePhone(row.number ?? '')
  const common = {
    startedAt,
    precision: 'second',
    timeSource: 'printed',
    status,
    ...(counterparty !== undefined && { counterparty }),
  } as const
  const { trafficVolume, trafficUnit } = row
  const identity = [row.dateTime ?? '', row.number ?? '', trafficVolume ?? '', trafficUnit ?? '']
  const bytes = toBytes(trafficVolume ?? '', trafficUnit ?? '', 1024)
  if (bytes === undefined) {
    remarks['kind-unknown'] += 1
    const label = said(trafficUnit) ?? list
    return { record: { kind: 'other', label, ...common }, identity, raw: row }
  }
  remarks['unit-assumed'] += 1
  return {
    record: { kind: 'data', bytes, ...common, ...(counterparty !== undefined && { quality: otherLine }) },
    identity,
    raw: row,
  }
}

/** What all sums of some days have. */
export type Stamp = Pick<
  UsageRecordBase,
  'startedAt' | 'precision' | 'timeSource' | 'aggregate' | 'status' | 'label'
>

/** Turns a sum of the web cabinet into a record. */
export function toExpenseRow(row: ExpenseRow, stamp: Stamp, remarks: RowRemarks): FetchedRow {
  const label = said(row.operation, row.transactionType) ?? 'callDetails'
  const identity = [stamp.startedAt, row.transactionType ?? '', label, row.trafficUnit ?? '']
  const bytes = bytesOf(row)
  if (bytes === undefined) {
    remarks['kind-unknown'] += 1
    return { record: { kind: 'other', ...stamp, label }, identity, raw: row }
  }
  remarks['unit-assumed'] += 1
  return { record: { kind: 'data', bytes, ...stamp, label }, identity, raw: row }
}
