import { type Days, InvalidRequestError, type Period } from '@esim-usage/core'
import { startOfDay } from '@esim-usage/core/parse'
import { daysOfMonth } from '../sync/months.ts'

function fail(option: string, message: string): never {
  throw new InvalidRequestError('invalid-argument', message, { option })
}

function isDay(day: string): boolean {
  try {
    return startOfDay(day, 'UTC').startsWith(day)
  } catch {
    return false
  }
}

/**
 * The days of a period.
 *
 * @throws `InvalidRequestError` `invalid-argument` when it is none.
 */
export function readPeriod(period: Period): Days {
  if (period.month !== undefined) {
    return /^\d{4}-\d{2}$/.test(period.month) && isDay(`${period.month}-01`)
      ? daysOfMonth(period.month)
      : fail('month', 'The option `month` is none. Write it YYYY-MM.')
  }
  const { from, to } = period
  if (!isDay(from)) fail('from', 'The option `from` is no day. Write it YYYY-MM-DD.')
  if (!isDay(to)) fail('to', 'The option `to` is no day. Write it YYYY-MM-DD.')
  return from <= to ? { from, to } : fail('to', 'The option `to` is before `from`. Swap them.')
}
