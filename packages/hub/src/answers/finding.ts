import type { Days, Money, Period, Service, UsageKind } from '@esim-usage/core'
import type { CounterpartyOptions } from '../privacy/list-usage.ts'
import type { PackageForecast } from './forecast.ts'

/** Where to look for findings: a `month`, or `from` and `to`, in the zone of each line. */
export type FindingQuery = Period &
  CounterpartyOptions & {
    /** Ids of lines; default: all. */
    readonly lines?: readonly string[]
  }

/** What every finding has. */
export interface FindingFields extends Days {
  /** Id of the line. */
  readonly lineId: string
  /** What it is about in money, by currency; empty where none is named. */
  readonly money: readonly Money[]
  /** Ids of the records it rests on, the dearest first; empty: it rests on another dataset, or on sums. */
  readonly rows: readonly string[]
}

/** Charged rows that the carrier counts as over the package. */
export interface OverageFinding extends FindingFields {
  /** Tells it from the others. */
  readonly rule: 'overage'
  /** Kind of all of them. */
  readonly kind: UsageKind
}

/** Used up faster than the cycle goes by 20 points, and it will be empty before its end. */
export interface HastyPackageFinding extends FindingFields {
  /** Tells it from the others. */
  readonly rule: 'package-ends-early'
  /** How it goes on. */
  readonly forecast: PackageForecast
  /** Used so far, whole percent. */
  readonly usedPercent: number
  /** Part of the cycle that has gone, whole percent. */
  readonly elapsedPercent: number
}

/** A paid service that was not there at the read before. */
export interface NewServiceFinding extends FindingFields {
  /** Tells it from the others. */
  readonly rule: 'service-new'
  /** The service as it was read first. */
  readonly service: Service
}

/** A service whose fee rose between two reads. */
export interface DearerServiceFinding extends FindingFields {
  /** Tells it from the others. */
  readonly rule: 'service-dearer'
  /** The service as it was read then. */
  readonly service: Service
  /** Its fee before. */
  readonly before: Money
}

/** Charged calls or messages to a premium number or a short code. */
export interface PremiumFinding extends FindingFields {
  /** Tells it from the others. */
  readonly rule: 'premium'
  /** The other side, masked unless asked for. Absent: the carrier does not say. */
  readonly counterparty?: string
}

/** Charged use abroad, and no package for it is known. */
export interface RoamingFinding extends FindingFields {
  /** Tells it from the others. */
  readonly rule: 'roaming-without-package'
  /** Kind of all of it. */
  readonly kind: UsageKind
  /** `none`: the packages were read then, and none fits. `not-known`: they were not read. */
  readonly packages: 'none' | 'not-known'
}

/** More than the median of the same weekday and six times its median deviation, and 50 ₽ or more. */
export interface DaySpikeFinding extends FindingFields {
  /** Tells it from the others. */
  readonly rule: 'day-spike'
  /** Median of that weekday in the twelve weeks before. */
  readonly usual: Money
}

/** More than half as much again as the median of the six months before, and 50 ₽ or more above it. */
export interface MonthHighFinding extends FindingFields {
  /** Tells it from the others. */
  readonly rule: 'month-high'
  /** `YYYY-MM`. */
  readonly month: string
  /** Median of the six months before. */
  readonly usual: Money
}

/** Five charged calls or messages or more within a day to one number that was never there before. */
export interface BurstFinding extends FindingFields {
  /** Tells it from the others. */
  readonly rule: 'burst'
  /** The other side, masked unless asked for. */
  readonly counterparty: string
}

/** The carrier's own total of a month is not the sum of its rows; `money` is the difference, without a sign. */
export interface TotalGapFinding extends FindingFields {
  /** Tells it from the others. */
  readonly rule: 'total-differs'
  /** `YYYY-MM`. */
  readonly month: string
  /** The carrier's total. */
  readonly stated: Money
  /** The sum of the rows. */
  readonly counted: Money
}

/** Something in the history that a person may want to know, by the rule that found it. */
export type Finding =
  | OverageFinding
  | HastyPackageFinding
  | NewServiceFinding
  | DearerServiceFinding
  | PremiumFinding
  | RoamingFinding
  | DaySpikeFinding
  | MonthHighFinding
  | BurstFinding
  | TotalGapFinding

/** What can be found. */
export type FindingRule = Finding['rule']
