import type { Money } from '../record/money.ts'
import type { FeePeriod } from '../record/service.ts'
import { type MoneyOptions, toMoney } from './to-money.ts'

/** A sum as a carrier prints it, with the period it is taken for where the text says so. */
export interface ParsedAmount {
  /** The sum. */
  readonly money: Money
  /** Absent: the text names no period. */
  readonly period?: FeePeriod
}

const sum =
  /^([-+\u2212\u2013]?) ?(\d{1,3}(?: \d{3})+|\d+)([.,]\d+)? ?(₽|руб(?:\.|л(?:ь|я|ей))?|р\.?|RUB)?(?: ?(?:\/|(?<= )в |(?<= )за ) ?(.+))?$/iu

const periods: readonly (readonly [RegExp, FeePeriod])[] = [
  [/^(?:день|сут(?:\.|ки)?|day)$/iu, 'day'],
  [/^(?:мес(?:\.|яц)?|month)$/iu, 'month'],
  [/^30 (?:дн(?:\.|ей)?|days)$/iu, '30d'],
]

/**
 * Reads a printed sum: `1 250,00 ₽`, `−40,5`, `12,90 ₽/день`; any kind of space may part the thousands.
 *
 * @returns undefined when any part of the text cannot be read.
 */
export function parseAmount(text: string, options: MoneyOptions = {}): ParsedAmount | undefined {
  const match = sum.exec(text.replaceAll(/\s+/gu, ' ').trim())
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction = '', rouble, span] = match
  const minus = sign === '' || sign === '+' ? '' : '-'
  const money = toMoney(minus + whole.replaceAll(' ', '') + fraction, {
    ...options,
    ...(rouble !== undefined && { currency: 'RUB' }),
  })
  if (money === undefined) return undefined
  if (span === undefined) return { money }
  const period = periods.find(([words]) => words.test(span))?.[1]
  return period === undefined ? undefined : { money, period }
}
