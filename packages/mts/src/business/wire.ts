import * as z from 'zod/mini'

// Only what is read is checked; members may be missing, null, or joined by new ones.
export const text = z.nullish(z.string())
/** Numbers come as text at times, and texts as numbers. */
export const scalar = z.nullish(z.union([z.string(), z.number()]))

/** What is kept of a session: the token, and that the extended rows were not ordered. */
export const state = z.object({ token: z.string(), plainRows: z.boolean() })

export const tokenBody = z.object({ access_token: z.string(), expires_in: z.nullish(z.number()) })

const coded = z.object({ errorCode: z.union([z.string(), z.number()]), errorMessage: text })
const toFault = (code: string | number | undefined, message: string | null | undefined) => ({
  ...(code !== undefined && { code: String(code) }),
  ...(typeof message === 'string' && { message }),
})
/** The envelopes of a fault, as code and words. */
export const fault = z.union([
  z.pipe(
    coded,
    z.transform(({ errorCode, errorMessage }) => toFault(errorCode, errorMessage)),
  ),
  z.pipe(
    z.object({ error: coded }),
    z.transform(({ error }) => toFault(error.errorCode, error.errorMessage)),
  ),
  z.pipe(
    z.object({ fault: z.object({ code: z.union([z.string(), z.number()]), message: text }) }),
    z.transform(({ fault: { code, message } }) => toFault(code, message)),
  ),
  z.pipe(
    z.object({ error: z.string() }),
    z.transform(({ error }) => toFault(undefined, error)),
  ),
])

/** A list, or the one thing in it without a list around it. */
export const listOrOne = <T extends z.ZodMiniType>(item: T) =>
  z.union([
    z.array(item),
    z.pipe(
      item,
      z.transform((one: z.output<T>): z.output<T>[] => [one]),
    ),
  ])

/** Name and value, as most of the API writes what it has to say. */
export const traits = z.nullish(z.array(z.object({ name: z.string(), value: scalar })))

export const validFor = z.nullish(z.object({ startDateTime: text, endDateTime: text }))
