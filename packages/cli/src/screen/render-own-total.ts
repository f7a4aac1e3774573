import type { Money, Spending } from '@esim-usage/core'
import type { Texts } from '@esim-usage/texts'

/** What is left of one sum when the other is taken away, exact; undefined: they are of different currencies. */
function subtract(from: Money, sum: Money): Money | undefined {
  if (from.currency !== sum.currency) return undefined
  const scale = Math.max(from.scale, sum.scale)
  const exact = (money: Money): bigint => BigInt(money.amount) * 10n ** BigInt(scale - money.scale)
  return { amount: Number(exact(from) - exact(sum)), currency: from.currency, scale }
}

function difference(total: Money, sums: readonly Money[]): Money | undefined {
  const [sum = { ...total, amount: 0 }] = sums
  return sums.length > 1 ? undefined : subtract(total, sum)
}

/** The carrier's own total of a month beside the sum of its records: equal, or by how much they differ. */
export function renderOwnTotal({ total, status }: Spending, sums: readonly Money[], texts: Texts): string[] {
  const { format, summary } = texts
  if (total === undefined) return [summary.ownTotalMissing]
  const own = format.money(total)
  const rest = difference(total, sums)
  if (rest === undefined) return [summary.ownTotal(own)]
  const running = status === 'partial' ? [summary.partial] : []
  if (rest.amount === 0) return [summary.ownTotalEqual(own), ...running]
  const written = format.money({ ...rest, amount: Math.abs(rest.amount) })
  const said = rest.amount > 0 ? summary.ownTotalMore(own, written) : summary.ownTotalLess(own, written)
  return [said, ...running]
}
