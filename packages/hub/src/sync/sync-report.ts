import type { DatasetState, HubDataset, ReadFailure } from '../dataset/dataset.ts'
import type { RunEntry } from '../store/hub-run.ts'
import type { SyncEvent } from './sync-event.ts'

/** What came of one line. */
export type LineReport =
  | {
      /** The run was committed; `states` says for each dataset what was read and what was not. */
      readonly outcome: 'synced'
      /** Id of the line. */
      readonly lineId: string
      /** The run in the log. */
      readonly run: RunEntry
      /** How the datasets stand, in the order of reading. */
      readonly states: readonly DatasetState[]
    }
  | {
      /** A person must sign in first; `states` says what was read before that was found. */
      readonly outcome: 'sign-in-needed'
      /** Id of the line. */
      readonly lineId: string
      /** Why. */
      readonly failure: ReadFailure
      /** The run in the log. Absent: nothing was sent. */
      readonly run?: RunEntry
      /** How the datasets stand. */
      readonly states: readonly DatasetState[]
    }
  | {
      /** Another sync of this line is running. */
      readonly outcome: 'busy'
      /** Id of the line. */
      readonly lineId: string
    }
  | {
      /** Something failed that is neither the carrier's nor the account's, such as a full disk; nothing was changed. */
      readonly outcome: 'failed'
      /** Id of the line. */
      readonly lineId: string
      /** What was thrown. */
      readonly error: unknown
    }

/** What came of a sync. */
export interface SyncReport {
  /** Each line for itself, in the order of the hub. */
  readonly lines: readonly LineReport[]
}

/** Options of a sync. */
export interface SyncOptions {
  /** Ids of lines; default: all. */
  readonly lines?: readonly string[]
  /** Datasets; default: all that the carrier offers. */
  readonly datasets?: readonly HubDataset[]
  /** `schedule`: nobody is there, so lines that need a sign-in are left alone. Default `person`. */
  readonly trigger?: 'person' | 'schedule'
  /** Ends the sync with the signal's own reason; what was staged is there for the next one. */
  readonly signal?: AbortSignal
  /** Told what happens. What it throws is passed over. */
  readonly onEvent?: (event: SyncEvent) => void
}
