import { EsimUsageError } from '../errors/esim-usage-error.ts'

const longestWaitMs = 30_000

/** Milliseconds to wait before another try; undefined when there must be none. `random`: from 0 up to 1, for jitter. */
export function retryWait(error: unknown, retry: number, random: () => number): number | undefined {
  if (!EsimUsageError.is(error)) return undefined
  const backoff = Math.round(Math.min(4000, 500 * 2 ** (retry - 1)) * (0.75 + random() / 2))
  if (error.code === 'network' || error.code === 'timeout') return backoff
  if (error.code !== 'unavailable' && error.code !== 'rate-limited') return undefined
  const asked = error.facts.retryAfterMs ?? backoff
  return asked <= longestWaitMs ? asked : undefined
}
