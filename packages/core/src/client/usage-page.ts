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

/** Tells whether an instant lies in the window; undefined: it cannot be read. */
function createInsideCheck(
  core: ClientCore,
  { from, to }: UsageWindow,
): (instant: string) => boolean | undefined {
  const [first, last] = [startOfDay(from, core.timeZone), endOfDay(to, core.timeZone)]
  const [begin, end] = [Date.parse(first), Date.parse(last) + 1000]
  const offset = first.slice(19)
  const isSteady = offset === last.slice(19)
  return instant => {
    // Nearly every row is printed in the offset of the window: then its day alone decides.
    if (isSteady && instant.length === 25 && instant.endsWith(offset)) {
      const day = instant.slice(0, 10)
      return day >= from && day <= to
    }
    const at = Date.parse(instant)
    return Number.isNaN(at) ? undefined : at >= begin && at < end
  }
}

/** Creates the reader of one window. */
export function createPageReader(core: ClientCore, window: UsageWindow, withRaw: boolean): PageReader {
  const { carrier, adapter } = core
  const isInside = createInsideCheck(core, window)
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
        const inside = isInside(row.record.startedAt)
        if (inside === undefined)
          throw createError('schema-mismatch', { carrier, operation: 'usage', endpoint: fetched.endpoint })
        if (!inside) {
          warnings.add('outside-window', 'The carrier listed a row of other days; it was left out.')
          continue
        }
        const line = lineOf(row.record)
        const day = row.record.startedAt.slice(0, 10)
        const id = ids({ line, endpoint: fetched.endpoint, identity: row.identity, day })
        const record = { ...row.record, id, carrier, line, source }
        read.push(withRaw ? { ...record, raw: row.raw } : record)
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
