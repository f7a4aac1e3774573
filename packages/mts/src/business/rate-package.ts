import type { Pace } from '@esim-usage/core'

/**
 * Requests a minute in the package that the company ordered. MTS publishes two: 60 a minute and 3 a second, or 300 a
 * minute and 10 a second.
 */
export type MtsRatePackage = 60 | 300

/** Nothing is said about requests side by side, so they go one after the other. */
export const paces: Readonly<Record<MtsRatePackage, Pace>> = {
  60: {
    concurrency: 1,
    limits: [
      { requests: 3, perMs: 1000 },
      { requests: 60, perMs: 60_000 },
    ],
  },
  300: {
    concurrency: 1,
    limits: [
      { requests: 10, perMs: 1000 },
      { requests: 300, perMs: 60_000 },
    ],
  },
}
