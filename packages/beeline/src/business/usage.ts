import type { FetchedPage, FetchedRow, UsagePort, UsageWindow } from '@esim-usage/core/adapter'
import { dayOf, parseInstant } from '@esim-usage/core/parse'
import { nextMonthOf } from '../days.ts'
import { toLine } from '../numbers.ts'
import { emptyBecause, noRemarks, type RowRemarks, toWarnings } from '../row-remarks.ts'
import { ask, type BusinessContext, type BusinessState, ctnOf } from './ask.ts'
import { orderCalls, readCalls } from './billed-calls.ts'
import { readContractLines } from './lines.ts'
import { rowsOf } from './soap.ts'
import { toUsageRow } from './to-usage-record.ts'
import { type CallRow, callRow } from './wire.ts'

/** A page of the bill of a month, or the unbilled calls of the first of some lines. */
export type Position =
  | { readonly bill: string; readonly requestId?: string; readonly page: number; readonly seen: number }
  | { readonly lines: readonly string[] }

type Page = FetchedPage<Position>

const monthOf = (day: string): string => day.slice(0, 7)

const runningMonth = (context: BusinessContext): string =>
  monthOf(dayOf(context.now().getTime(), context.timeZone))

/** Where a month begins: months before the running one are billed, its own calls are not. */
async function begin(context: BusinessContext, month: string): Promise<Position> {
  if (month < runningMonth(context)) return { bill: month, page: 1, seen: 0 }
  const ctn = ctnOf(context)
  return { lines: ctn === undefined ? (await readContractLines(context)).map(each => each.ctn) : [ctn] }
}

/** The month after one, where the window goes on. */
async function beginNext(
  context: BusinessContext,
  window: UsageWindow,
  month: string,
): Promise<{ readonly next?: Position }> {
  const following = nextMonthOf(`${month}-01`)
  return following > window.to ? {} : { next: await begin(context, monthOf(following)) }
}

interface Rows {
  readonly rows: readonly FetchedRow[]
  /** How many lie in the window. */
  readonly inside: number
}

/** Both lists cover a whole month whatever days are wanted: core leaves out its other days, and they are not remarked on. */
function toRows(
  context: BusinessContext,
  calls: readonly CallRow[],
  window: UsageWindow,
  read: (row: CallRow, isInside: boolean) => FetchedRow,
): Rows {
  const isInside = ({ callDate }: CallRow): boolean => {
    const at = Date.parse(parseInstant(callDate) ?? '')
    const day = Number.isNaN(at) ? window.from : dayOf(at, context.timeZone)
    return day >= window.from && day <= window.to
  }
  let inside = 0
  const rows = calls.map(row => {
    const isWanted = isInside(row)
    if (isWanted) inside += 1
    return read(row, isWanted)
  })
  return { rows, inside }
}

/** Says why a line has no rows; of a whole contract core says so once nothing came at all. */
const whyEmpty = (context: BusinessContext, inside: number, reason: string) =>
  inside === 0 && ctnOf(context) !== undefined ? [emptyBecause(reason)] : []

async function readUnbilled(
  context: BusinessContext,
  window: UsageWindow,
  lines: readonly string[],
): Promise<Page> {
  const [ctn, ...rest] = lines
  const endpoint = 'soap.getUnbilledCallsList'
  if (ctn === undefined) return { endpoint, rows: [] }
  const list = rowsOf(await ask(context, 'getUnbilledCallsList', { ctn }), 'UnbilledCallsList', callRow)
  const remarks = noRemarks()
  const { rows, inside } = toRows(context, list, window, (row, isInside) =>
    toUsageRow(row, toLine(ctn), 'provisional', isInside ? remarks : noRemarks()),
  )
  const reason = 'The carrier lists no unbilled calls in these days.'
  return {
    endpoint,
    evidence: 'medium',
    rows,
    warnings: [...toWarnings(remarks), ...whyEmpty(context, inside, reason)],
    ...(rest.length > 0 && { next: { lines: rest } }),
  }
}

async function readBill(
  context: BusinessContext,
  window: UsageWindow,
  position: Extract<Position, { readonly bill: string }>,
): Promise<Page> {
  const { bill, page, seen } = position
  const requestId = position.requestId ?? (await orderCalls(context, bill))
  const { endpoint, rows: list, total } = await readCalls(context, requestId, page)
  const read = seen + list.length
  if (read > total || (list.length === 0 && read < total)) context.fail('incomplete')
  const remarks: RowRemarks = noRemarks()
  const { rows, inside } = toRows(context, list, window, (row, isInside) =>
    toUsageRow(row, context.line, 'final', isInside ? remarks : noRemarks()),
  )
  const reason = `The bill of ${bill} lists no calls in these days.`
  const isLast = read === total
  return {
    endpoint,
    evidence: 'medium',
    rows,
    warnings: [...toWarnings(remarks), ...(isLast && total === 0 ? whyEmpty(context, inside, reason) : [])],
    ...(isLast
      ? await beginNext(context, window, bill)
      : { next: { bill, requestId, page: page + 1, seen: read } }),
  }
}

/** Calls of a line or of a contract: bills of the months that are over, then what is not billed yet. */
export const usage: UsagePort<BusinessState, Position> = {
  limits: { kinds: ['voice', 'message', 'data', 'service', 'other'], covers: 'every-event', windowDays: 31 },
  async fetchPage(context, window, position) {
    const here = position ?? (await begin(context, monthOf(window.from)))
    return 'lines' in here ? readUnbilled(context, window, here.lines) : readBill(context, window, here)
  },
}
