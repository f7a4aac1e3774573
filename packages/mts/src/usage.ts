import type { UsageWarning } from '@esim-usage/core'
import type { FetchedPage, FetchedRow, ReadContext, UsagePort, UsageWindow } from '@esim-usage/core/adapter'
import { dayOf, endOfDay, startOfDay } from '@esim-usage/core/parse'
import { askGraphql } from './graphql.ts'
import { transactionsOperation } from './operations.ts'
import type { MtsState } from './sign-in.ts'
import { type RowRemarks, toUsageRow } from './to-usage-record.ts'
import { transactions } from './wire.ts'
import type { Transaction } from './wire-rows.ts'

/** The page to ask for, and how many there were when it was named. */
export interface PagePosition {
  readonly page: number
  readonly pages: number
}

const endpoint = 'graphql.transactions'

const reasons: Readonly<Record<keyof RowRemarks, string>> = {
  'unit-assumed': 'КБ, МБ and ГБ were read as 1024-based, as in the packages; the rows do not say it.',
  'kind-unknown': 'The words of the row do not tell what it is.',
}

/** The moment a read began, in the zone of the line: the cabinet is asked with offsets, as its own pages do. */
function lastInstant(window: UsageWindow, timeZone: string): string {
  const end = endOfDay(window.to, timeZone)
  const until = Date.parse(window.until)
  if (until >= Date.parse(end)) return end
  const start = startOfDay(dayOf(until, timeZone), timeZone)
  const seconds = Math.floor((until - Date.parse(start)) / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${start.slice(0, 11)}${parts.map(part => String(part).padStart(2, '0')).join(':')}${start.slice(19)}`
}

function toPage(
  context: ReadContext<MtsState>,
  list: readonly Transaction[],
): Pick<FetchedPage<PagePosition>, 'rows' | 'warnings'> {
  const counts: RowRemarks = { 'unit-assumed': 0, 'kind-unknown': 0 }
  const rows = list.map(
    (row): FetchedRow => toUsageRow(row, context.timeZone, counts) ?? context.fail('schema-mismatch'),
  )
  const warnings = (['unit-assumed', 'kind-unknown'] as const)
    .filter(code => counts[code] > 0)
    .map((code): UsageWarning => ({ code, reason: reasons[code], count: counts[code] }))
  return { rows, warnings }
}

/** One page of itemised rows, those that cost nothing among them. */
async function fetchPage(
  context: ReadContext<MtsState>,
  window: UsageWindow,
  position: PagePosition | undefined,
): Promise<FetchedPage<PagePosition>> {
  const page = position?.page ?? 1
  const filter = {
    dateFrom: startOfDay(window.from, context.timeZone),
    dateTo: lastInstant(window, context.timeZone),
    // Without it all that a package pays for is missing.
    showFree: true,
    tabType: null,
    categoryId: null,
    textSearch: '',
    transactionsDirection: null,
    cashbackType: 'ALL',
  }
  const answer = await askGraphql(
    context,
    endpoint,
    transactionsOperation,
    { pageIndex: page, filter },
    transactions,
  )
  const list = answer.data?.transactionsByFilter ?? context.fail('unavailable')
  const isShort = position !== undefined && list.totalPages < position.pages
  const isHole = list.transactions.length === 0 && (page > 1 || list.totalPages > 1)
  if (isShort || isHole) context.fail('incomplete')
  return {
    endpoint,
    // High that the rows are there, low for the words that tell their kinds.
    evidence: 'medium',
    ...toPage(context, list.transactions),
    ...(page < list.totalPages && { next: { page: page + 1, pages: list.totalPages } }),
  }
}

/** Itemised usage of a line. */
export const usage: UsagePort<MtsState, PagePosition> = {
  limits: {
    kinds: ['voice', 'message', 'data', 'service', 'other'],
    covers: 'every-event',
    // A month is the longest span clients were seen to ask rows for; how far back rows reach is documented nowhere.
    windowDays: 31,
  },
  fetchPage,
}
