import type { Days, UsageRecord } from '@esim-usage/core'
import type { DatasetState, FactDataset, FactValues, HubDataset } from '../dataset/dataset.ts'

/** `sync` is what a carrier's client gives; each kind of file has a lane of its own. */
export type Lane = 'sync' | `file:${string}`

/** Why a run was started. */
export type RunTrigger = 'person' | 'schedule' | 'file'

/** How many rows a run brought. */
export interface RowCounts {
  /** New ones. */
  readonly added: number
  /** Those whose content changed, or that came back. */
  readonly changed: number
  /** Those that no longer count. */
  readonly removed: number
}

/** What a run came to for a dataset. */
export interface RunDataset extends RowCounts {
  /** Which one. */
  readonly dataset: HubDataset
  /** How it stands since. */
  readonly status: DatasetState['status']
}

/** A run that ended. */
export interface RunEntry {
  /** Id of the line. */
  readonly lineId: string
  /** Why it was started. */
  readonly trigger: RunTrigger
  /** When it began, RFC 3339. */
  readonly startedAt: string
  /** When it ended, RFC 3339. */
  readonly endedAt: string
  /** `sync`, or the kind of file. */
  readonly lane: Lane
  /** Rows of usage it brought; also in `datasets` where usage was asked for. */
  readonly usage: RowCounts
  /**
   * Rows of a file, of those added or changed, that are the same event as a row of the client or of another file; each such
   * event counts once. Absent: it was no file, or an older version wrote the log.
   */
  readonly sameAs?: number
  /** What it came to, in the order of reading; empty for a file. */
  readonly datasets: readonly RunDataset[]
  /** Days the file says it covers. Absent: it was no file, or the file does not say. */
  readonly covered?: Days
}

/** A value that was read: its `dataset`, the `key` it is kept under as in `Fact`, and the `value`. */
export type FactDraft = {
  [Dataset in FactDataset]: {
    /** Which dataset. */
    readonly dataset: Dataset
    /** Month of spending, id of a payment; empty for the others. */
    readonly key: string
    /** The value. */
    readonly value: FactValues[Dataset]
  }
}[FactDataset]

/** What a run leaves, all of it or nothing. */
export interface RunResult {
  /** Why it was started. */
  readonly trigger: RunTrigger
  /** When it began, RFC 3339. */
  readonly startedAt: string
  /** When it ended, RFC 3339. */
  readonly endedAt: string
  /** Values that were read. */
  readonly facts: readonly FactDraft[]
  /** How the datasets stand now; those that are not named stay as they were. */
  readonly states: readonly DatasetState[]
  /** Days the file says it covers. */
  readonly covered?: Days
  /** True: what is staged stays unseen for a later run of the lane. */
  readonly keepStaged?: true
}

/** Whether a list of days had every row of them; default `whole`. */
export type Listed = 'whole' | 'in part'

/** A window that was staged. */
export interface StagedWindow extends Days {
  /** When, RFC 3339. */
  readonly stagedAt: string
}

/**
 * An open run of one line in one lane. What it stages is seen by nobody before `commit()`; it outlives the process, so
 * a later run of the same lane can go on behind it.
 *
 * Each call keeps the lease for another while. All but `release()` throw {@link LeaseLostError} when another run took
 * the lane over meanwhile; nothing is written then.
 */
export interface HubRun {
  /** Windows that an earlier run staged whole and did not commit, in the order they were read. */
  readonly staged: readonly StagedWindow[]
  /**
   * Stages the records of some days, in one transaction. Rows of these days that the lane had and that are not among
   * them are replaced where another row came in their place. The others are voided or marked as missing, unless the
   * carrier listed the days only in part; then a later run does not find them among `staged`.
   */
  window(days: Days, records: readonly UsageRecord[], listed?: Listed): Promise<RowCounts>
  /** Stages records, in one transaction; nothing is concluded from what is not among them. */
  add(records: readonly UsageRecord[]): Promise<RowCounts>
  /** Keeps the lease for another while, where nothing is written for long. */
  keep(): Promise<void>
  /** Forgets what is staged; the run stays open. */
  discard(): Promise<void>
  /** Makes everything visible and ends the run, in one transaction. */
  commit(result: RunResult): Promise<RunEntry>
  /** Ends the run and leaves what is staged for a later one; harmless when it has ended. */
  release(): Promise<void>
}
