import type { Money } from './money.ts'

/** Adds money within one currency only, never across. */
export interface MoneyTally {
  /** Adds one sum. */
  add(money: Money): void
  /** One exact sum for each currency at the largest scale that came, by currency code; none where it is past the safe integers. */
  sums(): Money[]
}

/** NaN once it is past the safe integers, and NaN it stays. */
const toExact = (amount: number): number => (Number.isSafeInteger(amount) ? amount : Number.NaN)

function join(currency: string, byScale: ReadonlyMap<number, number>): Money {
  const scale = Math.max(...byScale.keys())
  const parts = [...byScale].map(([own, amount]) => toExact(amount * 10 ** (scale - own)))
  return { amount: parts.reduce((sum, part) => toExact(sum + part), 0), currency, scale }
}

/** An empty tally. */
export function createMoneyTally(): MoneyTally {
  const byCurrency = new Map<string, Map<number, number>>()
  return {
    add({ amount, currency, scale }) {
      let byScale = byCurrency.get(currency)
      if (byScale === undefined) {
        byScale = new Map()
        byCurrency.set(currency, byScale)
      }
      byScale.set(scale, toExact((byScale.get(scale) ?? 0) + amount))
    },
    sums: () =>
      [...byCurrency]
        .map(([currency, byScale]) => join(currency, byScale))
        .filter(({ amount }) => !Number.isNaN(amount))
        .toSorted((left, right) => (left.currency < right.currency ? -1 : 1)),
  }
}
