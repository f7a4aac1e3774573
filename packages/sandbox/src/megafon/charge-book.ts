import { monthAfter, monthOf, monthStart } from '../mts/moscow.ts'
import type { SandboxSettings } from '../sandbox-options.ts'
import { seeded } from '../seeded.ts'
import type { ChargeRow, UsageEvent } from './charge-row.ts'
import { feeRows } from './fee-rows.ts'
import type { MegafonLine } from './megafon-line.ts'
import { price, type PricedPeriod } from './pricing.ts'
import { readDay } from './print-time.ts'
import { drawEvent, periodDays } from './usage-events.ts'

const periodMs = periodDays * 24 * 3_600_000
/** How far back charges, months and payments reach. Not known of the real cabinet. */
export const historyMonths = 12

/** The 30 days of a line that hold an instant; its fee is charged and its packages are renewed at the start. */
export function periodOf(line: MegafonLine, at: number): { readonly index: number; readonly start: number } {
  const first = readDay(line.contractStart) ?? 0
  const index = Math.floor((at - first) / periodMs)
  return { index, start: first + index * periodMs }
}

/** First moment of the period after. */
export const periodEnd = (line: MegafonLine, at: number): number => periodOf(line, at).start + periodMs

/** The last event becomes the twin of an earlier one: two equal rows are two events. */
function withTwin(events: readonly UsageEvent[]): readonly UsageEvent[] {
  const original = events.find(({ kind }) => kind === 'call-on-net')
  return original === undefined ? events : [...events.slice(0, -1), { ...original }]
}

/** What happened on all lines, drawn period by period as it is asked for. The same options tell the same story. */
export class ChargeBook {
  readonly #settings: SandboxSettings
  readonly #events = new Map<string, readonly UsageEvent[]>()
  readonly #rows = new Map<string, readonly ChargeRow[]>()

  constructor(settings: SandboxSettings) {
    this.#settings = settings
  }

  /** First moment that is told. */
  get oldest(): number {
    return monthStart(monthAfter(monthOf(this.#settings.now()), 1 - historyMonths))
  }

  /** Charges between two instants, both included, oldest first: nothing after now. */
  rows(line: MegafonLine, from: number, to: number): readonly ChargeRow[] {
    const until = Math.min(to, this.#settings.now())
    const found: ChargeRow[] = []
    for (let at = from; at <= until; at = periodEnd(line, at))
      found.push(...this.#period(line, at).filter(row => row.at >= from && row.at <= until))
    return found
  }

  /** What was charged in a month, in kopecks. */
  spent(line: MegafonLine, month: string): number {
    return this.rows(line, monthStart(month), monthStart(monthAfter(month, 1)) - 1000).reduce(
      (total, { kopecks }) => total + kopecks,
      0,
    )
  }

  /** What was used of the packages until now. */
  use(line: MegafonLine): PricedPeriod['use'] {
    const now = this.#settings.now()
    const events = this.#eventsOf(line, now).filter(({ at }) => at <= now)
    return price(events, line.plan.quotas).use
  }

  #period(line: MegafonLine, at: number): readonly ChargeRow[] {
    const { index, start } = periodOf(line, at)
    const key = `${line.phone} ${index}`
    const known = this.#rows.get(key)
    if (known !== undefined) return known
    const { rows } = price(this.#eventsOf(line, at), line.plan.quotas)
    const all = [...rows, ...feeRows(line, start)].toSorted((left, right) => left.at - right.at)
    this.#rows.set(key, all)
    return all
  }

  #eventsOf(line: MegafonLine, at: number): readonly UsageEvent[] {
    const { index, start } = periodOf(line, at)
    const key = `${line.phone} ${index}`
    const known = this.#events.get(key)
    if (known !== undefined) return known
    const draw = seeded(`megafon ${key}`)
    const count = Math.round(this.#settings.rowsPerMonth * line.share)
    const drawn = Array.from({ length: count }, () => drawEvent({ start, trip: index % 4 === 3 }, draw))
    const events = withTwin(drawn.filter(event => event !== undefined)).toSorted(
      (left, right) => left.at - right.at,
    )
    this.#events.set(key, events)
    return events
  }
}
