import type { Money } from '@esim-usage/core'

/** Orders sums of one currency exactly, whatever their scales; other currencies stand in the order of their codes. */
export function compareMoney(left: Money, right: Money): number {
  if (left.currency !== right.currency) return left.currency < right.currency ? -1 : 1
  const scale = Math.max(left.scale, right.scale)
  const exact = (money: Money): bigint => BigInt(money.amount) * 10n ** BigInt(scale - money.scale)
  const difference = exact(left) - exact(right)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
