import { seeded } from '../seeded.ts'
import type { Tele2Line } from './tele2-line.ts'
import { daysOf } from './times.ts'

const hourMs = 3_600_000

/** What a charge is counted under. */
export type ChargeType = 'SUBSCRIPTION_FEE' | 'SMS_MMS' | 'CONTENT' | 'ROAMING_X' | 'VOICE'

/** Money that the line lost at some time. t2 shows nobody more of it than its service and month. */
export interface Charge {
  readonly at: number
  readonly type: ChargeType
  readonly service: string
  readonly kopecks: number
}

/** A fee on every day, or on the first. */
function fees(
  days: readonly number[],
  type: ChargeType,
  plan: { readonly name: string; readonly kopecks?: number; readonly every?: 'day' | 'month' },
): readonly Charge[] {
  const { name, kopecks = 0, every } = plan
  if (kopecks === 0) return []
  const on = every === 'day' ? days : days.slice(0, 1)
  return on.map(day => ({ at: day + 3 * hourMs, type, service: name, kopecks }))
}

/** What the person did: some SMS, an MMS, a lot pushed on the market, and a trip in every fourth month. */
function deeds(line: Tele2Line, month: string, days: readonly number[]): readonly Charge[] {
  const draw = seeded(`t2 ${line.phone} ${month}`)
  const someDay = (): number => days[Math.floor(draw() * days.length)] ?? 0
  const some = (count: number, type: ChargeType, service: string, kopecks: () => number): Charge[] =>
    Array.from({ length: count }, () => {
      const at = someDay() + Math.floor(draw() * 24 * hourMs)
      return { at, type, service, kopecks: kopecks() }
    })
  const isTrip = Number(month.slice(5)) % 4 === 3
  return [
    ...some(1 + Math.floor(draw() * 9), 'SMS_MMS', 'Исходящие SMS', () => 250),
    ...some(1, 'SMS_MMS', 'MMS', () => 435),
    ...some(Math.floor(draw() * 3), 'CONTENT', 'Маркет t2: Поднятие лота', () => 500),
    ...some(isTrip ? 7 : 0, 'ROAMING_X', 'Интернет в роуминге', () => 29 + Math.floor(draw() * 90_000)),
    ...some(1, 'VOICE', 'Звонки', () => 0),
  ]
}

/** All charges of a month, in no order. The same line and month give the same charges. */
function monthCharges(line: Tele2Line, month: string): readonly Charge[] {
  if (line.state !== 'ACTIVATED') return []
  const days = daysOf(month)
  return [
    ...fees(days, 'SUBSCRIPTION_FEE', line.tariff),
    ...line.options
      .filter(({ isConnected }) => isConnected)
      .flatMap(each => fees(days, 'SUBSCRIPTION_FEE', each)),
    ...line.subscriptions.flatMap(each => fees(days, 'CONTENT', each)),
    ...deeds(line, month, days),
  ]
}

/** What was charged so far. */
export class ChargeBook {
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Charges of a month (`YYYY-MM`) up to now. */
  chargesOf(line: Tele2Line, month: string): readonly Charge[] {
    return monthCharges(line, month).filter(({ at }) => at <= this.#now())
  }

  /** Kopecks a month came to so far. */
  totalOf(line: Tele2Line, month: string): number {
    let total = 0
    for (const { kopecks } of this.chargesOf(line, month)) total += kopecks
    return total
  }
}
