import * as z from 'zod/mini'
import { cabinetHeadersSchema } from './cabinet-headers.ts'

const code = z.object({ asks: z.literal('code'), cabinetHeaders: cabinetHeadersSchema })
const picture = z.object({
  asks: z.literal('picture'),
  cabinetHeaders: cabinetHeadersSchema,
  login: z.string(),
  /** MegaFon wants it again with the answer to the picture. Core seals it under the id of the challenge. */
  password: z.string(),
  /** Pictures shown so far. */
  pictures: z.number(),
})

/** What is needed to go on after a person answered. */
export const pending = z.discriminatedUnion('asks', [code, picture])
export type MegafonPending = z.infer<typeof pending>
/** A password that waits for the answer to a picture. */
export type PicturePending = z.infer<typeof picture>
