import { CarrierError, ResponseError } from '@esim-usage/core'

/**
 * True for a failure that says something about one address alone, so another one may be asked in its place. A carrier
 * that asks for a pause is asked nothing more.
 */
export const isOnlyHere = (error: unknown): boolean =>
  (error instanceof CarrierError || error instanceof ResponseError) &&
  error.code !== 'rate-limited' &&
  error.facts.retryAfterMs === undefined
