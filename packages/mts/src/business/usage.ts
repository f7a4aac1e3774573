import { EsimUsageError, type UsageWarning } from '@esim-usage/core'
import type { FetchedPage, FetchedRow, UsagePort, UsageWindow } from '@esim-usage/core/adapter'
import { startOfDay } from '@esim-usage/core/parse'
import { ask, type BusinessContext, type BusinessState, isNoData, isNotOrdered } from './ask.ts'
import { readSubscribers } from './hierarchy.ts'
import { type RowRemarks, toUsageRow } from './to-usage-record.ts'
import { type RowBody, rows } from './wire-rows.ts'

/** From the first to behind the last moment, epoch milliseconds. */
type Span = readonly [from: number, to: number]

/** Lines that are left to read, or the account as a whole, and the spans that are left of the first. */
export interface Position {
  readonly owners: readonly string[]
  readonly spans: readonly Span[]
}

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
  const isPlain = context.session.state.plainRows
  return owner === wholeAccount
    ? ask(
        context,
        isPlain ? 'bills.usage-account-plain' : 'bills.usage-account',
        { account: context.account, ...query },
        rows,
      )
    : ask(
        context,
        isPlain ? 'bills.usage-line-plain' : 'bills.usage-line',
        { msisdn: owner.slice(1), ...query },
        rows,
      )
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

/** Rows of a span. Undefined: the API told only a part of them. No data is an empty span. */
async function readSpan(
  context: BusinessContext,
  owner: string,
  span: Span,
): Promise<readonly RowBody[] | undefined> {
  try {
    return await askRows(context, owner, span)
  } catch (error) {
    if (isNoData(error)) return []
    if (isPart(error) && span[1] - span[0] > shortestSpanMs) return undefined
    throw error
  }
}

/** Leaves out what lies in the spare on either side; what lies further away is not what was asked for, and core says so. */
function isWanted({ date }: RowBody, [from, to]: Span): boolean {
  const at = Date.parse(date)
  return Number.isNaN(at) || (at >= from && at < to) || at < from - spareMs || at >= to + spareMs
}

const toWarnings = (remarks: RowRemarks): readonly UsageWarning[] =>
  (
    [
      ['kind-unknown', 'The carrier does not say what these are.'],
      ['unit-assumed', 'Volumes were counted with 1 KB as 1024 bytes.'],
    ] as const
  ).flatMap(([code, reason]) => (remarks[code] === 0 ? [] : [{ code, reason, count: remarks[code] }]))

function halvesOf([from, to]: Span): readonly Span[] {
  const middle = Math.floor((from + to) / 2000) * 1000
  return [
    [from, middle],
    [middle, to],
  ]
}

/** What is left behind a span: its halves where it was told in parts, more spans, or the next line. */
function nextOf(
  { owners, spans: [span, ...spans] }: Position,
  whole: Span,
  isInParts: boolean,
): Position | undefined {
  if (span !== undefined && isInParts) return { owners, spans: [...halvesOf(span), ...spans] }
  if (spans.length > 0) return { owners, spans }
  const rest = owners.slice(1)
  return rest.length === 0 ? undefined : { owners: rest, spans: [whole] }
}

const endpoint = 'bills.usage'

/** Rows of a line, or of an account. */
export const usage: UsagePort<BusinessState, Position> = {
  limits: { kinds: ['voice', 'message', 'data', 'service', 'other'], covers: 'every-event', windowDays: 31 },
  async fetchPage(context, window, position): Promise<FetchedPage<Position>> {
    const whole = spanOf(window, context.timeZone)
    const here = position ?? { owners: await ownersOf(context), spans: [whole] }
    const [owner = wholeAccount] = here.owners
    const [span = whole] = here.spans
    const found = await readSpan(context, owner, span)
    const remarks: RowRemarks = { 'unit-assumed': 0, 'kind-unknown': 0 }
    const list = (found ?? [])
      .filter(row => isWanted(row, span))
      .map((row): FetchedRow => toUsageRow(row, context.timeZone, remarks) ?? context.fail('schema-mismatch'))
    const next = nextOf(here, whole, found === undefined)
    return {
      endpoint,
      evidence: 'high',
      rows: list,
      warnings: toWarnings(remarks),
      ...(next !== undefined && { next }),
    }
  },
}
