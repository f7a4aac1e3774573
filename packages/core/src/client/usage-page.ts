import type { FetchedPage, UsageDraft, UsageWindow } from '../adapter/capability-ports.ts'
import { createError } from '../errors/create-error.ts'
import { createRecordIds, type RecordIdentity } from '../record/record-id.ts'
import type { UsageRecord } from '../record/usage-record.ts'
import type { ClientCore } from './client-core.ts'
import { createInsideWindow } from './inside-window.ts'
import { createToRecords } from './to-records.ts'
import type { UsagePage, UsageWarning } from './usage.ts'

/** Turns the pages of one window into records; keeps what tells equal rows of a day apart. */
export interface PageReader {
  /** True when the window had no record so far. */
  readonly isEmpty: boolean
  read(fetched: FetchedPage<unknown>): UsagePage
}

const outsideWindow: UsageWarning = {
  code: 'outside-window',
  reason: 'The carrier listed a row of other days; it was left out.',
  count: 1,
}

/** Counts remarks of the same kind, reason and days as one. */
class Warnings {
  readonly #counts = new Map<string, UsageWarning>()

  add({ code, reason, count, days }: UsageWarning): void {
    const key = [code, reason, days?.from, days?.to].join('\n')
    const sum = (this.#counts.get(key)?.count ?? 0) + count
    this.#counts.set(key, { code, reason, count: sum, ...(days !== undefined && { days }) })
  }

  get list(): readonly UsageWarning[] {
    return [...this.#counts.values()]
  }
}

interface PlacedRow extends RecordIdentity {
  readonly draft: UsageDraft
  readonly raw: unknown
}

/** Rows that are worked on together: few, so that what is made on the way to a record is soon garbage. */
const batchRows = 256

/** Creates the reader of one window. */
export function createPageReader(core: ClientCore, window: UsageWindow, withRaw: boolean): PageReader {
  const { carrier, adapter } = core
  const isInside = createInsideWindow(window, core.timeZone)
  const ids = createRecordIds(carrier, adapter.channel)
  let records = 0
  let lastDay = ''

  const lineOf = (draft: UsageDraft): string => {
    const line = draft.line ?? core.line
    if (line === undefined) throw createError('schema-mismatch', { carrier, operation: 'usage' })
    if (core.line !== undefined && line !== core.line)
      throw createError('wrong-line', { carrier, operation: 'usage' })
    return line
  }
  /** Rows of a day stand together, so they share its text. */
  const dayOf = (instant: string): string => {
    if (lastDay === '' || !instant.startsWith(lastDay)) lastDay = instant.slice(0, 10)
    return lastDay
  }

  return {
    get isEmpty() {
      return records === 0
    },
    read(fetched) {
      const { endpoint } = fetched
      const source = createToRecords(core).source(endpoint, fetched.asOf, fetched.evidence)
      const warnings = new Warnings()
      const read: UsageRecord[] = []
      let batch: PlacedRow[] = []
      const finishBatch = (): void => {
        const batchIds = ids(batch)
        for (const [index, { draft, line, raw }] of batch.entries()) {
          const record = { ...draft, id: batchIds[index] ?? '', carrier, line, source }
          read.push(withRaw ? { ...record, raw } : record)
        }
        batch = []
      }
      for (const row of fetched.rows) {
        if ('skipped' in row) {
          const code = row.unread === true ? 'row-unread' : 'row-skipped'
          warnings.add({ code, reason: row.skipped, count: 1 })
          continue
        }
        const { record: draft, identity, raw } = row
        const day = dayOf(draft.startedAt)
        const inside = isInside(draft.startedAt, day)
        if (inside === undefined)
          throw createError('schema-mismatch', { carrier, operation: 'usage', endpoint })
        if (!inside) {
          warnings.add(outsideWindow)
          continue
        }
        batch.push({ line: lineOf(draft), endpoint, identity, day, draft, raw })
        if (batch.length === batchRows) finishBatch()
      }
      finishBatch()
      for (const warning of fetched.warnings ?? []) warnings.add(warning)
      records += read.length
      return {
        from: window.from,
        to: window.to,
        records: read,
        asOf: fetched.asOf ?? source.fetchedAt,
        warnings: warnings.list,
      }
    },
  }
}
