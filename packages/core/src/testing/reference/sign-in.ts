import type { AdapterContext } from '../../adapter/adapter-context.ts'
import type { AuthStep, SignedInStep } from '../../adapter/auth-port.ts'
import type { PasswordSignIn, SessionSignIn } from '../../client/sign-in.ts'
import { type Reading, toRequest, withAccess } from './ask.ts'
import type { ReferenceSession } from './client.ts'
import {
  type ReferencePending,
  type ReferenceState,
  sessionWire,
  type TokensWire,
  tokensWire,
} from './wire-sign-in.ts'

/** What a flow of signing in comes to. */
export type Step = AuthStep<ReferenceState, ReferencePending>

/** The tokens of the carrier as a good sign-in. */
export const toSignedIn = (tokens: TokensWire): SignedInStep<ReferenceState> => ({
  status: 'signed-in',
  state: { access: tokens.access, refresh: tokens.refresh },
  lines: tokens.lines,
  expiresAt: tokens.expiresAt,
})

/** Takes over a session of a browser and asks the carrier whose it is. */
export async function beginSession(
  context: AdapterContext,
  request: SessionSignIn<ReferenceSession>,
): Promise<Step> {
  const { sid, access, refresh } = request.session
  context.cookies.set({ name: 'sid', value: sid, domain: '.reference.test' })
  const { lines, expiresAt } = await context.http.json(
    toRequest('session.read', withAccess(access)),
    sessionWire,
  )
  return {
    status: 'signed-in',
    state: { access, ...(refresh === undefined ? {} : { refresh }) },
    lines,
    expiresAt,
  }
}

/** Signs in by password. Expired passwords are changed on a page of the carrier. */
export async function beginPassword(context: AdapterContext, request: PasswordSignIn): Promise<Step> {
  const response = await context.http.send(
    toRequest('password.check', {
      body: { json: { login: request.login ?? context.line, password: request.password } },
      secrets: [request.password],
      follow: false,
    }),
  )
  if (response.status === 303 && response.location !== undefined) {
    return { status: 'website', url: response.location, reason: 'password-change' }
  }
  context.http.check(response)
  return toSignedIn(response.json(tokensWire))
}

/** Buys a new pair of tokens; the old refresh token is good for one purchase. */
export async function renew(context: Reading): Promise<SignedInStep<ReferenceState>> {
  const { refresh } = context.session.state
  if (refresh === undefined) return context.fail('session-expired')
  const tokens = await context.http.json(
    toRequest('token.refresh', { body: { json: { refresh } }, secrets: [refresh] }),
    tokensWire,
  )
  return toSignedIn(tokens)
}
