import type { UsageWindow } from '../adapter/capability-ports.ts'
import { InvalidRequestError } from '../errors/esim-usage-error.ts'
import { endOfDay } from '../parse/zone.ts'
import type { UsageLimits } from './carrier-info.ts'
import type { ClientCore } from './client-core.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { addDays, countDays, cutToToday, readPeriod, today } from './period.ts'
import type { Days, UsageQuery } from './usage.ts'

/** One window to read, and where a later read goes on behind it. */
export interface PlannedWindow {
  readonly window: UsageWindow
  readonly cursor: string | undefined
}

function checkHistory(days: Days, limits: UsageLimits, core: ClientCore, option: string): void {
  if (limits.historyDays === undefined) return
  const oldest = addDays(today(core), -limits.historyDays)
  if (days.from >= oldest) return
  throw new InvalidRequestError(
    'period-out-of-history',
    `The option \`${option}\` is too old: the carrier keeps usage for ${limits.historyDays} days. Ask for days from ${oldest} on.`,
    { carrier: core.carrier, operation: 'usage', option },
  )
}

const optionOf = (query: UsageQuery): 'cursor' | 'month' | 'from' =>
  query.cursor !== undefined ? 'cursor' : 'month' in query && query.month !== undefined ? 'month' : 'from'

/** Checks a query and cuts its days into windows, oldest first. Sends nothing. */
export function planUsage(
  query: UsageQuery,
  limits: UsageLimits,
  core: ClientCore,
): readonly PlannedWindow[] {
  const asked = query?.cursor === undefined ? readPeriod(query) : readCursor(query.cursor, core)
  const option = optionOf(query)
  const days = cutToToday(asked, core, option === 'month' ? 'month' : 'from')
  checkHistory(days, limits, core, option)
  const windowDays = limits.windowDays ?? countDays(days)
  const windows: PlannedWindow[] = []
  for (let from = days.from; from <= days.to; from = addDays(from, windowDays)) {
    const last = addDays(from, windowDays - 1)
    const to = last < days.to ? last : days.to
    windows.push({
      window: { from, to, until: untilOf(to, core) },
      cursor: to < days.to ? writeCursor({ from: addDays(to, 1), to: asked.to }, core) : undefined,
    })
  }
  return windows
}

/** End of the day, or now while it runs. */
function untilOf(day: string, core: ClientCore): string {
  const end = endOfDay(day, core.timeZone)
  const now = core.clock.now()
  return Date.parse(end) <= now ? end : new Date(now).toISOString()
}
