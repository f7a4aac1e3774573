import type { ReadContext } from '@esim-usage/core/adapter'
import * as z from 'zod/mini'

/** The kind of session decides which channel is read. */
export const state = z.discriminatedUnion('channel', [
  // The token is a cookie of my.beeline.ru.
  z.object({ channel: z.literal('rest'), login: z.string() }),
  // The host of the region, found at run time; it may change when another line is shown.
  z.object({ channel: z.literal('web'), host: z.string() }),
])

/** What is kept of a session beside its cookies. */
export type BeelineState = z.output<typeof state>
/** A session of the REST channel. */
export type RestState = Extract<BeelineState, { readonly channel: 'rest' }>
/** A session of the web cabinet. */
export type WebState = Extract<BeelineState, { readonly channel: 'web' }>

/** A context of any session. */
export type Context = ReadContext<BeelineState>

/** Reads over the channel of the session. */
export const onChannel = async <T>(
  context: Context,
  overRest: (session: RestState) => Promise<T>,
  overWeb: (session: WebState) => Promise<T>,
): Promise<T> => {
  const { state: session } = context.session
  return session.channel === 'rest' ? overRest(session) : overWeb(session)
}
