import { isCivilDay, isCivilTime } from './civil-time.ts'
import { formatInstant, toInstantMs } from './zone.ts'

/** An instant read from a local time. */
export interface LocalTime {
  /** RFC 3339 with the offset of the zone. */
  readonly instant: string
  /** How exact it is; `day` stands for its first second. */
  readonly precision: 'second' | 'minute' | 'day'
}

const russian = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:,?\s+(.+))?$/
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T\s]\s*(.+))?$/
const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/

interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly time: string | undefined
}

function readDate(text: string): CivilDay | undefined {
  const [, date, month, year, time] = russian.exec(text) ?? []
  if (year !== undefined) {
    return {
      year: Number(year) + (year.length === 2 ? 2000 : 0),
      month: Number(month),
      day: Number(date),
      time,
    }
  }
  const [, isoYear, isoMonth, isoDate, isoTime] = iso.exec(text) ?? []
  if (isoYear === undefined) return undefined
  return { year: Number(isoYear), month: Number(isoMonth), day: Number(isoDate), time: isoTime }
}

/**
 * Reads a time printed without an offset: `06.09.2015 8:28:49`, `06.09.15 08:28`, `2015-09-06T08:28:49`, or a day alone.
 * The zone is an IANA name or an offset; a time that occurs twice is the first of the two.
 *
 * @returns undefined when there is no such time.
 * @throws RangeError for an unknown zone.
 */
export function parseLocalTime(text: string, zone: string): LocalTime | undefined {
  const date = readDate(text.trim())
  if (date === undefined || !isCivilDay(date.year, date.month, date.day)) return undefined
  const midnight = new Date(0).setUTCFullYear(date.year, date.month - 1, date.day)
  const at = (localMs: number): string => formatInstant(toInstantMs(localMs, zone), zone)
  if (date.time === undefined) return { instant: at(midnight), precision: 'day' }
  const [, hours, minutes, seconds] = clock.exec(date.time) ?? []
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds ?? 0)] as const
  if (!isCivilTime(hour, minute, second)) return undefined
  const localMs = midnight + ((hour * 60 + minute) * 60 + second) * 1000
  return { instant: at(localMs), precision: seconds === undefined ? 'minute' : 'second' }
}
