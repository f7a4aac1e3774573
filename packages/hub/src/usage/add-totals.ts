import type { Money, UsageTotals } from '@esim-usage/core'

type Quantity = UsageTotals['quantity']

/** A sum past the safe integers: rows say it, and it is not given. */
const isLost = (quantity: Quantity, records: number): boolean =>
  quantity.total === undefined && records > quantity.unknown

function addQuantity(name: 'events' | 'quantity' | 'billed', one: UsageTotals, other: UsageTotals): Quantity {
  const [left, right] = [one[name], other[name]]
  const unknown = left.unknown + right.unknown
  if (isLost(left, one.records) || isLost(right, other.records)) return { unknown }
  if (left.total === undefined && right.total === undefined) return { unknown }
  const total = (left.total ?? 0) + (right.total ?? 0)
  return Number.isSafeInteger(total) ? { total, unknown } : { unknown }
}

/** One sum for each currency at the larger scale; a sum past the safe integers is left out. */
export function addSums(one: readonly Money[], other: readonly Money[]): readonly Money[] {
  const sums = new Map<string, Money>()
  for (const money of [...one, ...other]) {
    const sum = sums.get(money.currency) ?? { ...money, amount: 0 }
    const scale = Math.max(sum.scale, money.scale)
    const amount = sum.amount * 10 ** (scale - sum.scale) + money.amount * 10 ** (scale - money.scale)
    sums.set(money.currency, { amount, currency: money.currency, scale })
  }
  return [...sums.values()]
    .filter(({ amount }) => Number.isSafeInteger(amount))
    .toSorted((left, right) => (left.currency < right.currency ? -1 : 1))
}

/** Totals of two groups of the same kind together. */
export const addTotals = (one: UsageTotals, other: UsageTotals): UsageTotals => ({
  records: one.records + other.records,
  events: addQuantity('events', one, other),
  quantity: addQuantity('quantity', one, other),
  billed: addQuantity('billed', one, other),
  charge: {
    sums: addSums(one.charge.sums, other.charge.sums),
    charged: one.charge.charged + other.charge.charged,
    free: one.charge.free + other.charge.free,
    unknown: one.charge.unknown + other.charge.unknown,
  },
})

/** No records at all. */
export const noTotals: UsageTotals = {
  records: 0,
  events: { unknown: 0 },
  quantity: { unknown: 0 },
  billed: { unknown: 0 },
  charge: { sums: [], charged: 0, free: 0, unknown: 0 },
}
