import { CarrierError, ResponseError } from '../errors/esim-usage-error.ts'

/**
 * Reads something a record can do without: what the carrier fails to give is absent, everything else comes through.
 *
 * @example
 * ```ts
 * import { optional } from '@esim-usage/core/adapter'
 *
 * const bonuses = await optional(async () => [1, 2])
 * console.log(bonuses)
 * ```
 */
export async function optional<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof CarrierError || error instanceof ResponseError) return undefined
    throw error
  }
}
