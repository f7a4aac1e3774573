import { daysIn, monthStart, printInstant } from '../mts/moscow.ts'
import type { BeelineLine } from '../beeline/beeline-line.ts'
import { billOf, discountOf } from '../beeline/bills.ts'
import type { BeelineWorld } from '../beeline/call.ts'
import { rubles, withoutTax } from '../beeline/money.ts'
import { wordsOf } from '../beeline/story/row-kinds.ts'
import { spentIn } from '../beeline/story/story-book.ts'

const dayMs = 24 * 3_600_000

/** Elements of a bill in the order of the schema; those nothing in the story belongs to are zero. */
const parts = [
  'internationalCalls',
  'nationalCalls',
  'localCalls',
  'gprs',
  'sms',
  'internationalRoamingCalls',
  'internationalRoamingSMS',
  'internationalRoamingGPRS',
  'nationalRoamingCalls',
  'nationalRoamingSMS',
  'nationalRoamingGPRS',
  'feePP',
  'feeServices',
] as const

/** The bill of a line for a month, rubles without VAT. */
export function billCharges(
  world: BeelineWorld,
  line: BeelineLine,
  month: string,
): Readonly<Record<string, string | number>> {
  const rows = world.book.monthOf(line, month)
  const sumOf = (part: string): number =>
    rubles(withoutTax(spentIn(rows.filter(({ kind }) => wordsOf(kind).charge === part))))
  const start = monthStart(month)
  const total = rubles(withoutTax(billOf(world, line, month)))
  return {
    ban: line.ban,
    ben: '1',
    ctn: line.ctn,
    startDate: printInstant(start),
    endDate: printInstant(start + (daysIn(month) - 1) * dayMs),
    ...Object.fromEntries(parts.map(part => [part, sumOf(part)])),
    discount: rubles(withoutTax(0 - discountOf(line))),
    charges: total,
    latePayment: 0,
    sumAmount: total,
  }
}
