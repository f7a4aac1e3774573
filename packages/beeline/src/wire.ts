import * as z from 'zod/mini'

const text = z.nullish(z.string())

/** What any REST answer may hold beside its data: the outcome, and an offer in its place. The rest is told by `rest/wire.ts`. */
export const reply = z.object({
  meta: z.nullish(
    z.object({ status: text, code: z.nullish(z.union([z.string(), z.number()])), message: text }),
  ),
  offerUrl: text,
  token: text,
  tempPassInd: z.nullish(z.boolean()),
})
