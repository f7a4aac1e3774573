import { EsimUsageError, type UsageWarning } from '@esim-usage/core'
import type { FetchedPage, FetchedRow, UsagePort, UsageWindow } from '@esim-usage/core/adapter'
import { startOfDay } from '@esim-usage/core/parse'
import { type BusinessContext, type BusinessState, isNoData, isNotOrdered } from './ask.ts'
import { apiRequest } from './endpoints.ts'
import { readSubscribers } from './hierarchy.ts'
import { type RowRemarks, toUsageRow } from './to-usage-record.ts'
import { type RowBody, rows } from './wire-rows.ts'

/** From the first to behind the last moment, epoch milliseconds. */
type Span = readonly [from: number, to: number]

/** Lines that are left to read, or the account as a whole. */
export type Position = readonly string[]

/** One name for four addresses with the same rows. */
const endpoint = 'bills.usage'
const wholeAccount = 'account'
/** The API refuses rows of an account with more lines than this. */
const mostLinesTogether = 100
/** Rows of less than an hour that are still told in parts end the read. */
const shortestSpanMs = 3_600_000
/**
 * The API wants times with a Z. Whether it takes them as UTC or as Moscow time is not known, so more is asked for, and what
 * lies outside is left out.
 */
const spareMs = 3 * 3_600_000

const toTime = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')

const spanOf = ({ from, until }: UsageWindow, timeZone: string): Span => [
  Date.parse(startOfDay(from, timeZone)),
  Date.parse(until) + 1000,
]

/** An account with many lines is read line by line. */
async function ownersOf(context: BusinessContext): Promise<readonly string[]> {
  if (context.line !== undefined) return [context.line]
  const subscribers = await listSubscribers(context)
  return subscribers.length > mostLinesTogether ? subscribers.map(({ line }) => line) : [wholeAccount]
}

async function listSubscribers(context: BusinessContext) {
  try {
    return await readSubscribers(context)
  } catch (error) {
    if (isNotOrdered(error)) return []
    throw error
  }
}

async function askOnce(context: BusinessContext, owner: string, query: Readonly<Record<string, string>>) {
  const { token, plainRows } = context.session.state
  const [method, asked] =
    owner === wholeAccount
      ? ([
          plainRows ? 'bills.usage-account-plain' : 'bills.usage-account',
          { account: context.account },
        ] as const)
      : ([plainRows ? 'bills.usage-line-plain' : 'bills.usage-line', { msisdn: owner.slice(1) }] as const)
  return context.http.json({ ...apiRequest(token, method, { ...asked, ...query }), endpoint }, rows)
}

/** Where the extended rows were not ordered the plain ones are asked for, from then on. */
async function askRows(
  context: BusinessContext,
  owner: string,
  [from, to]: Span,
): Promise<readonly RowBody[]> {
  const query = { startDateTime: toTime(from), endDateTime: toTime(to + spareMs) }
  const { state } = context.session
  try {
    return await askOnce(context, owner, query)
  } catch (error) {
    if (!isNotOrdered(error) || state.plainRows) throw error
    context.session.update({ ...state, plainRows: true })
    return askOnce(context, owner, query)
  }
}

const isPart = (error: unknown): boolean => EsimUsageError.is(error) && error.code === 'incomplete'

const isInside = ({ date }: RowBody, [from, to]: Span): boolean => {
  const at = Date.parse(date)
  return Number.isNaN(at) || (at >= from && at < to)
}

/** Leaves out what lies in the spare on either side; what lies further away was not asked for, and core says so. */
const isWanted = (row: RowBody, span: Span, [from, to]: Span): boolean =>
  isInside(row, span) || !isInside(row, [from - spareMs, to + spareMs])

/** Rows of a span of a window. One that is told in parts is asked for in halves; no data is an empty span. */
async function readSpan(
  context: BusinessContext,
  owner: string,
  span: Span,
  window: Span,
): Promise<readonly RowBody[]> {
  try {
    const list = await askRows(context, owner, span)
    return list.filter(row => isWanted(row, span, window))
  } catch (error) {
    if (isNoData(error)) return []
    const [from, to] = span
    if (!isPart(error) || to - from <= shortestSpanMs) throw error
    const middle = Math.floor((from + to) / 2000) * 1000
    const earlier = await readSpan(context, owner, [from, middle], window)
    return [...earlier, ...(await readSpan(context, owner, [middle, to], window))]
  }
}

const toWarnings = (remarks: RowRemarks): readonly UsageWarning[] =>
  (
    [
      ['kind-unknown', 'The carrier does not say what these are.'],
      ['unit-assumed', 'Volumes were counted with 1 KB as 1024 bytes.'],
    ] as const
  ).flatMap(([code, reason]) => (remarks[code] === 0 ? [] : [{ code, reason, count: remarks[code] }]))

/** Rows of a line, or of an account. */
export const usage: UsagePort<BusinessState, Position> = {
  limits: { kinds: ['voice', 'message', 'data', 'service', 'other'], covers: 'every-event', windowDays: 31 },
  async fetchPage(context, window, position): Promise<FetchedPage<Position>> {
    const [owner = wholeAccount, ...rest] = position ?? (await ownersOf(context))
    const span = spanOf(window, context.timeZone)
    const list = await readSpan(context, owner, span, span)
    const line = owner === wholeAccount ? undefined : owner
    const remarks: RowRemarks = { 'unit-assumed': 0, 'kind-unknown': 0 }
    const toRow = (row: RowBody): FetchedRow =>
      toUsageRow(row, line, context.timeZone, remarks) ?? context.fail('schema-mismatch')
    // Payments to the account stand among the rows of each of its lines; they are told of once.
    const isTold = (row: FetchedRow): boolean => position === undefined || !('skipped' in row)
    return {
      endpoint,
      evidence: 'high',
      rows: list.map(toRow).filter(isTold),
      warnings: toWarnings(remarks),
      ...(rest.length > 0 && { next: rest }),
    }
  },
}
