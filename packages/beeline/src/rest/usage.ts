import { type AdapterContext, type FetchedPage, optional, type UsageWindow } from '@esim-usage/core/adapter'
import { dayOf, parseInstant } from '@esim-usage/core/parse'
import { dayBefore, monthsFrom } from '../days.ts'
import { emptyBecause, noRemarks, notListedBecause, toWarnings } from '../row-remarks.ts'
import { toDetailRow } from '../to-usage-record.ts'
import { askLine } from './ask.ts'
import { readPayModel } from './pay-model.ts'
import { detail, type DetailRow, postpaidBalance, unbilledCalls } from './wire.ts'

const reasons = {
  prepaid: 'The line is prepaid, and the carrier lists nothing for it in these days.',
  old: 'The line is prepaid, and the carrier keeps its free detail for about eight months; these days are older.',
  postpaid: 'The line is postpaid, and the carrier lists nothing unbilled for it in these days.',
  unknown:
    'The line is postpaid, and the carrier does not say since when its unbilled rows are: billed days are not listed here.',
  billed: 'The line is postpaid: days that are billed already stand in its bills and are not listed here.',
} as const

/** By a help page; the cabinet of 2016 went back nine. Evidence medium, so older days are asked for all the same. */
const keptMonths = 8

type Page = FetchedPage<never>

/** The merged sessions would hide rows, so single ones are asked for; no filter leaves out what costs nothing. */
async function readPrepaid(context: AdapterContext, window: UsageWindow): Promise<Page> {
  const query = { periodStart: window.from, periodEnd: window.to, sessionGroupFlag: false }
  const { callDetails } = await askLine(context, 'rest.detail', detail, query)
  const remarks = noRemarks()
  const rows = (callDetails ?? []).map(row => toDetailRow(row, 'callDetails', 'final', remarks))
  const today = dayOf(context.now().getTime(), context.timeZone)
  const isOld = window.to < monthsFrom(today, -keptMonths)
  const why = isOld ? notListedBecause(reasons.old) : emptyBecause(reasons.prepaid)
  return {
    endpoint: 'rest.detail',
    evidence: 'medium',
    rows,
    warnings: [...toWarnings(remarks), ...(rows.length === 0 ? [why] : [])],
  }
}

/** First day of the running period; undefined: not said. */
async function readRunningSince(context: AdapterContext): Promise<string | undefined> {
  const answer = await optional(async () => askLine(context, 'rest.postpaid-balance', postpaidBalance))
  const since = Date.parse(parseInstant(answer?.periodDate ?? '') ?? '')
  return Number.isNaN(since) ? undefined : dayOf(since, context.timeZone)
}

/** The running period of a postpaid line, whatever days are asked for; core leaves out the rows of other days. */
async function readPostpaid(context: AdapterContext, window: UsageWindow): Promise<Page> {
  const endpoint = 'rest.unbilled-calls'
  const since = await readRunningSince(context)
  const isBilled = since !== undefined && window.to < since
  const to = since === undefined || isBilled ? window.to : dayBefore(since)
  const billed =
    since !== undefined && window.from < since
      ? [notListedBecause(reasons.billed, { from: window.from, to })]
      : []
  if (isBilled) return { endpoint, evidence: 'low', rows: [], warnings: billed }
  const lists = await askLine(context, endpoint, unbilledCalls, { sessionGroupFlag: false })
  const [name, list] =
    Object.entries(lists).find((each): each is [string, DetailRow[]] => each[1] !== null) ??
    context.fail('schema-mismatch')
  const remarks = noRemarks()
  const isInside = ({ dateTime }: DetailRow): boolean => {
    const at = Date.parse(parseInstant(dateTime ?? '') ?? '')
    const day = Number.isNaN(at) ? window.from : dayOf(at, context.timeZone)
    return day >= window.from && day <= window.to
  }
  const rows = list.map(row => toDetailRow(row, name, 'provisional', isInside(row) ? remarks : noRemarks()))
  const why = since === undefined ? notListedBecause(reasons.unknown) : emptyBecause(reasons.postpaid)
  const nothing = !list.some(isInside) && billed.length === 0 ? [why] : []
  return { endpoint, evidence: 'low', rows, warnings: [...toWarnings(remarks), ...billed, ...nothing] }
}

/** Itemised rows of a window, by how the line pays. */
export const readRestUsage = async (context: AdapterContext, window: UsageWindow): Promise<Page> =>
  (await readPayModel(context)) === 'prepaid' ? readPrepaid(context, window) : readPostpaid(context, window)
