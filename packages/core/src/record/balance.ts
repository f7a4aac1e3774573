import type { Money } from './money.ts'
import type { Quality, Source } from './source.ts'

/** A bonus account beside the money. */
export interface BonusBalance {
  /** The carrier's name of it. */
  readonly label: string
  /** What is on it. */
  readonly amount: Money
  /** Last day, `YYYY-MM-DD`. Absent: the carrier does not say. */
  readonly validTo?: string
}

/** What both payment models have. A missing field means that the carrier does not say. */
export interface BalanceBase {
  /** The person's own money, without bonuses and cashback. */
  readonly own?: Money
  /** Bonus accounts. */
  readonly bonuses?: readonly BonusBalance[]
  /** Cashback money that is part of the account. */
  readonly cashback?: Money
  /** How far the account may go below zero, positive. */
  readonly creditLimit?: Money
  /** What can be spent now: money plus credit. */
  readonly available?: Money
  /** The next known charge. */
  readonly nextCharge?: {
    /** When: RFC 3339 or `YYYY-MM-DD`. */
    readonly at?: string
    /** How much. */
    readonly amount?: Money
  }
  /** When the line will be blocked if nothing is paid: RFC 3339 or `YYYY-MM-DD`. */
  readonly blockAt?: string
  /** Instant the balance holds for: the carrier's where it says so, else when we read it. */
  readonly asOf: string
  /** Present when the carrier's answer is known to be doubtful. */
  readonly quality?: Quality
  /** Where it came from. */
  readonly source: Source
}

/** Money on a prepaid line. */
export interface PrepaidBalance extends BalanceBase {
  /** Discriminator. */
  readonly model: 'prepaid'
  /** Money on the account; negative when the line is in debt. */
  readonly main: Money
}

/** What a postpaid line owes. Spending is never shown as money left. */
export interface PostpaidBalance extends BalanceBase {
  /** Discriminator. */
  readonly model: 'postpaid'
  /** Due now, positive. */
  readonly owed?: Money
  /** Spent since the last bill, positive. */
  readonly spentThisPeriod?: Money
}

/** The money of a line, discriminated by `model`. */
export type Balance = PrepaidBalance | PostpaidBalance
