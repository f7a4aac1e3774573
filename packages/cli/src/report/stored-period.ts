import { dayOf } from '@esim-usage/core/parse'
import type { Days } from '@esim-usage/core'
import type { HubLine } from '@esim-usage/hub'
import { type CliIo, nowOf } from '../cli-io.ts'
import { chooseHubMonth } from '../hub/choose-month.ts'
import { daysOfMonth } from '../hub/month-days.ts'
import { InputError } from '../input/input-error.ts'

/** Days of a report, and what its file is called after. */
export interface StoredPeriod {
  readonly days: Days
  readonly name: string
}

/** What was typed. */
export interface PeriodOptions {
  readonly month?: string
  readonly from?: string
  readonly to?: string
}

const isDay = (day: string): boolean =>
  /^\d{4}-\d\d-\d\d$/u.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day

/** A day, or the days of a month. */
function readDays(option: string, value: string): Days {
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(value)) return daysOfMonth(value)
  if (isDay(value)) return { from: value, to: value }
  throw new InputError('day-malformed', `${option} ${value}`)
}

/** The month or the days that were named, else this month; days without an end go on until today. */
export function choosePeriodOfHistory(
  { month: typed, from, to }: PeriodOptions,
  lines: readonly HubLine[],
  io: CliIo,
): StoredPeriod {
  if (from === undefined && to === undefined) {
    const month = chooseHubMonth(typed, lines, io)
    return { days: daysOfMonth(month), name: month }
  }
  if (typed !== undefined) throw new InputError('choice-excess', '--month, --from')
  if (from === undefined) throw new InputError('from-missing')
  const today = dayOf(nowOf(io), lines[0]?.timeZone ?? 'Europe/Moscow')
  const days = {
    from: readDays('--from', from).from,
    to: to === undefined ? today : readDays('--to', to).to,
  }
  if (days.to < days.from) throw new InputError('period-backward')
  return { days, name: `${from}_${to ?? today}` }
}
