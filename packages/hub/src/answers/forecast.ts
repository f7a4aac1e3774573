import type { Allowance, Money } from '@esim-usage/core'

/**
 * What was measured. `cycle`: all that was used since the package began. `readings`: what was used between two reads of
 * the hub, since the package was last filled.
 */
export type ForecastBasis = 'cycle' | 'readings'

/** How long a package lasts when it is used on as it was. An estimate, never a promise. */
export interface PackageForecast {
  /** The package as it was read last. */
  readonly allowance: Allowance
  /** What is left, in the unit of the package. */
  readonly remaining: number
  /** Used in a day on average, rounded to whole units. */
  readonly perDay: number
  /** What was measured. */
  readonly basis: ForecastBasis
  /** Start of what was measured, RFC 3339. */
  readonly since: string
  /** When the package was read, RFC 3339; the estimate starts there. */
  readonly readAt: string
  /** When nothing is left, RFC 3339. Absent: nothing was used, so there is no end in sight. */
  readonly endsAt?: string
  /** When it is filled again or is over, RFC 3339. Absent: the carrier does not say. */
  readonly cycleEndsAt?: string
  /** True when nothing is left before `cycleEndsAt`. */
  readonly endsEarly: boolean
}

/** Why there is no forecast of a package; `too-early`: less than a day was measured. */
export type NoForecastReason = 'unlimited' | 'not-active' | 'quantity-unknown' | 'too-early'

/** A package that says too little, or does not end. */
export interface NoPackageForecast {
  /** The package as it was read last. */
  readonly allowance: Allowance
  /** Why. */
  readonly reason: NoForecastReason
}

/** What the month will have cost at its end, in one currency. */
export interface MonthForecast {
  /** `YYYY-MM` in the zone of the line. */
  readonly month: string
  /** Charged so far, fees and options among it. */
  readonly spent: Money
  /** What calls, messages and data cost in a day on average; fees are not in it. */
  readonly perDay: Money
  /** A charge that the carrier has announced for this month. Absent: none is known. */
  readonly announced?: Money
  /** All of it: what was charged, what is announced, and the average for the days to come and for those not read. */
  readonly expected: Money
  /** Whole days that were measured. */
  readonly measuredDays: number
  /** Days the average stands in for: those to come and those not read. */
  readonly guessedDays: number
  /** Rows without a charge; they are in none of the sums. */
  readonly unknown: number
}

/** What can be expected of a line. */
export interface Forecast {
  /** Id of the line. */
  readonly lineId: string
  /** When it was made, RFC 3339. */
  readonly madeAt: string
  /** Packages that will end, or will not. */
  readonly packages: readonly PackageForecast[]
  /** Packages nothing can be said of. */
  readonly unforeseen: readonly NoPackageForecast[]
  /** The month, by currency; empty: fewer than three whole days of it were read, or nothing was charged. */
  readonly month: readonly MonthForecast[]
}
