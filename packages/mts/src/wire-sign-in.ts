import * as z from 'zod/mini'

// A step is posted back whole, so whatever it holds beside these members stays in it.
const member = z.looseObject({ name: z.string(), value: z.unknown() })
const callback = z.looseObject({
  type: z.string(),
  output: z.nullish(z.array(member)),
  input: z.nullish(z.array(member)),
})
export type Callback = z.infer<typeof callback>

/** One step of the sign-on: its name, and what it shows and wants. */
export const step = z.looseObject({ header: z.string(), callbacks: z.array(callback) })
export type Step = z.infer<typeof step>

/** The end of the steps. Only both together mean signed in. */
export const success = z.object({ tokenId: z.string(), successUrl: z.string() })

/** What tells a step from the end, and both from an attempt that is over. */
export const answerKind = z.object({ header: z.nullish(z.string()), successUrl: z.nullish(z.string()) })

/** What is needed to go on after a person answered. */
export const pending = z.object({
  /** Address of the sign-in page; its query goes along with every step. */
  page: z.string(),
  /** The step that asked, as it came. */
  step,
  /** The number was given, so one code is counted already. */
  numberGiven: z.boolean(),
})
export type MtsPending = z.infer<typeof pending>
