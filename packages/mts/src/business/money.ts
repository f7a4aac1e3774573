import type { Money } from '@esim-usage/core'
import { toMoney } from '@esim-usage/core/parse'
import { readQuantity } from '../quantity.ts'
import type { PriceBody } from './wire-bills.ts'

type Wire = number | string | null | undefined

/** Billing still writes the rouble by its code of before 1998. */
export const currencyOf = (code: string | null | undefined): string =>
  code === null || code === undefined || code === '' || code === '810' ? 'RUB' : code

/** Money as the API writes it, a comma in it or not. Undefined: not said. */
export const moneyOf = (amount: Wire, currency = 'RUB', scale = 2): Money | undefined =>
  toMoney(readQuantity(amount) ?? '', { currency, scale })

/** A price with tax; a tax of zero beside a price without it means that the sum is not known. */
export function priceOf({ price }: PriceBody): Money | undefined {
  const currency = currencyOf(price?.currencyCode)
  const gross = moneyOf(price?.taxIncludedAmount, currency)
  const net = moneyOf(price?.dutyFreeAmount, currency)
  return gross?.amount === 0 && net !== undefined && net.amount !== 0 ? undefined : gross
}
