/** What the balance of every prepaid line has beside whole kopecks, in 1/10000 of a ruble. */
const fraction = 42

/** Rubles of a sum of kopecks: the nearest double, as any server would print it. */
export const rubles = (kopecks: number): number => kopecks / 100

/** Rubles of a balance, with four decimals. */
export const preciseRubles = (kopecks: number): number => (kopecks * 100 + fraction) / 10_000

/** Rubles as words: a comma and so many decimals. */
export const printRubles = (value: number, decimals: number): string =>
  value.toFixed(decimals).replace('.', ',')

/** Without VAT of 20 %. The rate is assumed; the sums of the sandbox's postpaid lines are all multiples of six kopecks. */
export const withoutTax = (kopecks: number): number => (kopecks * 5) / 6
