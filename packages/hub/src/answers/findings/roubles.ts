import type { Money } from '@esim-usage/core'

const scale = 4
const fifty = 50 * 10 ** scale

/** Roubles as a whole number of hundredths of a kopeck; zero where there are none among the sums. */
export function toUnits(sums: readonly Money[]): number {
  const sum = sums.find(({ currency }) => currency === 'RUB')
  return sum === undefined ? 0 : Math.round(sum.amount * 10 ** (scale - sum.scale))
}

/** The other way round, in kopecks. */
export const toRoubles = (units: number): Money => ({
  amount: Math.round(units / 100),
  currency: 'RUB',
  scale: 2,
})

/** True for fifty roubles or more: less is not worth a word. */
export const isWorthAWord = (units: number): boolean => units >= fifty
