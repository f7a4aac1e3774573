import { CarrierError, ResponseError } from '@esim-usage/core'

type Failure = CarrierError | ResponseError

/** A pause the carrier asks for holds for all of its addresses. */
const isPause = ({ code, facts }: Failure): boolean =>
  code === 'rate-limited' || facts.retryAfterMs !== undefined

/**
 * Asks one address after the other until one has it: the same value stands at different addresses for different people.
 * Where none has, the first failure tells why; undefined: none failed, and none has it.
 */
export async function askEach<T>(reads: readonly (() => Promise<T | undefined>)[]): Promise<T | undefined> {
  let first: Failure | undefined
  for (const read of reads) {
    try {
      const found = await read()
      if (found !== undefined) return found
    } catch (error) {
      if (!(error instanceof CarrierError || error instanceof ResponseError) || isPause(error)) throw error
      first ??= error
    }
  }
  if (first !== undefined) throw first
  return undefined
}
