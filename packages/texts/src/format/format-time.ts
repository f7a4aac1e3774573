import type { Language } from '../language.ts'

/** What `Intl` has no good words for: it writes "now", as if it were still going on. */
const justNow: Record<Language, string> = { ru: 'только что', en: 'just now', zh: '刚刚' }

const wall = { timeZone: 'UTC' } as const

/** The wall time a text was printed with, as if it were UTC: the zone of this machine never matters. */
const wallTime = (text: string): Date => new Date(`${text.slice(0, 19)}${text.length > 10 ? 'Z' : ''}`)

/** Writes days, months and times; instants keep the wall time they were printed with. */
export interface TimeFormat {
  /** `YYYY-MM-DD`, or the day of an RFC 3339 instant at its own offset. */
  day(text: string): string
  /** Day and month without the year, of the same texts. */
  shortDay(text: string): string
  /** Two days `YYYY-MM-DD` and those between them; what both have in common is written once. */
  days(from: string, to: string): string
  /** RFC 3339 with its offset: day, hour and minute there. */
  dateTime(instant: string): string
  /** RFC 3339 with its offset: day without the year, hour and minute there. */
  shortDateTime(instant: string): string
  /** RFC 3339: day without the year, hour and minute in another zone (IANA name). */
  dateTimeIn(instant: string, timeZone: string): string
  /** `YYYY-MM`. */
  month(text: string): string
  /** Time between two instants in milliseconds, such as "5 minutes ago". */
  ago(fromMs: number, toMs: number): string
}

/** Creates the {@link TimeFormat} of a language and its locale. */
export function createTimeFormat(language: Language, locale: string): TimeFormat {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const shortDate = { day: 'numeric', month: 'short' } as const
  const date = { ...shortDate, year: 'numeric' } as const
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, options)
  const days = format({ ...date, ...wall })
  const shortDays = format({ ...shortDate, ...wall })
  const times = format({ ...date, ...clock, ...wall })
  const shortTimes = format({ ...shortDate, ...clock, ...wall })
  const months = format({ year: 'numeric', month: 'long', ...wall })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return {
    day: text => days.format(wallTime(text.slice(0, 10))),
    days(from, to) {
      if (language !== 'zh' || from === to) return days.formatRange(wallTime(from), wallTime(to))
      // The locale data has 2026/11/26 – 2026/11/30, beside which single days would look like another thing.
      const end = from.slice(0, 4) === to.slice(0, 4) ? shortDays : days
      return `${days.format(wallTime(from))}至${end.format(wallTime(to))}`
    },
    shortDay: text => shortDays.format(wallTime(text.slice(0, 10))),
    dateTime: instant => times.format(wallTime(instant)),
    shortDateTime: instant => shortTimes.format(wallTime(instant)),
    dateTimeIn: (instant, timeZone) =>
      format({ ...shortDate, ...clock, timeZone }).format(Date.parse(instant)),
    month: text => months.format(wallTime(`${text}-01`)),
    ago(fromMs, toMs) {
      const seconds = Math.max(0, Math.floor((toMs - fromMs) / 1000))
      if (seconds === 0) return justNow[language]
      if (seconds < 60) return relative.format(-seconds, 'second')
      if (seconds < 3600) return relative.format(-Math.floor(seconds / 60), 'minute')
      if (seconds < 86_400) return relative.format(-Math.floor(seconds / 3600), 'hour')
      return relative.format(-Math.floor(seconds / 86_400), 'day')
    },
  }
}
