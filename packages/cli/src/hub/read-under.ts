import type { Money } from '@esim-usage/core'
import { toMoney } from '@esim-usage/core/parse'
import { InputError } from '../input/input-error.ts'

/** Reads the value of `--under`, rubles. */
export function readUnder(value: string): Money {
  const money = /^\d+(?:[.,]\d{1,2})?$/u.test(value) ? toMoney(value.replace(',', '.')) : undefined
  if (money === undefined) throw new InputError('amount-malformed', value)
  return money
}
