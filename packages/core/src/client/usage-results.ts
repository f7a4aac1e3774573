import type { FetchedPage, FetchedRow, UsageWindow } from '../adapter/capability-ports.ts'
import { createError } from '../errors/create-error.ts'
import { InvalidRequestError } from '../errors/esim-usage-error.ts'
import { hash128 } from '../record/key-hash.ts'
import type { UsageRecord } from '../record/usage-record.ts'
import type { ClientCore } from './client-core.ts'
import { createPageReader } from './usage-page.ts'
import type { PlannedWindow } from './usage-plan.ts'
import type { UsagePage, UsageResults } from './usage.ts'

/** Fetches one page with a session that works, within the time of a call. */
export type FetchPage = (window: UsageWindow, position: unknown) => Promise<FetchedPage<unknown>>

const defaultLimit = 100_000
const nothing = 'The carrier lists nothing in this period.'

/**
 * Events of one instant may be equal and stand in turns, such as messages to two people, so a page of nothing else may come
 * again, but not without end.
 */
const mostEqualPages = 100

/** Lines of an account have rows that differ in nothing but the line, such as the fee of their tariff. */
const printOf = (row: FetchedRow | undefined): string =>
  row === undefined ? '' : JSON.stringify('identity' in row ? [row.record.line, row.identity] : row.raw)

/** When a row was, as it is printed; what is no usage stands for itself. */
const instantOf = (row: FetchedRow): string => ('identity' in row ? row.record.startedAt : printOf(row))

/** Equal for pages that list the same; what stands between the ends is told apart by its instants. */
function markOf(rows: readonly FetchedRow[], instants: readonly string[]): string {
  const between = hash128(instants.join(' '))
  return `page ${rows.length} ${printOf(rows[0])} ${printOf(rows.at(-1))} ${between}`
}

/** Throws when a carrier sends us round in circles. */
function createLoopGuard(core: ClientCore): (page: FetchedPage<unknown>) => void {
  const seen = new Map<string, number>()
  const note = (mark: string, most: number, endpoint: string): void => {
    const times = (seen.get(mark) ?? 0) + 1
    seen.set(mark, times)
    if (times > most)
      throw createError('paging-loop', { carrier: core.carrier, operation: 'usage', endpoint })
  }
  return ({ rows, next, endpoint }) => {
    const instants = rows.map(instantOf)
    const isOneInstant = instants.every(instant => instant === instants[0])
    if (rows.length > 0) note(markOf(rows, instants), isOneInstant ? mostEqualPages : 1, endpoint)
    if (next !== undefined) note(`position ${JSON.stringify(next)}`, 1, endpoint)
  }
}

async function* readWindow(
  core: ClientCore,
  planned: PlannedWindow,
  withRaw: boolean,
  fetchPage: FetchPage,
): AsyncGenerator<UsagePage, void, undefined> {
  const reader = createPageReader(core, planned.window, withRaw)
  const guard = createLoopGuard(core)
  let position: unknown
  do {
    const fetched = await fetchPage(planned.window, position)
    guard(fetched)
    const page = reader.read(fetched)
    position = fetched.next
    if (position !== undefined) {
      yield page
      continue
    }
    const isExplained = page.warnings.some(({ code }) => code === 'empty' || code === 'not-listed')
    yield {
      ...page,
      ...(reader.isEmpty && !isExplained
        ? { warnings: [...page.warnings, { code: 'empty', reason: nothing, count: 0 }] }
        : {}),
      ...(planned.cursor === undefined ? {} : { cursor: planned.cursor }),
    }
  } while (position !== undefined)
}

/** Creates what `usage()` gives: nothing is fetched, and no day is today, before it is iterated. */
export function createUsageResults(
  core: ClientCore,
  plan: () => readonly PlannedWindow[],
  withRaw: boolean,
  fetchPage: FetchPage,
): UsageResults {
  async function* pages(): AsyncGenerator<UsagePage, void, undefined> {
    for (const planned of plan()) yield* readWindow(core, planned, withRaw, fetchPage)
  }
  async function* records(): AsyncGenerator<UsageRecord, void, undefined> {
    for await (const page of pages()) yield* page.records
  }
  return {
    pages,
    [Symbol.asyncIterator]: records,
    async toArray(options) {
      const limit = options?.limit ?? defaultLimit
      if (!Number.isSafeInteger(limit) || limit < 1) {
        throw new InvalidRequestError(
          'invalid-argument',
          'The option `limit` is no positive whole number. Give one, such as 100000.',
          {
            option: 'limit',
          },
        )
      }
      const all: UsageRecord[] = []
      for await (const page of pages()) {
        if (all.length + page.records.length > limit) {
          throw new InvalidRequestError(
            'limit-exceeded',
            `There are more than ${limit} records. Raise \`limit\`, ask for a shorter period, or iterate.`,
            { carrier: core.carrier, operation: 'usage', option: 'limit' },
          )
        }
        for (const record of page.records) all.push(record)
      }
      return sortByInstant(all)
    },
  }
}

function sortByInstant(records: readonly UsageRecord[]): UsageRecord[] {
  return records
    .map(record => ({ record, at: Date.parse(record.startedAt) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ record }) => record)
}
