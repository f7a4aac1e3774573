import type { ReadContext } from '@esim-usage/core/adapter'
import * as z from 'zod/mini'

/** Kept with the cookies: whose session it is, and the ids of lines that were looked up. */
export const state = z.object({ accountId: z.string(), lineIds: z.record(z.string(), z.string()) })
export type BusinessState = z.infer<typeof state>
export type BusinessContext = ReadContext<BusinessState>

/** What is needed to go on after a person looked at the picture; core seals it under the id of the challenge. */
export const pending = z.object({
  captchaTime: z.string(),
  username: z.string(),
  password: z.string(),
  pictures: z.number(),
})
export type BusinessPending = z.infer<typeof pending>
