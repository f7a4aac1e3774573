import * as z from 'zod/mini'
import type { PasswordSignIn, SessionSignIn } from '@esim-usage/core'
import type { AdapterContext, AuthStep, ReadContext, SignedIn, SignedInStep } from '@esim-usage/core/adapter'
import type { BeelineSession } from './beeline.ts'
import { parseCookies, toE164 } from './declared.ts'

// Two channels in one adapter: the kind of session decides.
export const state = z.discriminatedUnion('channel', [
  z.object({ channel: z.literal('rest'), token: z.string() }),
  z.object({ channel: z.literal('web'), host: z.string() }),
])
export type State = z.output<typeof state>

export const rest = 'https://my.beeline.ru/api'

async function openRest(context: AdapterContext, token: string): Promise<SignedInStep<State>> {
  const { subscribers } = await context.http.json(
    {
      endpoint: 'rest.subscribers',
      url: `${rest}/1.0/sso/subscribers`,
      headers: { 'x-api-token': token },
      secrets: [token],
    },
    z.object({ subscribers: z.array(z.object({ ctn: z.string() })) }),
  )
  // No end of the token is known, and nothing renews it.
  return {
    status: 'signed-in',
    state: { channel: 'rest', token },
    lines: subscribers.map(each => toE164(each.ctn)),
  }
}

async function openWeb(context: AdapterContext, region: string): Promise<SignedIn<State>> {
  const response = await context.http.send({
    endpoint: 'web.accounts',
    url: `https://${region}.beeline.ru/api/uni-profile/accounts/`,
  })
  context.http.check(response)
  const accounts = response.json(z.array(z.object({ ctn: z.string() })))
  // The region host is where the redirects end.
  return {
    state: { channel: 'web', host: new URL(response.url).host },
    lines: accounts.map(each => toE164(each.ctn)),
  }
}

export async function takeOver(
  context: AdapterContext,
  { session }: SessionSignIn<BeelineSession>,
): Promise<AuthStep<State, never>> {
  if ('token' in session) return openRest(context, session.token)
  for (const cookie of parseCookies(session.cookies)) context.cookies.set(cookie)
  return { status: 'signed-in', ...(await openWeb(context, session.region ?? 'www')) }
}

export async function enterPassword(
  context: AdapterContext,
  { password, login = context.line?.slice(2) ?? '' }: PasswordSignIn,
): Promise<AuthStep<State, never>> {
  const answer = await context.http.json(
    {
      endpoint: 'rest.auth',
      url: `${rest}/2.0/auth/auth`,
      method: 'PUT',
      query: { userType: 'Mobile', login },
      body: { json: { password } },
      secrets: [password],
    },
    z.object({ token: z.string(), tempPassInd: z.boolean(), offerUrl: z.exactOptional(z.string()) }),
  )
  if (answer.offerUrl !== undefined) return { status: 'website', url: answer.offerUrl, reason: 'terms' }
  if (answer.tempPassInd)
    return { status: 'website', url: 'https://www.beeline.ru/login', reason: 'password-change' }
  return openRest(context, answer.token)
}

export async function renewWeb(context: ReadContext<State>): Promise<SignedIn<State>> {
  const { state: session } = context.session
  if (session.channel === 'rest') return context.fail('session-expired')
  await context.http.send({ endpoint: 'web.refresh', url: `https://${session.host}/auth/refresh/` })
  return openWeb(context, session.host.replace('.beeline.ru', ''))
}

export async function selectWebLine(context: ReadContext<State>): Promise<void> {
  const { state: session } = context.session
  if (session.channel === 'rest') return
  const landed = await context.http.send({
    endpoint: 'web.setctn',
    url: `https://${session.host}/auth/setctn/`,
    query: { ctn: context.line?.slice(2) },
  })
  context.session.update({ channel: 'web', host: new URL(landed.url).host })
}
