import type { Money } from '../../record/money.ts'

/** The reference carrier writes all sums in whole kopecks. */
export const toRoubles = (kopecks: number): Money => ({ amount: kopecks, currency: 'RUB', scale: 2 })
