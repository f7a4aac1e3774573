import { daysIn, monthAfter, monthOf, monthStart } from '../mts/moscow.ts'
import type { SandboxSettings } from '../sandbox-options.ts'
import { seeded } from '../seeded.ts'
import type { Subscriber } from './subscribers.ts'

/** Kinds of charges, as the cabinet calls them, in the order of its answer. The words of three are assumed. */
export const chargeKinds = {
  oneTimeCharges: 'Разовые начисления',
  otherRecurringCharges: 'Абонентские платы за доп. услуги и опции',
  recurringChargesForRatePlan: 'Абонентская плата по тарифному плану',
  trafficChargesAtHomeRegion: 'ИТОГО в домашнем регионе',
  trafficChargesAtHomeMacroRegionAndNotInHomeRegion: 'ИТОГО в макрорегионе',
  trafficChargesAtOutHomeMacroRegion: 'ИТОГО за пределами макрорегиона',
  trafficChargesAtRoaming: 'ИТОГО в роуминге',
} as const

/** One of the kinds. */
export type ChargeKind = keyof typeof chargeKinds

interface Charge {
  readonly kind: ChargeKind
  readonly at: number
  readonly kopecks: number
}

/** Sums in kopecks, kind by kind. */
export type ChargeSums = Readonly<Record<ChargeKind, number>>

const dayMs = 24 * 3_600_000
const homeCalls = 3

/** What one line is charged in a month. The same line and month give the same charges. */
function drawMonth({ msisdn, place, isBlocked }: Subscriber, month: string): readonly Charge[] {
  if (isBlocked) return []
  const draw = seeded(`megafon business ${msisdn} ${month}`)
  const start = monthStart(month)
  const some = (kind: ChargeKind, most: number): Charge => ({
    kind,
    at: start + Math.floor(draw() * daysIn(month)) * dayMs + 12 * 3_600_000,
    kopecks: Math.floor(draw() * most),
  })
  return [
    { kind: 'recurringChargesForRatePlan', at: start, kopecks: 40_000 },
    ...(place % 2 === 0
      ? [{ kind: 'otherRecurringCharges', at: start + 2 * dayMs, kopecks: 1240 } as const]
      : []),
    ...Array.from({ length: homeCalls }, () => some('trafficChargesAtHomeRegion', 6000)),
    ...(place % 4 === 1 ? [some('trafficChargesAtOutHomeMacroRegion', 12_000)] : []),
    ...(place % 10 === 3 ? [some('trafficChargesAtRoaming', 90_000)] : []),
    ...(place % 25 === 7 ? [some('oneTimeCharges', 5000)] : []),
  ]
}

/** The sum of all kinds. */
export const totalOf = (sums: ChargeSums): number =>
  Object.values(sums).reduce((total, kopecks) => total + kopecks, 0)

/** The charges of all lines, drawn month by month as they are asked for. */
export class BusinessCharges {
  readonly #settings: SandboxSettings
  readonly #months = new Map<string, readonly Charge[]>()

  constructor(settings: SandboxSettings) {
    this.#settings = settings
  }

  /** Sums of some lines between two instants, both included; nothing after now. */
  sums(lines: readonly Subscriber[], from: number, to: number): ChargeSums {
    const until = Math.min(to, this.#settings.now())
    const sums = {
      oneTimeCharges: 0,
      otherRecurringCharges: 0,
      recurringChargesForRatePlan: 0,
      trafficChargesAtHomeRegion: 0,
      trafficChargesAtHomeMacroRegionAndNotInHomeRegion: 0,
      trafficChargesAtOutHomeMacroRegion: 0,
      trafficChargesAtRoaming: 0,
    }
    for (let month = monthOf(from); month <= monthOf(until); month = monthAfter(month, 1))
      for (const line of lines)
        for (const { kind, at, kopecks } of this.#month(line, month))
          if (at >= from && at <= until) sums[kind] += kopecks
    return sums
  }

  /** Sums of the running month. */
  running(lines: readonly Subscriber[]): ChargeSums {
    const now = this.#settings.now()
    return this.sums(lines, monthStart(monthOf(now)), now)
  }

  /** What the month before the running one cost. */
  before(lines: readonly Subscriber[]): number {
    const start = monthStart(monthOf(this.#settings.now()))
    return totalOf(this.sums(lines, monthStart(monthAfter(monthOf(start), -1)), start - 1))
  }

  #month(line: Subscriber, month: string): readonly Charge[] {
    const key = `${line.msisdn} ${month}`
    const known = this.#months.get(key)
    if (known !== undefined) return known
    const charges = drawMonth(line, month)
    this.#months.set(key, charges)
    return charges
  }
}
