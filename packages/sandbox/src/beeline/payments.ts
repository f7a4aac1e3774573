import { monthAfter, monthOf } from '../mts/moscow.ts'
import { billOf, paidAt } from './bills.ts'
import type { BeelineLine } from './beeline-line.ts'
import type { BeelineWorld } from './call.ts'
import { firstMonth } from './story/story-book.ts'

/** Money that came in. */
export interface BeelinePayment {
  readonly at: number
  readonly kopecks: number
  readonly method: string
}

/** Payments of a line between two instants, newest first: top-ups of a prepaid line, bills paid of a postpaid one. */
export function paymentsOf(
  world: BeelineWorld,
  line: BeelineLine,
  from: number,
  to: number,
): readonly BeelinePayment[] {
  if (line.paysAs === 'prepaid')
    return world.book
      .rows(line, from, to)
      .filter(({ kind }) => kind === 'top-up')
      .map(({ at, kopecks, label = '' }) => ({ at, kopecks, method: label }))
  const payments: BeelinePayment[] = []
  const until = Math.min(to, world.settings.now())
  for (
    let month = monthAfter(monthOf(until), -1);
    month >= firstMonth && paidAt(month) >= from;
    month = monthAfter(month, -1)
  ) {
    const kopecks = billOf(world, line, month)
    if (kopecks > 0 && paidAt(month) <= until)
      payments.push({ at: paidAt(month), kopecks, method: 'Безналичный платеж' })
  }
  return payments
}
