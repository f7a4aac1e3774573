import type { Money } from './money.ts'
import type { Source } from './source.ts'

/** One line inside a spending category. */
export interface SpendingItem {
  /** The carrier's words. */
  readonly label: string
  /** Sum. Absent: the carrier does not say, or it could not be read. */
  readonly amount?: Money
  /** Days it stands for, in the carrier's words. */
  readonly period?: string
}

/** A group of charges. */
export interface SpendingCategory {
  /** The carrier's code; unknown codes are kept as they are. */
  readonly code: string
  /** The carrier's words. */
  readonly label: string
  /** Sum of the category, the carrier's own. */
  readonly amount: Money
  /** Details, empty where the carrier gives none. */
  readonly items: readonly SpendingItem[]
}

/** What a line spent in one month. The carrier's totals win over sums of items. */
export interface Spending {
  /** `YYYY-MM` in the carrier's zone. */
  readonly month: string
  /** Spent, positive. Absent: the carrier does not say. */
  readonly total?: Money
  /** Paid in, positive. */
  readonly income?: Money
  /** The carrier's groups. */
  readonly categories: readonly SpendingCategory[]
  /** `partial` while the month runs or where something is missing. */
  readonly status: 'complete' | 'partial'
  /** Where it came from. */
  readonly source: Source
}
