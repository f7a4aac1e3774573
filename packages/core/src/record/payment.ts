import type { Money } from './money.ts'
import type { Source } from './source.ts'
import type { TimePrecision } from './usage-record.ts'

/** Money that came in, or went back out. */
export interface Payment {
  /** Stable id within the line. */
  readonly id: string
  /** Positive: money in. Negative: taken back. */
  readonly amount: Money
  /** When it was booked: RFC 3339 with its offset. */
  readonly paidAt: string
  /** How exact `paidAt` is. */
  readonly precision: TimePrecision
  /** How it was paid, in the carrier's words. */
  readonly method?: string
  /** The carrier's own words for the row. */
  readonly label?: string
  /** The carrier's word for its state. */
  readonly status?: string
  /** Where it came from. */
  readonly source: Source
}
