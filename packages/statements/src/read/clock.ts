import { parseLocalTime } from '@esim-usage/core/parse'
import type { StatementTime } from '../format.ts'

const printedDate = /^\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})$/u
const printedTime = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/u
const printedOffset = /^[+-](?:0\d|1[0-4]):[0-5]\d$/u
const mostHours = 8192

/** Reads printed dates and times; remembers hours, as thousands of rows share them. */
export function createClock(
  zone: string,
): (date: string, time: string, offset?: string) => StatementTime | undefined {
  /** What stands before the minute and behind the second, by date, hour and offset. */
  const hours = new Map<string, readonly [before: string, behind: string] | undefined>()

  const readHour = (date: string, hour: string, offset: string | undefined) => {
    if (!printedDate.test(date) || (offset !== undefined && !printedOffset.test(offset))) return undefined
    const local = parseLocalTime(`${date.replaceAll('/', '.')} ${hour}:00:00`, offset ?? zone)
    return local === undefined ? undefined : ([local.instant.slice(0, 14), local.instant.slice(19)] as const)
  }

  return (date, time, offset) => {
    const [, hour, minute = '', second] = printedTime.exec(time) ?? []
    if (hour === undefined || minute > '59' || (second !== undefined && second > '59')) return undefined
    const key = `${date} ${hour}${offset ?? ''}`
    let parts = hours.get(key)
    if (parts === undefined && !hours.has(key)) {
      parts = readHour(date, hour, offset)
      if (hours.size === mostHours) hours.clear()
      hours.set(key, parts)
    }
    if (parts === undefined) return undefined
    return {
      startedAt: `${parts[0]}${minute}:${second ?? '00'}${parts[1]}`,
      precision: second === undefined ? 'minute' : 'second',
      timeSource: offset === undefined ? 'carrier-zone' : 'printed',
    }
  }
}
