import type { SandboxSettings } from '../sandbox-options.ts'
import type { MtsLine } from './mts-line.ts'
import { monthRows } from './month-rows.ts'
import { monthAfter, monthOf } from './moscow.ts'
import type { UsageRow } from './row-kinds.ts'

const historyMonths = 24

/** The itemised usage of all lines, written month by month as it is asked for. */
export class UsageBook {
  readonly #settings: SandboxSettings
  readonly #months = new Map<string, readonly UsageRow[]>()

  constructor(settings: SandboxSettings) {
    this.#settings = settings
  }

  /** Rows between two instants, both included, newest first: nothing after now, nothing older than 24 months. */
  *rows(line: MtsLine, from: number, to: number): Generator<UsageRow> {
    const now = this.#settings.now()
    const until = Math.min(to, now)
    const oldest = monthAfter(monthOf(now), 1 - historyMonths)
    for (let month = monthOf(until); month >= oldest && month >= monthOf(from); month = monthAfter(month, -1))
      for (const row of this.#month(line, month)) if (row.at >= from && row.at <= until) yield row
  }

  #month(line: MtsLine, month: string): readonly UsageRow[] {
    const key = `${line.phone} ${month}`
    const known = this.#months.get(key)
    if (known !== undefined) return known
    const rows = monthRows(line, month, this.#settings.rowsPerMonth)
    this.#months.set(key, rows)
    return rows
  }
}
