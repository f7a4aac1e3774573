import type { Money } from '../record/money.ts'
import { multiplyDecimal } from './multiply-decimal.ts'

/** How a sum of money is written. */
export interface MoneyOptions {
  /** ISO 4217 code where the text names none; default `RUB`. */
  readonly currency?: string
  /** Decimal places to keep, 0 to 15; default 2. */
  readonly scale?: number
}

/**
 * Makes money of a JSON number or a plain decimal text such as `171.513792` or `1,1017`: exact by its decimal digits,
 * rounded once to the scale, half away from zero.
 *
 * @returns undefined when it is no decimal or too large to be exact.
 */
export function toMoney(value: number | string, options: MoneyOptions = {}): Money | undefined {
  const { currency = 'RUB', scale = 2 } = options
  const amount = multiplyDecimal(value, 10 ** scale)
  return amount === undefined ? undefined : { amount, currency, scale }
}
