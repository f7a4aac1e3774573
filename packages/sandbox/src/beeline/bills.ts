import { monthAfter, monthOf, monthStart } from '../mts/moscow.ts'
import type { BeelineLine } from './beeline-line.ts'
import type { BeelineWorld } from './call.ts'
import { firstMonth, spentIn } from './story/story-book.ts'

type World = Pick<BeelineWorld, 'book' | 'settings'>

const dayMs = 24 * 3_600_000
const paidAfterMs = 9 * dayMs + 10 * 3_600_000

/** Taken off each bill of a company's line that is in use, with VAT. */
const discountKopecks = 5400

/** Discount of a line's bill, kopecks with VAT. */
export const discountOf = ({ tariff, blocked }: BeelineLine): number =>
  tariff.soc === 'BIZTST' && !blocked ? discountKopecks : 0

/** What the bill of a month that is over comes to, kopecks with VAT. */
export const billOf = (world: World, line: BeelineLine, month: string): number =>
  month < firstMonth ? 0 : Math.max(0, spentIn(world.book.monthOf(line, month)) - discountOf(line))

/** Charges of the running month, kopecks with VAT; a discount comes with the bill only. */
export const runningOf = ({ book, settings }: World, line: BeelineLine): number =>
  spentIn(book.monthOf(line, monthOf(settings.now())))

/** When the bill of a month is paid: on the tenth of the next. */
export const paidAt = (month: string): number => monthStart(monthAfter(month, 1)) + paidAfterMs

/** What is owed now: the last bill until it is paid. */
export function debtOf(world: World, line: BeelineLine): number {
  const now = world.settings.now()
  const last = monthAfter(monthOf(now), -1)
  return paidAt(last) <= now ? 0 : billOf(world, line, last)
}
