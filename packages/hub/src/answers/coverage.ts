import type { Days, SummaryCoverage } from '@esim-usage/core'
import type { ReadFailure } from '../dataset/dataset.ts'

/**
 * Why days are not in an answer. `future`: they have not come. `out-of-history`: the carrier no longer keeps them.
 * `failed`: the last read of them failed. `not-supported`: the carrier lists no usage. `not-read`: nobody asked yet.
 */
export type UnreadReason = 'future' | 'out-of-history' | 'failed' | 'not-supported' | 'not-read'

/** Days that are not in an answer. */
export interface UnreadDays extends Days {
  /** Why. */
  readonly reason: UnreadReason
  /** What the last read met, with what is left of a pause; with `failed` only. */
  readonly failure?: ReadFailure
}

/** What of a period was read of a line, and what its rows cannot show. */
export interface LineCoverage extends SummaryCoverage {
  /** Id of the line. */
  readonly lineId: string
  /** Days that were read, from the client or a file; the last of them may be today. */
  readonly read: readonly Days[]
  /** Those among them of which rows may be missing: the carrier lists not all of them, or some could not be read. */
  readonly inPart: readonly Days[]
  /** Days that were not, oldest first; empty: the answer stands on all days. */
  readonly unread: readonly UnreadDays[]
  /** Instant the carrier's data holds for, RFC 3339. Absent: the carrier does not say. */
  readonly asOf?: string
  /** When usage was last read, RFC 3339. Absent: never. */
  readonly readAt?: string
}
