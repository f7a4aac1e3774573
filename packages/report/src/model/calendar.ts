import type { Days, Period } from '@esim-usage/core'
import { InvalidRequestError } from '@esim-usage/core'
import type { MissingDays } from './report-input.ts'

const dayMs = 86_400_000
const dayText = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

const isDay = (day: string): boolean => {
  const ms = Date.parse(day)
  return /^\d{4}-\d\d-\d\d$/u.test(day) && !Number.isNaN(ms) && dayText(ms) === day
}

/** Last day of a month, `YYYY-MM`. */
const endOfMonth = (month: string): string =>
  dayText(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))

/** The days of a period. Throws `invalid-argument` when there are none. */
export function daysOf(period: Period): Days {
  const days =
    period.month === undefined
      ? { from: period.from, to: period.to }
      : { from: `${period.month}-01`, to: endOfMonth(period.month) }
  if (isDay(days.from) && isDay(days.to) && days.from <= days.to) return days
  throw new InvalidRequestError('invalid-argument', 'The period has no days. Give from and to, or a month.', {
    option: 'period',
  })
}

/** Every day of a span, in order. */
export function listDays({ from, to }: Days): string[] {
  const first = Date.parse(from)
  const count = (Date.parse(to) - first) / dayMs + 1
  return Array.from({ length: count }, (_day, index) => dayText(first + index * dayMs))
}

/** Every month from one to another, in order; both are `YYYY-MM`. */
export function listMonths(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month)
  return months
}

const nextMonth = (month: string): string =>
  dayText(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1)).slice(0, 7)

const isSameReason = (one: MissingDays, other: MissingDays): boolean =>
  one.reason === other.reason && one.code === other.code

/** The days of a span that are missing, those in a row for one reason together; the first reason given for a day holds. */
export function missingSpans(period: Days, missing: readonly MissingDays[]): MissingDays[] {
  const spans: { -readonly [Key in keyof MissingDays]: MissingDays[Key] }[] = []
  for (const day of missing.length === 0 ? [] : listDays(period)) {
    const found = missing.find(({ from, to }) => from <= day && day <= to)
    const last = spans.at(-1)
    if (found === undefined) continue
    if (last !== undefined && isSameReason(last, found) && Date.parse(day) - Date.parse(last.to) === dayMs)
      last.to = day
    else spans.push({ ...found, from: day, to: day })
  }
  return spans
}
