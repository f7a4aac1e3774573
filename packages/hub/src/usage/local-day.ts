import { dayOf, endOfDay, startOfDay } from '@esim-usage/core/parse'
import { toDayNumber } from './day-number.ts'

/** Day of an instant in a zone, such as 20261105. */
export type LocalDay = (instant: string, instantMs: number) => number

/** `2026-11-05T12:00:00+03:00`; others have a fraction of a second, or end in `Z`. */
const printedLength = 25

/** Creates a reader of days; nearly every row is printed in the offset of its zone, and then its own date is the day. */
export function createLocalDay(timeZone: string): LocalDay {
  const own = new Map<string, number | undefined>()
  let lastPrinted = ''
  let lastDay: number | undefined

  /** The printed date, where the zone has the printed offset all that day. */
  const printedDay = (printed: string): number | undefined => {
    const day = printed.slice(0, 10)
    const offset = printed.slice(10)
    const isOwn =
      startOfDay(day, timeZone).slice(19) === offset && endOfDay(day, timeZone).slice(19) === offset
    return isOwn ? toDayNumber(day) : undefined
  }

  return (instant, instantMs) => {
    if (instant.length !== printedLength) return toDayNumber(dayOf(instantMs, timeZone))
    const printed = instant.slice(0, 10) + instant.slice(19)
    if (printed !== lastPrinted) {
      if (!own.has(printed)) own.set(printed, printedDay(printed))
      lastPrinted = printed
      lastDay = own.get(printed)
    }
    return lastDay ?? toDayNumber(dayOf(instantMs, timeZone))
  }
}
