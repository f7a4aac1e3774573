import type { SessionStore } from '@esim-usage/core'
import type { FactStore } from './fact-store.ts'
import type { HubRun, Lane, RunEntry } from './hub-run.ts'
import type { LineStore, NoteStore } from './line-store.ts'
import type { UsageStore } from './usage-store.ts'

/** What is kept of a line, in numbers. */
export interface Holdings {
  /** Rows of usage, voided and doubled ones too. */
  readonly usageRows: number
  /** Versions of values, by dataset. */
  readonly facts: Readonly<Record<string, number>>
  /** Runs in the log. */
  readonly runs: number
  /** Notes. */
  readonly notes: number
}

/**
 * Where a hub keeps everything. `sqliteStore()` of `@esim-usage/hub/sqlite` is one; another, such as one over Postgres,
 * fits the same interface.
 *
 * All writes are atomic and may come from several processes. What a run stages is seen by nobody before it is
 * committed, so that a process that dies at any instant leaves what the last complete run left.
 */
export interface HubStore {
  /** Sessions; put `encryptedStore()` of core around it. */
  readonly sessions: SessionStore
  /** The lines. */
  readonly lines: LineStore
  /** Records of usage. */
  readonly usage: UsageStore
  /** Values of the other datasets, and how all datasets stand. */
  readonly facts: FactStore
  /** Small texts of other features. */
  readonly notes: NoteStore
  /**
   * Opens a run of a line and takes its lane for so many milliseconds; each write takes it anew.
   *
   * @returns undefined when another run holds it, or there is no such line.
   */
  begin(lineId: string, lane: Lane, forMs: number): Promise<HubRun | undefined>
  /** The last runs of a line, newest first. */
  runs(lineId: string, limit?: number): Promise<readonly RunEntry[]>
  /** Counts what is kept of a line. */
  holdings(lineId: string): Promise<Holdings>
  /**
   * Removes a line with everything that is kept of it but sessions, also from the files; harmless when there is none.
   *
   * @throws {@link FilesInUseError} when another program reads the file: it is removed, and leaves the disk later.
   */
  eraseLine(lineId: string): Promise<void>
  /**
   * Removes everything, sessions too.
   *
   * @throws {@link FilesInUseError} as `eraseLine()`.
   */
  eraseAll(): Promise<void>
  /** Closes it; nothing else may be called then. */
  close(): Promise<void>
}
