/** Clocks of one machine may be put right by that much without costing a lease. */
const correctionMs = 60_000

/** True while a lease runs; one that ends later than it could have been taken for is of a time before the clock was set back. */
export const leaseRuns = (untilMs: number, forMs: number, nowMs: number): boolean =>
  untilMs > nowMs && untilMs - nowMs <= forMs + correctionMs
