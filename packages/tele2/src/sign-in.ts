import { EsimUsageError, type SessionSignIn } from '@esim-usage/core'
import type { AdapterContext, ReadContext, SignedIn, SignedInStep } from '@esim-usage/core/adapter'
import { dataRequest, tokenRequest } from './endpoints.ts'
import { findLines } from './linked-lines.ts'
import { endOf, readSession } from './read-session.ts'
import type { Tele2Session, Tele2State, TokenPair } from './session.ts'
import { profile, tokenAnswer } from './wire.ts'
import type * as z from 'zod/mini'

type TokenAnswer = z.infer<typeof tokenAnswer>

/** A session of new tokens. Their life counts from when they came: the clock of the carrier may differ from ours. */
export function toSignedIn(
  receivedAt: Date,
  answer: TokenAnswer,
  { clientId, site }: Pick<TokenPair, 'clientId' | 'site'>,
  lines: readonly string[],
): SignedIn<Tele2State> {
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: life } = answer
  const expiresAt =
    typeof life === 'number' && life > 0
      ? new Date(receivedAt.getTime() + life * 1000).toISOString()
      : endOf(accessToken)
  return {
    state: { accessToken, refreshToken, clientId, site, lines: [...lines] },
    lines,
    ...(expiresAt !== undefined && { expiresAt }),
  }
}

/** Both tokens change. Nothing is asked with the new ones here, so core stores them before their first use. */
async function refresh(
  context: AdapterContext,
  pair: TokenPair,
  lines: readonly string[],
): Promise<SignedIn<Tele2State>> {
  const { accessToken, refreshToken, clientId, site } = pair
  const request = tokenRequest(
    site,
    'sso.refresh',
    { grant_type: 'refresh_token', client_id: clientId, refresh_token: refreshToken },
    accessToken === undefined ? [refreshToken] : [accessToken, refreshToken],
  )
  const answer = await context.http.json(request, tokenAnswer)
  return toSignedIn(context.now(), answer, pair, lines)
}

/** Makes a session fresh without a person. */
export const renew = async (context: ReadContext<Tele2State>): Promise<SignedIn<Tele2State>> =>
  refresh(context, context.session.state, context.session.state.lines)

/** Asks whether a pair may read the line. */
async function isAlive(context: AdapterContext, pair: TokenPair): Promise<boolean> {
  try {
    await context.http.json(dataRequest(context.line, pair, 'subscribers.profile', 'profile'), profile)
    return true
  } catch (error) {
    if (!EsimUsageError.is(error)) throw error
    if (error.code === 'no-access') return context.fail('wrong-line')
    if (error.code === 'session-expired') return false
    throw error
  }
}

/** Takes an imported pair over. One that is over is renewed, and then stored before anything is asked with it. */
export async function signInBySession(
  context: AdapterContext,
  request: SessionSignIn<Tele2Session>,
): Promise<SignedInStep<Tele2State>> {
  const pair = readSession(request.session)
  const { accessToken } = pair
  const expiresAt = accessToken === undefined ? undefined : endOf(accessToken)
  const isOver = expiresAt !== undefined && Date.parse(expiresAt) <= context.now().getTime()
  if (accessToken === undefined || isOver || !(await isAlive(context, pair)))
    return { status: 'signed-in', ...(await refresh(context, pair, [context.line ?? ''])) }
  const lines = await findLines(context, context.line ?? '', pair)
  return {
    status: 'signed-in',
    state: { ...pair, accessToken, lines: [...lines] },
    lines,
    ...(expiresAt !== undefined && { expiresAt }),
  }
}
