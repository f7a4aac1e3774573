import type { SandboxSettings } from '../sandbox-options.ts'
import type { MtsLine } from './mts-line.ts'
import { monthRows } from './month-rows.ts'
import { monthAfter, monthOf, moscowMinutes } from './moscow.ts'
import type { UsageRow } from './row-kinds.ts'
import { isIncome } from './transaction.ts'

const historyMonths = 24

/** The itemised usage of all lines, written month by month as it is asked for. */
export class UsageBook {
  readonly #settings: SandboxSettings
  readonly #months = new Map<string, readonly UsageRow[]>()
  readonly #added = new Map<string, readonly UsageRow[]>()

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

  /** Something happens to a line now, beside what the story has for it. */
  add(line: MtsLine, happened: Pick<UsageRow, 'kind' | 'subtitle' | 'kopecks'>): void {
    const at = Math.floor(this.#settings.now() / 1000) * 1000
    this.#added.set(line.phone, [{ ...happened, at, offsetMinutes: moscowMinutes }, ...this.#addedTo(line)])
  }

  /** What all that was added has changed on the account so far, kopecks. */
  changeOf(line: MtsLine): number {
    return this.#addedTo(line)
      .filter(({ at }) => at <= this.#settings.now())
      .reduce((sum, row) => (isIncome(row) ? sum + row.kopecks : sum - row.kopecks), 0)
  }

  #addedTo(line: MtsLine): readonly UsageRow[] {
    return this.#added.get(line.phone) ?? []
  }

  #month(line: MtsLine, month: string): readonly UsageRow[] {
    const added = this.#addedTo(line).filter(({ at }) => monthOf(at) === month)
    const written = this.#written(line, month)
    return added.length === 0 ? written : [...added, ...written].toSorted((left, right) => right.at - left.at)
  }

  #written(line: MtsLine, month: string): readonly UsageRow[] {
    const key = `${line.phone} ${month}`
    const known = this.#months.get(key)
    if (known !== undefined) return known
    const rows = monthRows(line, month, this.#settings.rowsPerMonth)
    this.#months.set(key, rows)
    return rows
  }
}
