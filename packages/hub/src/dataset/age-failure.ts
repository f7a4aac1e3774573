import type { ReadFailure } from './dataset.ts'

/**
 * A failure as it is some time later: of the pause a carrier asked for only what is left of it.
 *
 * @param failure - What a read met.
 * @param triedAt - When that was, RFC 3339: `triedAt` of the dataset.
 * @param nowMs - The time it is, epoch milliseconds.
 */
export function ageFailure(failure: ReadFailure, triedAt: string, nowMs: number): ReadFailure {
  const { retryAfterMs, ...rest } = failure
  if (retryAfterMs === undefined) return failure
  const leftMs = Date.parse(triedAt) + retryAfterMs - nowMs
  return leftMs > 0 ? { ...rest, retryAfterMs: leftMs } : rest
}
