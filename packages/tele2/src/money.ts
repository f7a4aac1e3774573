import type { Money } from '@esim-usage/core'
import { toMoney } from '@esim-usage/core/parse'
import type { SumBody } from './wire.ts'

/** Money of an answer: a sum with its currency, in either case, or bare roubles. Undefined: not said. */
export function readSum(body: SumBody): Money | undefined {
  if (body === null || body === undefined) return undefined
  if (typeof body === 'number') return toMoney(body)
  return toMoney(body.amount ?? '', { currency: body.currency?.toUpperCase() ?? 'RUB' })
}

/** The exact sum; nothing is zero roubles. Undefined: one of them is not said, or they are of several currencies. */
export function addUp(sums: readonly (Money | undefined)[]): Money | undefined {
  const [first = { amount: 0, currency: 'RUB', scale: 2 }] = sums
  let amount = 0
  for (const each of sums) {
    if (each === undefined || each.currency !== first.currency) return undefined
    amount += each.amount
  }
  return Number.isSafeInteger(amount) ? { ...first, amount } : undefined
}
