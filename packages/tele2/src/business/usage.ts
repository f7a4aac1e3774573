import type { FetchedPage, FetchedRow, ReadContext, UsagePort, UsageWindow } from '@esim-usage/core/adapter'
import { startOfDay } from '@esim-usage/core/parse'
import { dataRequest } from './endpoints.ts'
import { askEmployees, type OwnNumbers, toOwnNumbers } from './own-numbers.ts'
import { toUsageRow } from './to-usage-record.ts'
import { type CallBody, callRows, type Tele2BusinessState } from './wire.ts'

/** The page to ask for, and the numbers of the exchange as they were when the window began. */
export interface PagePosition {
  readonly page: number
  readonly own: OwnNumbers
}

const endpoint = 'ats.calls'
/** Clients ask for 500 to 3 000. */
const pageSize = 500

/** The last second of a day has calls in all of its thousandths. */
const toEnd = (until: string): string => until.replace(/(?<=:\d\d)(?=[+-]\d\d:\d\d$)/, '.999')

const isOf = (row: FetchedRow, line: string | undefined): boolean =>
  line === undefined || 'skipped' in row || row.record.line === line

/** The first page reads the employees as well: they tell which way a call went. */
async function fetchPage(
  context: ReadContext<Tele2BusinessState>,
  window: UsageWindow,
  position: PagePosition | undefined,
): Promise<FetchedPage<PagePosition>> {
  const { state } = context.session
  const { page, own } = position ?? { page: 0, own: toOwnNumbers(await askEmployees(context, state)) }
  const query = {
    start: startOfDay(window.from, context.timeZone),
    end: toEnd(window.until),
    page,
    size: pageSize,
    sort: 'date,DESC',
  }
  const list: readonly CallBody[] = await context.http.json(
    { ...dataRequest(state, endpoint, 'call-records/info'), query },
    callRows,
  )
  const rows = list.map(row => toUsageRow(row, own, context.line) ?? context.fail('schema-mismatch'))
  return {
    endpoint,
    evidence: 'high',
    rows: rows.filter(row => isOf(row, context.line)),
    // The exchange tells no total: a page that is not full is the last.
    ...(list.length >= pageSize && { next: { page: page + 1, own } }),
  }
}

/** Calls of the numbers of the exchange, answered or not. */
export const usage: UsagePort<Tele2BusinessState, PagePosition> = {
  limits: { kinds: ['voice'], covers: 'every-event' },
  fetchPage,
}
