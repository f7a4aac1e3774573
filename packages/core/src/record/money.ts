/**
 * An exact sum of money: `amount` divided by ten to the power of `scale`.
 *
 * `{ amount: 12345, currency: 'RUB', scale: 2 }` is 123 roubles 45 kopecks.
 */
export interface Money {
  /** Safe integer in units of `scale`; negative where the sum is owed or given back. */
  readonly amount: number
  /** ISO 4217 code, such as `RUB`. */
  readonly currency: string
  /** Decimal places of `amount`: 2 for kopecks, 4 for unit prices and statement rows. */
  readonly scale: number
}
