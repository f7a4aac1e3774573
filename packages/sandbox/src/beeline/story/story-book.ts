import { monthAfter, monthOf, monthStart, moscowMinutes } from '../../mts/moscow.ts'
import type { SandboxSettings } from '../../sandbox-options.ts'
import type { BeelineLine } from '../beeline-line.ts'
import { monthRows } from './month-rows.ts'
import type { StoryRow } from './row-kinds.ts'

/** All lines begin then. */
export const firstMonth = '2024-02'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** What rows cost together, kopecks; what came in is not among it. */
export const spentIn = (rows: readonly StoryRow[]): number =>
  rows.reduce((sum, { kind, kopecks }) => (kind === 'top-up' ? sum : sum + kopecks), 0)

/** What came in by rows, kopecks. */
export const addedIn = (rows: readonly StoryRow[]): number =>
  rows.reduce((sum, { kind, kopecks }) => (kind === 'top-up' ? sum + kopecks : sum), 0)

const topUp = (at: number, label: string, kopecks: number): StoryRow => ({
  kind: 'top-up',
  at,
  offsetMinutes: moscowMinutes,
  other: '',
  quantity: 0,
  kopecks,
  label,
})

/** The one story that every channel tells, written month by month as it is asked for. */
export class StoryBook {
  readonly #settings: SandboxSettings
  readonly #used = new Map<string, readonly StoryRow[]>()
  readonly #whole = new Map<string, readonly StoryRow[]>()

  constructor(settings: SandboxSettings) {
    this.#settings = settings
  }

  /** Rows between two instants, both included, newest first; none after now. */
  rows(line: BeelineLine, from: number, to: number): readonly StoryRow[] {
    const until = Math.min(to, this.#settings.now())
    const rows: StoryRow[] = []
    for (
      let month = monthOf(until);
      month >= firstMonth && month >= monthOf(from);
      month = monthAfter(month, -1)
    )
      rows.push(...this.#month(line, month).filter(({ at }) => at >= from && at <= until))
    return rows
  }

  /** Rows of a month that is over, or of the running one up to now. */
  monthOf(line: BeelineLine, month: string): readonly StoryRow[] {
    return this.rows(line, monthStart(month), monthStart(monthAfter(month, 1)) - 1)
  }

  /** What a prepaid line has once all that happened up to an instant is counted, kopecks. */
  balanceAt(line: BeelineLine, at: number): number {
    const month = monthOf(at)
    const rows = this.rows(line, monthStart(month), at)
    return line.openingKopecks - this.#refill(line, month) + addedIn(rows) - spentIn(rows)
  }

  #month(line: BeelineLine, month: string): readonly StoryRow[] {
    const key = `${line.ctn} ${month}`
    const known = this.#whole.get(key)
    if (known !== undefined) return known
    const rows = [...this.#usage(line, month), ...this.#topUps(line, month)].toSorted(
      (left, right) => right.at - left.at,
    )
    this.#whole.set(key, rows)
    return rows
  }

  #usage(line: BeelineLine, month: string): readonly StoryRow[] {
    const key = `${line.ctn} ${month}`
    const known = this.#used.get(key)
    if (known !== undefined) return known
    const rows = monthRows(line, month, this.#settings.rowsPerMonth)
    this.#used.set(key, rows)
    return rows
  }

  /** On the first a prepaid line is filled up to its opening; in even months something comes on the fifteenth. */
  #topUps(line: BeelineLine, month: string): readonly StoryRow[] {
    const start = monthStart(month)
    return [
      topUp(start + 2.5 * hourMs, 'Банковская карта', this.#refill(line, month)),
      topUp(start + 14 * dayMs + 14 * hourMs, 'Наличный платеж', this.#extra(line, month)),
    ].filter(({ kopecks }) => kopecks > 0)
  }

  #extra({ paysAs, share }: BeelineLine, month: string): number {
    return paysAs === 'prepaid' && share > 0 && Number(month.slice(5)) % 2 === 0 ? 20_000 : 0
  }

  #refill(line: BeelineLine, month: string): number {
    const before = monthAfter(month, -1)
    if (line.paysAs === 'postpaid' || before < firstMonth) return 0
    return spentIn(this.#usage(line, before)) - this.#extra(line, before)
  }
}
