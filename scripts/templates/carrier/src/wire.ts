import * as z from 'zod/mini'

// FILL-IN: what the carrier sends. Only what is read, tolerant of null and of new members.

/** Kept in the session store. */
export const stateSchema = z.object({ access: z.string(), refresh: z.string() })
/** Kept in the session store. */
export type NewcomerState = z.infer<typeof stateSchema>

/** Kept while a code is waited for. */
export const pendingSchema = z.object({ attempt: z.string() })
/** Kept while a code is waited for. */
export type NewcomerPending = z.infer<typeof pendingSchema>

/** Answer of `code.send`, and of `token.buy` where the code was wrong. */
export const codeWire = z.object({ attempt: z.string(), digits: z.int(), triesLeft: z.int() })

/** Answer of `token.buy` and `token.renew`. */
export const tokensWire = z.object({
  access: z.string(),
  refresh: z.string(),
  expiresAt: z.string(),
  phone: z.string(),
})

/** Answer of `balance.read`. */
export const balanceWire = z.object({ money: z.string(), asOf: z.optional(z.nullable(z.string())) })

/** A row of `usage.page`. */
export const rowWire = z.object({
  at: z.string(),
  type: z.string(),
  text: z.string(),
  other: z.optional(z.nullable(z.string())),
  quantity: z.optional(z.nullable(z.string())),
  price: z.optional(z.nullable(z.string())),
})
/** A row of `usage.page`. */
export type Row = z.infer<typeof rowWire>

/** Answer of `usage.page`. */
export const usageWire = z.object({ pages: z.int(), rows: z.array(rowWire) })

/** Where the carrier writes its faults. */
export const faultWire = z.object({
  code: z.optional(z.nullable(z.string())),
  message: z.optional(z.nullable(z.string())),
})
