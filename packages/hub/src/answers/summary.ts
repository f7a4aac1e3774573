import type { ChargeTotal, Days, Period, UsageKind } from '@esim-usage/core'
import type { CounterpartyOptions } from '../privacy/list-usage.ts'
import type { UsageDimension, UsageGroup } from '../store/usage-store.ts'
import type { LineCoverage } from './coverage.ts'

/** What to add up: a `month`, or `from` and `to`, in the zone of each line; of which lines and kinds; by what. */
export type SummaryQuery = Period &
  CounterpartyOptions & {
    /** Ids of lines; default: all. */
    readonly lines?: readonly string[]
    /** Kinds of records; default: all. */
    readonly kinds?: readonly UsageKind[]
    /** What to group by beside the kind, such as `['month']`; default: nothing. */
    readonly by?: readonly UsageDimension[]
  }

/** Usage of a period in numbers: each event once, without voided and replaced rows. */
export interface HubSummary extends Days {
  /**
   * Totals by kind and by what was asked for. Other people's numbers are masked unless they were asked for; two of them
   * may look alike then and stay two groups.
   */
  readonly groups: readonly UsageGroup[]
  /** Totals by kind alone. */
  readonly kinds: readonly UsageGroup[]
  /** Money over all kinds. */
  readonly charge: ChargeTotal
  /** Rows that may still change at the carrier; they are in the totals. */
  readonly provisional: number
  /** Rows with a value that is likely wrong upstream; they are in the totals. */
  readonly suspect: number
  /** What was read of each line and what was not: an answer is no better than this. */
  readonly coverage: readonly LineCoverage[]
}
