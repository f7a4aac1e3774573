import type { HubDataset } from '../dataset/dataset.ts'
import type { LineFilter } from '../line/hub-lines.ts'
import type { SyncEvent } from '../sync/sync-event.ts'
import type { SyncReport } from '../sync/sync-report.ts'

/** When to sync. */
export interface SyncSchedule {
  /** Five or six fields of cron, such as `15 7 * * *`. */
  readonly cron: string
  /** IANA zone the fields are read in. */
  readonly timeZone: string
  /** Each run begins later by up to so many milliseconds, so that not all the world asks at once; default 300 000. */
  readonly jitterMs?: number
  /** Which lines; default: all. */
  readonly lines?: LineFilter
  /** Which datasets; default: all. */
  readonly datasets?: readonly HubDataset[]
}

/** Options of a watch. */
export interface WatchOptions {
  /** Ends the watch. */
  readonly signal: AbortSignal
  /** Told what happens during a sync. */
  readonly onEvent?: (event: SyncEvent) => void
  /** Told what came of each sync; it is waited for, and what it throws ends the watch. */
  readonly onReport?: (report: SyncReport, schedule: SyncSchedule) => void | Promise<void>
  /** Told when the next sync begins, RFC 3339. */
  readonly onWait?: (nextAt: string, schedule: SyncSchedule) => void
  /** From 0 to less than 1; default `Math.random`. */
  readonly random?: () => number
}
