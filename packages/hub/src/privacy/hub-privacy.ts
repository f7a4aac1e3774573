import type { HubLine } from '../line/hub-line.ts'
import type { Fact } from '../store/fact-store.ts'
import type { Holdings } from '../store/hub-store.ts'
import type { RunEntry } from '../store/hub-run.ts'
import type { DatasetState } from '../dataset/dataset.ts'
import type { StoredUsage } from '../store/usage-store.ts'
import type { CounterpartyOptions } from './list-usage.ts'

/** What is held of a line. */
export interface HeldLine {
  /** The line. */
  readonly line: HubLine
  /** Rows and values in numbers. */
  readonly holdings: Holdings
  /** First day with usage, `YYYY-MM-DD`. Absent: there is none. */
  readonly firstDay?: string
  /** Last day with usage, `YYYY-MM-DD`. Absent: there is none. */
  readonly lastDay?: string
  /** How many other people, companies and short codes appear in it. */
  readonly counterparties: number
  /** True when a session is kept under the line's own key. */
  readonly hasSession: boolean
}

/** One line of an export. Sessions and passwords are never among them. */
export type ExportEntry =
  | {
      /** A line. */
      readonly schema: 'esim-usage/HubLine@1'
      /** It. */
      readonly data: HubLine
    }
  | {
      /** A record of usage, with how it stands. */
      readonly schema: 'esim-usage/StoredUsage@1'
      /** It. */
      readonly data: StoredUsage
    }
  | {
      /** A version of a value. */
      readonly schema: 'esim-usage/Fact@1'
      /** Id of the line. */
      readonly lineId: string
      /** It. */
      readonly data: Fact
    }
  | {
      /** How a dataset stands. */
      readonly schema: 'esim-usage/DatasetState@1'
      /** Id of the line. */
      readonly lineId: string
      /** It. */
      readonly data: DatasetState
    }
  | {
      /** A run in the log. */
      readonly schema: 'esim-usage/RunEntry@1'
      /** It. */
      readonly data: RunEntry
    }
  | {
      /** A note of another feature. */
      readonly schema: 'esim-usage/Note@1'
      /** Id of the line. */
      readonly lineId: string
      /** Its key and text. */
      readonly data: {
        /** Key. */
        readonly key: string
        /** Text. */
        readonly text: string
      }
    }

/** What an export holds. */
export interface ExportOptions extends CounterpartyOptions {
  /** Ids of lines; default: all. */
  readonly lines?: readonly string[]
}

/**
 * What is held of the person, and how to take it or to be rid of it. Nothing is sent.
 *
 * @example
 * ```ts
 * import { writeFile } from 'node:fs/promises'
 * import type { Hub } from '@esim-usage/hub'
 *
 * export async function takeAndErase(hub: Hub, lineId: string): Promise<void> {
 *   for (const { line, holdings, counterparties } of await hub.privacy.held())
 *     console.log(line.id, holdings.usageRows, 'rows about', counterparties, 'others')
 *   const rows: string[] = []
 *   for await (const entry of hub.privacy.exportAll({ lines: [lineId] })) rows.push(`${JSON.stringify(entry)}\n`)
 *   await writeFile('export.jsonl', rows)
 *   await hub.privacy.eraseLine(lineId)
 * }
 * ```
 */
export interface HubPrivacy {
  /** Says what is held of each line. */
  held(): Promise<readonly HeldLine[]>
  /** Everything that is held but sessions, one entry at a time; made for JSON Lines. */
  exportAll(options?: ExportOptions): AsyncIterable<ExportEntry>
  /**
   * Removes a line, its history and its session, also from the files. The carrier's own session lives on.
   *
   * @throws `InvalidRequestError` `invalid-argument` when there is no such line, or another line is read with its sign-in.
   * @throws {@link FilesInUseError} when another program reads the file: it is removed, and leaves the disk when that has ended.
   */
  eraseLine(lineId: string): Promise<void>
  /**
   * Removes all lines with everything, and what else the store holds.
   *
   * @throws {@link FilesInUseError} as `eraseLine()`.
   */
  eraseAll(): Promise<void>
}
