import { InvalidRequestError } from '../errors/esim-usage-error.ts'
import { dayOf } from '../parse/zone.ts'
import type { ClientCore } from './client-core.ts'
import type { Days } from './usage.ts'

const dayMs = 86_400_000

const atNoon = (day: string): number => Date.parse(`${day}T12:00:00Z`)

/** The day so many days later. */
export const addDays = (day: string, days: number): string =>
  new Date(atNoon(day) + days * dayMs).toISOString().slice(0, 10)

/** Days in a span, both ends included. */
export const countDays = ({ from, to }: Days): number => Math.round((atNoon(to) - atNoon(from)) / dayMs) + 1

const isDay = (day: unknown): day is string =>
  typeof day === 'string' && !Number.isNaN(atNoon(day)) && addDays(day, 0) === day

function fail(option: 'month' | 'from' | 'to', message: string): never {
  throw new InvalidRequestError('invalid-argument', message, { option })
}

/** Checks a month, `YYYY-MM`, and gives its days. */
export function readMonth(month: unknown): Days {
  const from = `${String(month)}-01`
  if (!isDay(from)) fail('month', 'The option `month` is no month. Write it as YYYY-MM, such as 2026-10.')
  const next = addDays(from, 31).slice(0, 7)
  return { from, to: addDays(`${next}-01`, -1) }
}

/** Today in the zone the client counts its days in. */
export const today = (core: ClientCore): string => dayOf(core.clock.now(), core.timeZone)

/** Ends a period today; one that has not begun yet is refused. */
export function cutToToday(days: Days, core: ClientCore, option: 'month' | 'from'): Days {
  const last = today(core)
  if (days.from > last) {
    fail(option, `The option \`${option}\` lies in the future. Ask for a period that has begun.`)
  }
  return { from: days.from, to: days.to > last ? last : days.to }
}

/** Checks a period and gives its days as they were asked for. */
export function readPeriod(period: {
  readonly month?: unknown
  readonly from?: unknown
  readonly to?: unknown
}): Days {
  const { month, from, to } = period ?? {}
  if (month !== undefined) {
    if (from !== undefined || to !== undefined) {
      fail('month', 'The option `month` does not go with `from` and `to`. Give one of both.')
    }
    return readMonth(month)
  }
  if (!isDay(from)) fail('from', 'The option `from` is no day. Write it as YYYY-MM-DD, or give `month`.')
  if (!isDay(to)) fail('to', 'The option `to` is no day. Write it as YYYY-MM-DD.')
  if (to < from) fail('to', 'The option `to` lies before `from`. Swap them.')
  return { from, to }
}

/** Checks a period and ends it today. */
export function readPastPeriod(
  period: { readonly month?: unknown; readonly from?: unknown; readonly to?: unknown },
  core: ClientCore,
): Days {
  return cutToToday(readPeriod(period), core, period.month === undefined ? 'from' : 'month')
}
