import type { Money } from '@esim-usage/core'
import type { Texts } from '@esim-usage/texts'
import { exactDecimal } from '../exact-decimal.ts'

/** How a chart measures. */
export interface Unit<Value> {
  /** Its sign, for the title. */
  readonly sign: string
  /** Length of a bar; for drawing only. */
  length(value: Value): number
  /** The value as people read it. */
  show(value: Value): string
}

/** What stands behind the number one. */
const signOf = (one: string): string => one.replace(/^1\s?/u, '')

/** The largest unit of 1024 that leaves at least one of the largest value. */
export function byteUnit(values: readonly number[], { format }: Texts): Unit<number> {
  const most = Math.max(1, ...values)
  const power = Math.min(4, Math.floor(Math.log2(most) / 10))
  const divisor = 1024 ** power
  return {
    sign: signOf(format.bytes(divisor)),
    length: bytes => bytes / divisor,
    show: bytes => format.bytes(bytes),
  }
}

/** Minutes of calls. */
export const callUnit = ({ format }: Texts): Unit<number> => ({
  sign: signOf(format.minutes(60)),
  length: seconds => seconds / 60,
  show: seconds => format.duration(seconds),
})

/** One currency. */
export const moneyUnit = (currency: string, { format }: Texts): Unit<Money> => ({
  sign: format.money({ amount: 0, currency, scale: 0 }).replaceAll(/[\d\s]/gu, ''),
  length: money => Number(exactDecimal(money)),
  show: money => format.money(money),
})
