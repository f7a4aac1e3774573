import type { UsageRecord } from '../record/usage-record.ts'

/** A span of days, both included, in the zone of the line: the carrier's, unless another one was given. */
export interface Days {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string
  /** Last day, `YYYY-MM-DD`. Where usage is asked for, a day after today is cut to today. */
  readonly to: string
}

/** Days, or a whole month. */
export type Period =
  | (Days & {
      /** Not together with days. */
      readonly month?: never
    })
  | {
      /** `YYYY-MM` in the zone of the line. */
      readonly month: string
      /** Not together with a month. */
      readonly from?: never
      /** Not together with a month. */
      readonly to?: never
    }

/** What to read: a period, or the place where an earlier read stopped. */
export type UsageQuery = (
  | (Period & {
      /** Not together with a period. */
      readonly cursor?: never
    })
  | {
      /** From {@link UsagePage.cursor}: goes on behind that page. */
      readonly cursor: string
      /** Not together with a cursor. */
      readonly month?: never
      /** Not together with a cursor. */
      readonly from?: never
      /** Not together with a cursor. */
      readonly to?: never
    }
) & {
  /** True: every record carries the carrier's row in `raw`. */
  readonly raw?: boolean
}

/** Usage that is read while you iterate; nothing is sent before. */
export interface UsageResults extends AsyncIterable<UsageRecord> {
  /** The same, page by page, with warnings and cursors. */
  pages(): AsyncIterable<UsagePage>
  /**
   * Reads everything and sorts it by instant.
   *
   * @throws `InvalidRequestError` `limit-exceeded` when there are more than `limit` records (default 100 000); never a cut list.
   */
  toArray(options?: {
    /** Most records to hold in memory. */
    readonly limit?: number
  }): Promise<UsageRecord[]>
}

/** One answer of the carrier, read. `from` and `to` are the days its window covers. */
export interface UsagePage extends Days {
  /** In the carrier's order. */
  readonly records: readonly UsageRecord[]
  /** Instant the data holds for, RFC 3339: the carrier's where it says so, else when we read it. */
  readonly asOf: string
  /** What was skipped, assumed or found empty. */
  readonly warnings: readonly UsageWarning[]
  /** On the last page of a window: where a later read goes on. Absent: more of this window follows, or all is read. */
  readonly cursor?: string
}

/** Something a reader of the records should know. */
export interface UsageWarning {
  /**
   * What kind of remark it is. `row-skipped`: rows that are no usage were left out. `row-unread`: rows that may be usage could
   * not be read and are missing. `empty`: the carrier lists nothing, so there was no usage. `not-listed`: these days may have
   * usage that this source does not list.
   */
  readonly code:
    | 'row-skipped'
    | 'row-unread'
    | 'kind-unknown'
    | 'unit-assumed'
    | 'zone-assumed'
    | 'outside-window'
    | 'empty'
    | 'not-listed'
  /** Why, one English sentence or word. */
  readonly reason: string
  /** How many rows it concerns. */
  readonly count: number
  /** Which days it is about. Absent: all of the window. */
  readonly days?: Days
}
