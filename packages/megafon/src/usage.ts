import { EsimUsageError, type UsageWarning } from '@esim-usage/core'
import type { FetchedPage, UsagePort, UsageWindow } from '@esim-usage/core/adapter'
import * as z from 'zod/mini'
import { ask } from './ask.ts'
import { noDataCode } from './error-rules.ts'
import { findCharges, hasRows } from './find-charges.ts'
import { isOnlyHere } from './only-here.ts'
import { periodQuery } from './period-query.ts'
import type { Context, MegafonState } from './state.ts'
import { type ReadCharge, toCharge, unknownRows } from './to-usage-record.ts'

/** All that lists dated charges. The same event comes from several of them. */
const lists = [
  '',
  '/aggregated/calls',
  '/aggregated/services',
  '/aggregated/subscription',
  '/aggregated/sms',
] as const

const nothing = 'The carrier says that it has nothing usable for these days.'
const reasons = {
  'row-unread': 'One of the five lists of charges could not be read, so what only it holds is missing.',
  'zone-assumed': 'The time was printed without a zone and taken for that of the line.',
  'kind-unknown': 'The words of the row do not tell what it is.',
} as const

/** The charges of one list. `no-data`: the cabinet says that there is nothing usable. */
async function readList(
  context: Context,
  window: UsageWindow,
  list: string,
): Promise<readonly ReadCharge[] | 'no-data'> {
  const endpoint = `reports.expenses${list.replaceAll('/', '.')}`
  try {
    const body = await ask(context, endpoint, `/reports/expenses${list}`, z.unknown(), periodQuery(window))
    const charges = findCharges(body)
    // Another shape than any that is known: silence would say that nothing was charged.
    if (charges.length === 0 && hasRows(body)) return [unknownRows(body)]
    return charges.map(found => toCharge(found, list, context.timeZone))
  } catch (error) {
    if (EsimUsageError.is(error) && error.facts.carrierCode === noDataCode) return 'no-data'
    throw error
  }
}

/**
 * One list of all: a charge counts as often as the list that has it most often says, so what several lists repeat is one
 * event, and two equal SMS of one minute are two. What cannot be told from others stays.
 */
function mergeLists(all: readonly (readonly ReadCharge[])[]): readonly ReadCharge[] {
  const counts = new Map<string, number>()
  const merged: ReadCharge[] = []
  for (const list of all) {
    const own = new Map<string, number>()
    for (const each of list) {
      const count = each.key === undefined ? Infinity : (own.get(each.key) ?? 0) + 1
      if (each.key !== undefined) own.set(each.key, count)
      if (each.key === undefined || count > (counts.get(each.key) ?? 0)) merged.push(each)
    }
    for (const [key, count] of own) counts.set(key, Math.max(count, counts.get(key) ?? 0))
  }
  return merged
}

const warningsOf = (rows: readonly ReadCharge[], missing: number, empty: number): readonly UsageWarning[] => [
  ...(['zone-assumed', 'kind-unknown'] as const).flatMap(code => {
    const count = rows.filter(row => (code === 'zone-assumed' ? row.zoneAssumed : row.kindUnknown)).length
    return count === 0 ? [] : [{ code, reason: reasons[code], count }]
  }),
  ...(missing === 0 ? [] : [{ code: 'row-unread' as const, reason: reasons['row-unread'], count: missing }]),
  ...(rows.length > 0 || empty === 0 ? [] : [{ code: 'empty' as const, reason: nothing, count: 0 }]),
]

/** All five lists as one page. One that fails is told and left out; where all fail, so does the page. */
async function fetchPage(context: Context, window: UsageWindow): Promise<FetchedPage<number>> {
  const found: (readonly ReadCharge[])[] = []
  let empty = 0
  let missing = 0
  let failure: unknown
  for (const list of lists) {
    try {
      const charges = await readList(context, window, list)
      if (charges === 'no-data') empty += 1
      else found.push(charges)
    } catch (error) {
      if (!isOnlyHere(error)) throw error
      failure = error
      missing += 1
    }
  }
  if (missing === lists.length) throw failure
  const rows = mergeLists(found)
  return {
    endpoint: 'reports.expenses',
    evidence: 'low',
    rows: rows.map(({ row }) => row),
    warnings: warningsOf(rows, missing, empty),
  }
}

/** Dated charges of a line. What a package pays for may be missing. */
export const usage: UsagePort<MegafonState, number> = {
  limits: {
    kinds: ['service', 'other'],
    covers: 'charged-events',
    // One client asks for 88 days in one go; how far back charges reach is not known.
    windowDays: 31,
  },
  fetchPage,
}
