import type { Money } from './money.ts'
import type { UsageKind } from './usage-record.ts'

/** A sum over what the carrier says, and how often it says nothing. */
export interface QuantityTotal {
  /** Sum over the rows that say it. Absent: no row does, or the sum is past 2^53-1. */
  readonly total?: number
  /** Rows that do not say it; they are not in `total`. */
  readonly unknown: number
}

/** What rows cost. */
export interface ChargeTotal {
  /** One exact sum for each currency, refunds taken off; empty when no row has a charge. */
  readonly sums: readonly Money[]
  /** Rows that cost something, or gave something back. */
  readonly charged: number
  /** Rows for which the carrier printed zero. */
  readonly free: number
  /** Rows without a charge; they are not in `sums`. */
  readonly unknown: number
}

/** Totals of a group of rows. */
export interface UsageTotals {
  /** Number of rows. */
  readonly records: number
  /** Events behind the rows: a row that is a sum stands for its count, or is unknown. */
  readonly events: QuantityTotal
  /** Seconds of voice, bytes of data, number of messages; services and others have none and count nothing. */
  readonly quantity: QuantityTotal
  /** Seconds or bytes that were charged or taken from a package; no other kind has it. */
  readonly billed: QuantityTotal
  /** Money. */
  readonly charge: ChargeTotal
}

/** Totals of one kind, and the same by direction and by place. */
export interface KindTotals extends UsageTotals {
  /** `unknown`: the carrier does not say. */
  readonly byDirection: Readonly<Record<'incoming' | 'outgoing' | 'forwarded' | 'unknown', UsageTotals>>
  /** `unknown`: the carrier does not say. */
  readonly byRoaming: Readonly<Record<'home' | 'national' | 'international' | 'unknown', UsageTotals>>
}

/** What the rows cannot show. */
export interface SummaryCoverage {
  /** Whether events that cost nothing are among the rows. `unknown`: no limits were given. */
  readonly freeEvents: 'covered' | 'missing' | 'unknown'
  /** Kinds the source never lists; empty also when no limits were given. */
  readonly missingKinds: readonly UsageKind[]
}

/** A list of usage in numbers. */
export interface UsageSummary {
  /** Number of rows. */
  readonly records: number
  /** Money over all kinds. */
  readonly charge: ChargeTotal
  /** Totals of each kind. */
  readonly kinds: Readonly<Record<UsageKind, KindTotals>>
  /** Rows that may still change at the carrier. */
  readonly provisional: number
  /** Rows with a value that is likely wrong upstream; they are in the totals. */
  readonly suspect: number
  /** Rows with a rounded or derived value; they are in the totals. */
  readonly estimated: number
  /** What the rows cannot show. */
  readonly coverage: SummaryCoverage
}
