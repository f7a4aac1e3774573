import type { AdapterContext, FetchedPage, UsageWindow } from '@esim-usage/core/adapter'
import { dayOf, lastDayOf, startOfDay } from '@esim-usage/core/parse'
import { nextMonthOf } from '../days.ts'
import { emptyBecause, noRemarks, notListedBecause, toWarnings } from '../row-remarks.ts'
import { type Stamp, toExpenseRow } from '../to-usage-record.ts'
import { readExpenses } from './expenses.ts'
import { readWebPayModel } from './read-blocks.ts'

const endpoint = 'web.expenses'
const reasons = {
  prepaid: 'The line is prepaid, and the cabinet shows no expenses for it in these days.',
  postpaid:
    'The line is postpaid: the web cabinet shows only sums of its running period, without days. The token channel has rows.',
} as const

/** Sums by kind over the days of one month. They have no day of their own, so they stand for the first one. */
export async function readWebUsage(
  context: AdapterContext,
  host: string,
  window: UsageWindow,
  position: string | undefined,
): Promise<FetchedPage<string>> {
  if ((await readWebPayModel(context, host)) === 'postpaid')
    return { endpoint, rows: [], warnings: [notListedBecause(reasons.postpaid)] }
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
  const rows = (callDetails ?? []).map(row => toExpenseRow(row, stamp, remarks))
  return {
    endpoint,
    evidence: 'medium',
    rows,
    warnings: [...toWarnings(remarks), ...(rows.length === 0 ? [emptyBecause(reasons.prepaid)] : [])],
    ...(to < window.to && { next: nextMonthOf(from) }),
  }
}
