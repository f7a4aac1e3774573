import type { Days } from '@esim-usage/core'
import { addDays } from './day-spans.ts'

/** The days of the month, `YYYY-MM`. */
export function daysOfMonth(month: string): Days {
  const from = `${month}-01`
  return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) }
}

/** The last months, the one of today first. */
export function lastMonths(today: string, count: number): string[] {
  const months = [today.slice(0, 7)]
  for (let last = months[0]; last !== undefined && months.length < count; last = months.at(-1))
    months.push(addDays(`${last}-01`, -1).slice(0, 7))
  return months
}

/** All months that have a day in the spans, the newest first. */
export function monthsOf(spans: readonly Days[]): string[] {
  const months = new Set<string>()
  for (const { from, to } of spans)
    for (let day = `${from.slice(0, 7)}-01`; day <= to; day = `${addDays(day, 31).slice(0, 7)}-01`)
      months.add(day.slice(0, 7))
  return [...months].toSorted().toReversed()
}
