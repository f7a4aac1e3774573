import { isCivilDay, isCivilTime, twoDigits } from './civil-time.ts'

const dayMs = 86_400_000
const minuteMs = 60_000
const offsetName = /^([+-])(\d{2}):?(\d{2})$/
const formatters = new Map<string, Intl.DateTimeFormat>()

/** Offset of a zone by UTC day; undefined inside: the offset changes on that day. */
const offsetsByDay = new Map<string, Map<number, number | undefined>>()
const mostDays = 4096

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  const formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  formatters.set(zone, formatter)
  return formatter
}

/** Milliseconds of an offset such as `+03:00` or `Z`; undefined when it is none. */
function fixedOffset(zone: string): number | undefined {
  if (zone === 'Z' || zone === 'UTC') return 0
  const [, sign, hours, minutes] = offsetName.exec(zone) ?? []
  if (!isCivilTime(Number(hours), Number(minutes), 0)) return undefined
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minuteMs
}

/** Asks Intl, which prints `GMT+03:00`, or `GMT` for zero. */
function askOffset(instantMs: number, zone: string): number {
  const parts = formatterOf(zone).formatToParts(instantMs)
  const name = parts.find(part => part.type === 'timeZoneName')?.value ?? ''
  return fixedOffset(name.slice(3, 9)) ?? 0
}

/** Milliseconds the zone (IANA name or offset) is ahead of UTC at an instant. Throws a RangeError for an unknown zone. */
function offsetAt(instantMs: number, zone: string): number {
  const day = Math.floor(instantMs / dayMs)
  let offsets = offsetsByDay.get(zone)
  if (offsets === undefined || offsets.size >= mostDays) {
    const fixed = fixedOffset(zone)
    if (fixed !== undefined) return fixed
    offsets = new Map()
    offsetsByDay.set(zone, offsets)
  }
  if (!offsets.has(day)) {
    const offset = askOffset(day * dayMs, zone)
    offsets.set(day, offset === askOffset((day + 1) * dayMs, zone) ? offset : undefined)
  }
  return offsets.get(day) ?? askOffset(instantMs, zone)
}

/** The instant at which clocks of the zone show a local time; the first of two, and past a gap where there is none. */
export function toInstantMs(localMs: number, zone: string): number {
  const before = offsetAt(localMs - dayMs, zone)
  const after = offsetAt(localMs + dayMs, zone)
  if (before === after || offsetAt(localMs - before, zone) === before) return localMs - before
  return offsetAt(localMs - after, zone) === after ? localMs - after : localMs - before
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** RFC 3339 to the second, with the offset the zone has at that instant. */
export function formatInstant(instantMs: number, zone: string): string {
  const offset = offsetAt(instantMs, zone)
  const minutes = Math.abs(offset) / minuteMs
  const local = new Date(instantMs + offset).toISOString().slice(0, 19)
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

/** True for an IANA time zone this runtime knows, such as `Europe/Moscow`. */
export function isTimeZone(name: string): boolean {
  if (/^[+-]/.test(name)) return false
  try {
    return formatterOf(name) !== undefined
  } catch {
    return false
  }
}

/**
 * The day, `YYYY-MM-DD`, on which an instant (milliseconds since 1970) falls in a zone: IANA name or offset.
 *
 * @throws RangeError for an unknown zone.
 */
export const dayOf = (instantMs: number, zone: string): string =>
  new Date(instantMs + offsetAt(instantMs, zone)).toISOString().slice(0, 10)

function readDay(day: string): number {
  const [year, month, date] = [Number(day.slice(0, 4)), twoDigits(day, 5), twoDigits(day, 8)] as const
  if (day.length !== 10 || !isCivilDay(year, month, date))
    throw new RangeError('A day is written YYYY-MM-DD.')
  return Date.parse(day)
}

/**
 * First second of a day (`YYYY-MM-DD`) in a zone (IANA name or offset), RFC 3339 with its offset.
 *
 * @throws RangeError when there is no such day or zone.
 */
export const startOfDay = (day: string, zone: string): string =>
  formatInstant(toInstantMs(readDay(day), zone), zone)

/**
 * Last second of a day (`YYYY-MM-DD`) in a zone (IANA name or offset), RFC 3339 with its offset.
 *
 * @throws RangeError when there is no such day or zone.
 */
export const endOfDay = (day: string, zone: string): string =>
  formatInstant(toInstantMs(readDay(day) + dayMs, zone) - 1000, zone)
