import * as z from 'zod/mini'

// What each must look like in detail is for the other invariants.
export const text: z.ZodMiniType<string> = z.string()
export const number: z.ZodMiniType<number> = z.number()
export const flag: z.ZodMiniType<boolean> = z.boolean()

/** A member that may be absent, but not `undefined`. */
export const optional: typeof z.exactOptional = z.exactOptional

export const money: z.ZodMiniType = z.strictObject({ amount: number, currency: text, scale: number })

export const quality: z.ZodMiniType = z.strictObject({
  level: z.enum(['suspect', 'estimated']),
  notes: z.array(text),
})
export const source: z.ZodMiniType = z.strictObject({
  carrier: text,
  channel: z.enum(['api', 'business', 'statement']),
  endpoint: text,
  fetchedAt: text,
  asOf: optional(text),
  evidence: optional(z.enum(['high', 'medium', 'low'])),
})
export const precision: z.ZodMiniType = z.enum(['second', 'minute', 'day', 'month'])
