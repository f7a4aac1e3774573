import { EsimUsageError, InvalidRequestError, type SessionSignIn } from '@esim-usage/core'
import type { AdapterContext, ReadContext, SignedIn, SignedInStep } from '@esim-usage/core/adapter'
import { endOf } from '../read-session.ts'
import { refreshRequest } from './endpoints.ts'
import { askEmployees } from './own-numbers.ts'
import { pair, type Tele2BusinessState } from './wire.ts'

/** A pair of tokens that the person made in the cabinet of the exchange. */
export interface Tele2BusinessTokens {
  /** The access token; it lives 24 hours. */
  readonly accessToken: string
  /** The refresh token; it lives 7 days and works once. */
  readonly refreshToken: string
}

/**
 * How an app signs in at the exchange: with the pair of tokens of its cabinet. From then on the pair lives in the session
 * store only, as each renewal makes the old one worthless: a pair that another program renewed is `session-expired`, and a new
 * one must be made by hand.
 */
export type Tele2BusinessSignIn = SessionSignIn<Tele2BusinessTokens>

/** The exchange names no lines with a pair, and refuses what is not its own. */
function toSignedIn(state: Tele2BusinessState): SignedIn<Tele2BusinessState> {
  const expiresAt = endOf(state.accessToken)
  return { state, lines: [], ...(expiresAt !== undefined && { expiresAt }) }
}

/** Both tokens change; nothing is asked with the new ones before core has stored them. */
const refresh = async (
  context: AdapterContext,
  tokens: Tele2BusinessState,
): Promise<SignedIn<Tele2BusinessState>> => toSignedIn(await context.http.json(refreshRequest(tokens), pair))

/** Makes a session fresh without a person. */
export const renew = async (
  context: ReadContext<Tele2BusinessState>,
): Promise<SignedIn<Tele2BusinessState>> => refresh(context, context.session.state)

/** Takes a pair over; one whose access token is over is renewed at once. */
export async function signInBySession(
  context: AdapterContext,
  { session }: Tele2BusinessSignIn,
): Promise<SignedInStep<Tele2BusinessState>> {
  const { data } = pair.safeParse(session)
  if (data === undefined || data.accessToken === '' || data.refreshToken === '') {
    throw new InvalidRequestError(
      'invalid-argument',
      'The option `session` lacks `accessToken` or `refreshToken`. Give both as the cabinet of the exchange shows them.',
      { carrier: 'tele2', option: 'session' },
    )
  }
  try {
    await askEmployees(context, data)
    return { status: 'signed-in', ...toSignedIn(data) }
  } catch (error) {
    if (!EsimUsageError.is(error) || error.code !== 'session-expired') throw error
    return { status: 'signed-in', ...(await refresh(context, data)) }
  }
}
