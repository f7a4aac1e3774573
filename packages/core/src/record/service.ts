import type { Money } from './money.ts'
import type { Source } from './source.ts'

/** How often a fee is taken. `30d`: every thirty days. */
export type FeePeriod = 'day' | 'month' | '30d' | 'once'

/** An option or a subscription on the line. */
export interface Service {
  /** The carrier's id of it. Absent: the carrier does not say. */
  readonly id?: string
  /** The carrier's name of it. */
  readonly name: string
  /** What kind of thing it is. */
  readonly kind: 'option' | 'subscription' | 'premium' | 'other'
  /** Fee per `feePeriod`. Absent: not known; zero only where the carrier printed zero. */
  readonly fee?: Money
  /** How often the fee is taken. */
  readonly feePeriod?: FeePeriod
  /** True when it costs something by itself (not only when used). */
  readonly paid: boolean
  /** True while it is switched on. */
  readonly connected: boolean
  /** Since when: RFC 3339 or `YYYY-MM-DD`. */
  readonly since?: string
  /** Until when: RFC 3339 or `YYYY-MM-DD`. */
  readonly until?: string
  /** The carrier's own words. */
  readonly label: string
  /** Where it came from. */
  readonly source: Source
}
