import { parseLocalTime } from '@esim-usage/core/parse'
import type { StatementTime } from '../format.ts'

const printedDate = /^\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})$/u
const printedTime = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/u
const printedOffset = /^[+-](?:0\d|1[0-4]):[0-5]\d$/u
const mostDays = 4096

/** What stands before the minute of an instant and behind its second. */
type Hour = readonly [before: string, behind: string] | 'none'

/** Reads printed dates and times; remembers hours, as thousands of rows share them. */
export function createClock(
  zone: string,
): (date: string, time: string, offset?: string) => StatementTime | undefined {
  const days = new Map<string, Map<string, Hour>>()
  let lastDate = ''
  let lastOffset: string | undefined
  let hours = new Map<string, Hour>()

  const readHour = (date: string, hour: string, offset: string | undefined): Hour => {
    if (!printedDate.test(date) || (offset !== undefined && !printedOffset.test(offset))) return 'none'
    const local = parseLocalTime(`${date.replaceAll('/', '.')} ${hour}:00:00`, offset ?? zone)
    return local === undefined ? 'none' : [local.instant.slice(0, 14), local.instant.slice(19)]
  }
  const openDay = (date: string, offset: string | undefined): void => {
    const key = date + (offset ?? '')
    hours = days.get(key) ?? new Map()
    if (days.size === mostDays) days.clear()
    days.set(key, hours)
    lastDate = date
    lastOffset = offset
  }

  return (date, time, offset) => {
    const [, hour, minute = '', second] = printedTime.exec(time) ?? []
    if (hour === undefined) return undefined
    if (date !== lastDate || offset !== lastOffset) openDay(date, offset)
    let parts = hours.get(hour)
    if (parts === undefined) {
      parts = readHour(date, hour, offset)
      hours.set(hour, parts)
    }
    if (parts === 'none') return undefined
    return {
      startedAt: `${parts[0]}${minute}:${second ?? '00'}${parts[1]}`,
      precision: second === undefined ? 'minute' : 'second',
      timeSource: offset === undefined ? 'carrier-zone' : 'printed',
    }
  }
}
