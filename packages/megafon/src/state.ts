import type { AdapterContext, ReadContext, SignedIn } from '@esim-usage/core/adapter'
import { parseLine } from '@esim-usage/core/parse'
import * as z from 'zod/mini'
import { type CabinetHeaders, cabinetHeadersSchema } from './cabinet-headers.ts'
import type { SessionBody } from './wire.ts'

/** Kept with the cookies: the token, and the constants of the front end it is used with. */
export const state = z.object({ jwtToken: z.string(), cabinetHeaders: cabinetHeadersSchema })
export type MegafonState = z.infer<typeof state>
export type Context = ReadContext<MegafonState>

/** A token lives 20 minutes from its making. Evidence high: two clients. */
const lifeMs = 1_200_000

const endOf = (context: AdapterContext): string => new Date(context.now().getTime() + lifeMs).toISOString()

/** A session that lives: whose it is, and its token. */
export function toSignedIn(
  context: AdapterContext,
  { phone, jwtToken }: SessionBody,
  cabinetHeaders: CabinetHeaders,
  before?: string,
): SignedIn<MegafonState> {
  const line = parseLine(phone) ?? context.fail('schema-mismatch')
  const token = jwtToken ?? before ?? context.fail('schema-mismatch')
  return { state: { jwtToken: token, cabinetHeaders }, lines: [line], expiresAt: endOf(context) }
}

/** The session slides: a token that came along takes the place of the one before. */
export function keepToken(context: Context, jwtToken: string): void {
  if (jwtToken === '' || jwtToken === context.session.state.jwtToken) return
  context.session.update({ ...context.session.state, jwtToken }, endOf(context))
}
