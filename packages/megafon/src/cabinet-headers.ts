import type { AdapterContext } from '@esim-usage/core/adapter'
import * as z from 'zod/mini'

/**
 * Three constants of the public front end of lk.megafon.ru, the same for every visitor, which the cabinet wants with
 * each request since July 2026. A browser shows them as request headers; they change with releases of the front end.
 */
export interface CabinetHeaders {
  /** Value of the header of that name. */
  readonly 'X-Cabinet-Id-Param': string
  /** Value of the header of that name. */
  readonly 'X-Cabinet-Check-Info': string
  /** Value of the header of that name. */
  readonly 'X-Cabinet-Validation-Param': string
}

/** Visible ASCII: anything else cannot be sent. */
const constant = z.string().check(z.regex(/^[\x21-\x7e]{1,200}$/))

export const cabinetHeadersSchema = z.object({
  'X-Cabinet-Id-Param': constant,
  'X-Cabinet-Check-Info': constant,
  'X-Cabinet-Validation-Param': constant,
})

/** The names of the constants. */
export const constantNames = [
  'X-Cabinet-Id-Param',
  'X-Cabinet-Check-Info',
  'X-Cabinet-Validation-Param',
] as const satisfies readonly (keyof CabinetHeaders)[]

/** All three, or the person must fetch them: a value is never guessed. */
export function completeHeaders(context: AdapterContext, given: unknown): CabinetHeaders {
  const { success, data } = z.safeParse(cabinetHeadersSchema, given)
  return success ? data : context.fail('action-required', { action: 'visit-website' })
}
