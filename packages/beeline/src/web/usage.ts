import type { UsageRecordBase } from '@esim-usage/core'
import type { AdapterContext, FetchedPage, FetchedRow, UsageWindow } from '@esim-usage/core/adapter'
import { dayOf, startOfDay } from '@esim-usage/core/parse'
import { lastDayOf, nextMonthOf } from '../days.ts'
import { emptyBecause, noRemarks, type RowRemarks, toWarnings } from '../row-remarks.ts'
import { bytesOf, readExpenses } from './expenses.ts'
import { readWebPayModel } from './read-blocks.ts'
import type { ExpenseRow } from './wire.ts'

const endpoint = 'web.expenses'
const reasons = {
  prepaid: 'The line is prepaid, and the cabinet shows no expenses for it in these days.',
  postpaid:
    'The line is postpaid: the web cabinet shows only sums of its running period, without days. The token channel has rows.',
} as const

type Stamp = Pick<
  UsageRecordBase,
  'startedAt' | 'precision' | 'timeSource' | 'aggregate' | 'status' | 'label'
>

function toRow(row: ExpenseRow, stamp: Stamp, remarks: RowRemarks): FetchedRow {
  const label = row.operation ?? row.transactionType ?? ''
  const identity = [stamp.startedAt, row.transactionType ?? '', label, row.trafficUnit ?? '']
  const bytes = bytesOf(row)
  if (bytes === undefined) {
    remarks['kind-unknown'] += 1
    return { record: { kind: 'other', ...stamp, label }, identity, raw: row }
  }
  remarks['unit-assumed'] += 1
  return { record: { kind: 'data', bytes, ...stamp, label }, identity, raw: row }
}

/** Sums by kind over the days of one month. They have no day of their own, so they stand for the first one. */
export async function readWebUsage(
  context: AdapterContext,
  host: string,
  window: UsageWindow,
  position: string | undefined,
): Promise<FetchedPage<string>> {
  if ((await readWebPayModel(context, host)) === 'postpaid')
    return { endpoint, rows: [], warnings: [emptyBecause(reasons.postpaid)] }
  const from = position ?? window.from
  const last = lastDayOf(from)
  const to = last < window.to ? last : window.to
  const today = dayOf(context.now().getTime(), context.timeZone)
  const isWhole = from.endsWith('-01') && (to === last || to === today)
  const stamp: Stamp = {
    startedAt: startOfDay(from, context.timeZone),
    precision: isWhole ? 'month' : 'day',
    timeSource: 'carrier-zone',
    aggregate: { by: 'month' },
    status: last < today ? 'final' : 'provisional',
  }
  const { callDetails } = await readExpenses(context, host, { from, to })
  const remarks = noRemarks()
  const rows = (callDetails ?? []).map(row => toRow(row, stamp, remarks))
  return {
    endpoint,
    evidence: 'medium',
    rows,
    warnings: [...toWarnings(remarks), ...(rows.length === 0 ? [emptyBecause(reasons.prepaid)] : [])],
    ...(to < window.to && { next: nextMonthOf(from) }),
  }
}
