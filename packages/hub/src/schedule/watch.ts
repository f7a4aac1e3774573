import type { Clock } from '@esim-usage/core'
import type { HubLines } from '../line/hub-lines.ts'
import type { SyncOptions, SyncReport } from '../sync/sync-report.ts'
import { createNextRun, type NextRun } from './next-run.ts'
import type { SyncSchedule, WatchOptions } from './sync-schedule.ts'

/** What a watch needs of the hub. */
export interface WatchContext {
  readonly clock: Clock
  readonly lines: HubLines
  readonly sync: (options: SyncOptions) => Promise<SyncReport>
}

/** The clock is looked at that often, for it may be put right, and a machine may sleep. */
const longestWaitMs = 3_600_000

interface Planned {
  readonly schedule: SyncSchedule
  readonly nextRun: NextRun
  dueMs: number | undefined
}

/** The schedule that is due first; undefined: none will ever be again. */
const findFirst = (planned: readonly Planned[]): Planned | undefined =>
  planned.toSorted((one, other) => (one.dueMs ?? Infinity) - (other.dueMs ?? Infinity))[0]

/** Waits until a time; false: the clock was set back meanwhile, and what it planned while it was ahead may be years away. */
async function waitUntil({ clock }: WatchContext, dueMs: number, signal: AbortSignal): Promise<boolean> {
  let seenMs = clock.now()
  while (seenMs < dueMs) {
    await clock.wait(Math.min(dueMs - seenMs, longestWaitMs), signal)
    const nowMs = clock.now()
    if (nowMs < seenMs) return false
    seenMs = nowMs
  }
  return true
}

async function runOne(context: WatchContext, schedule: SyncSchedule, options: WatchOptions): Promise<void> {
  const { signal, onEvent, onReport } = options
  const lines = await context.lines.list(schedule.lines)
  const report = await context.sync({
    lines: lines.map(({ id }) => id),
    trigger: 'schedule',
    signal,
    ...(schedule.datasets && { datasets: schedule.datasets }),
    ...(onEvent && { onEvent }),
  })
  await onReport?.(report, schedule)
}

/** Syncs when schedules are due, one after another, until the signal ends it. A time that was slept through is not made up. */
export async function watch(
  context: WatchContext,
  schedules: readonly SyncSchedule[],
  options: WatchOptions,
): Promise<void> {
  const { signal, onWait } = options
  const { clock } = context
  const planned = schedules.map((schedule): Planned => {
    const nextRun = createNextRun(schedule, options.random ?? Math.random)
    return { schedule, nextRun, dueMs: nextRun(clock.now()) }
  })
  try {
    for (
      let next = findFirst(planned);
      next?.dueMs !== undefined && !signal.aborted;
      next = findFirst(planned)
    ) {
      onWait?.(new Date(next.dueMs).toISOString(), next.schedule)
      const isDue = await waitUntil(context, next.dueMs, signal)
      signal.throwIfAborted()
      if (isDue) {
        await runOne(context, next.schedule, options)
        next.dueMs = next.nextRun(clock.now())
      } else for (const each of planned) each.dueMs = each.nextRun(clock.now())
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
