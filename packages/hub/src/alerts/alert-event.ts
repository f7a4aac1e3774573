import type { ErrorCode, Money } from '@esim-usage/core'
import type { HubDataset } from '../dataset/dataset.ts'

/** What every event has. Holds no phone number and no name of a person. */
export interface AlertFields {
  /** Id of the line in the hub. */
  readonly lineId: string
  /** When the check was, RFC 3339. */
  readonly at: string
}

/** Data of one place is running out; packages of the same place count together. */
export interface DataLowAlert extends AlertFields {
  /** Tells it from the others. */
  readonly type: 'data-low'
  /** `under-100-mb` comes after 90 percent. */
  readonly level: '75-percent' | '90-percent' | 'under-100-mb' | 'used-up'
  /** Names of the packages, in the carrier's words. */
  readonly packages: readonly string[]
  /** Left, bytes. */
  readonly remaining: number
  /** Quota, bytes. */
  readonly total: number
  /** When they are filled again, RFC 3339; the first of them. Absent: the carrier does not say. */
  readonly renewsAt?: string
}

/** Money is running out. */
export interface BalanceLowAlert extends AlertFields {
  /** Tells it from the others. */
  readonly type: 'balance-low'
  /** `under-next-charge` is the worse one: the carrier will not get what it has announced. */
  readonly level: 'under-threshold' | 'under-next-charge'
  /** What can be spent. */
  readonly available: Money
  /** The person's own limit, or the charge. */
  readonly needed: Money
  /** When the charge is due: RFC 3339 or `YYYY-MM-DD`. Absent: the carrier does not say, or it is no charge. */
  readonly dueAt?: string
}

/** A package that is not filled again is over soon, or the line will be blocked. */
export interface EndingAlert extends AlertFields {
  /** Tells it from the others. */
  readonly type: 'ending'
  /** How much time is left. */
  readonly level: '3-days' | '1-day'
  /** What ends. */
  readonly what: 'package' | 'line'
  /** Names of the packages that end on that day; empty for a line. */
  readonly packages: readonly string[]
  /** RFC 3339 or `YYYY-MM-DD`, the last day then. */
  readonly endsAt: string
}

/** Nothing can be said, for what is kept is too old. */
export interface CannotSeeAlert extends AlertFields {
  /** Tells it from the others. */
  readonly type: 'cannot-see'
  /** `sign-in`: a person must sign in. `stale`: it was not read for too long. */
  readonly level: 'stale' | 'sign-in'
  /** What is too old. */
  readonly datasets: readonly HubDataset[]
  /** The oldest of the last reads, RFC 3339. Absent: one was never read. */
  readonly readAt?: string
  /** What the last read met. Absent: nobody asked since. */
  readonly code?: ErrorCode
}

/** Something a person wants to be told, by its type; `level` says how bad it is. */
export type AlertEvent = DataLowAlert | BalanceLowAlert | EndingAlert | CannotSeeAlert

/** Types of events. */
export type AlertType = AlertEvent['type']
