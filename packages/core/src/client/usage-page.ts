import type { FetchedPage, UsageDraft, UsageWindow } from '../adapter/capability-ports.ts'
import { createError } from '../errors/create-error.ts'
import { endOfDay, startOfDay } from '../parse/zone.ts'
import { createRecordIds } from '../record/record-id.ts'
import type { UsageRecord } from '../record/usage-record.ts'
import type { ClientCore } from './client-core.ts'
import { createToRecords } from './to-records.ts'
import type { UsagePage, UsageWarning } from './usage.ts'

/** Turns the pages of one window into records; keeps what tells equal rows of a day apart. */
export interface PageReader {
  /** True when the window had no record so far. */
  readonly isEmpty: boolean
  read(fetched: FetchedPage<unknown>): UsagePage
}

/** Counts remarks of the same kind and reason as one. */
class Warnings {
  readonly #counts = new Map<string, UsageWarning>()

  add(code: UsageWarning['code'], reason: string, count = 1): void {
    const key = `${code}\n${reason}`
    this.#counts.set(key, { code, reason, count: (this.#counts.get(key)?.count ?? 0) + count })
  }

  get list(): readonly UsageWarning[] {
    return [...this.#counts.values()]
  }
}

/** Creates the reader of one window. */
export function createPageReader(core: ClientCore, window: UsageWindow, withRaw: boolean): PageReader {
  const { carrier, adapter } = core
  const begin = Date.parse(startOfDay(window.from, core.timeZone))
  const end = Date.parse(endOfDay(window.to, core.timeZone)) + 1000
  const ids = createRecordIds(carrier, adapter.channel)
  let records = 0

  const lineOf = (draft: UsageDraft): string => {
    const line = draft.line ?? core.line
    if (line === undefined) throw createError('schema-mismatch', { carrier, operation: 'usage' })
    if (core.line !== undefined && line !== core.line)
      throw createError('wrong-line', { carrier, operation: 'usage' })
    return line
  }

  return {
    get isEmpty() {
      return records === 0
    },
    read(fetched) {
      const toRecords = createToRecords(core)
      const source = toRecords.source(fetched.endpoint, fetched.asOf, fetched.evidence)
      const warnings = new Warnings()
      for (const { code, reason, count } of fetched.warnings ?? []) warnings.add(code, reason, count)
      const read: UsageRecord[] = []
      for (const row of fetched.rows) {
        if ('skipped' in row) {
          warnings.add('row-skipped', row.skipped)
          continue
        }
        const at = Date.parse(row.record.startedAt)
        // A time that cannot be read is neither inside nor outside.
        if (Number.isNaN(at))
          throw createError('schema-mismatch', { carrier, operation: 'usage', endpoint: fetched.endpoint })
        if (at < begin || at >= end) {
          warnings.add('outside-window', 'The carrier listed a row of other days; it was left out.')
          continue
        }
        const line = lineOf(row.record)
        const day = row.record.startedAt.slice(0, 10)
        read.push({
          id: ids({ line, endpoint: fetched.endpoint, identity: row.identity, day }),
          carrier,
          line,
          ...row.record,
          source,
          ...(withRaw ? { raw: row.raw } : {}),
        })
      }
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
