import type { UsageWindow } from '../adapter/capability-ports.ts'
import { endOfDay, startOfDay } from '../parse/zone.ts'

/** Tells whether an instant of a printed day lies in the window; undefined: it cannot be read. */
export type InsideWindow = (instant: string, day: string) => boolean | undefined

/** Creates the check of one window. */
export function createInsideWindow({ from, to }: UsageWindow, timeZone: string): InsideWindow {
  const [first, last] = [startOfDay(from, timeZone), endOfDay(to, timeZone)]
  const [begin, end] = [Date.parse(first), Date.parse(last) + 1000]
  const offset = first.slice(19)
  const isSteady = offset === last.slice(19)
  let lastDay = ''
  let isDayInside = false
  return (instant, day) => {
    // Nearly every row is printed in the offset of the window: then its day alone decides.
    if (isSteady && instant.length === 25 && instant.endsWith(offset)) {
      if (day !== lastDay) {
        lastDay = day
        isDayInside = day >= from && day <= to
      }
      return isDayInside
    }
    const at = Date.parse(instant)
    return Number.isNaN(at) ? undefined : at >= begin && at < end
  }
}
