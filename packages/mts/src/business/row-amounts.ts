import type { Money } from '@esim-usage/core'
import { readQuantity } from '../quantity.ts'
import { moneyOf } from './money.ts'
import { unitOf } from './row-kind.ts'
import type { RowBody, RowDetails } from './wire-rows.ts'

/** Rows have up to four decimals, and no sign that could be relied on. */
export function chargeOf({ amount }: RowBody): Money | undefined {
  const money = moneyOf(amount, 'RUB', 4)
  return money && { ...money, amount: Math.abs(money.amount) }
}

/** The counters of a row come twice: with a validity before the event, without one behind it. */
export function isTakenFromPackage(row: RowBody, details: RowDetails): boolean {
  const counters = details.ServiceCounters ?? row.ServiceCounters ?? []
  return counters.some(({ id, value, validFor }) => {
    const after = counters.find(each => each.id === id && each.validFor === undefined)
    return validFor !== undefined && Number(value) > Number(after?.value ?? Infinity)
  })
}

/** What was used and what was billed, in units of a kind. */
export function amountsOf(
  details: RowDetails,
  read: (amount: string | number, unit: string) => number | undefined,
): { readonly real: number | undefined; readonly billed: number | undefined; readonly isUnread: boolean } {
  const fact = readQuantity(details.factUnits)
  const billed = readQuantity(details.numberOfUnits)
  const real = fact === undefined ? undefined : read(fact, unitOf(details))
  return {
    real,
    billed: billed === undefined ? undefined : read(billed, details.unitOfMeasureCode ?? ''),
    isUnread: fact !== undefined && real === undefined,
  }
}
