import * as z from 'zod/mini'
import type { AdapterContext, AuthStep, SignedInStep } from '@esim-usage/core/adapter'
import { parseCookies } from './declared.ts'

export const state = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  clientId: z.enum(['android-app', 'digital-suite-web-app']),
  siteId: z.exactOptional(z.string()),
})
export type State = z.output<typeof state>

const firstFactor = z.object({ type: z.enum(['sms_code', 'password']), password: z.string() })
type FirstFactor = z.output<typeof firstFactor>

// Two challenges in a row: the first factor is sent again together with the code of the e-mail.
export const pending = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('sms') }),
  z.object({ stage: z.literal('mail'), first: firstFactor, securityCodeToken: z.string() }),
])
export type Pending = z.output<typeof pending>
type Step = Promise<AuthStep<State, Pending>>

export const tokenAnswer = z.object({
  access_token: z.exactOptional(z.string()),
  refresh_token: z.exactOptional(z.string()),
  error: z.exactOptional(z.string()),
  error_description: z.exactOptional(z.string()),
})

const sso = 'https://sso.t2.ru/auth/realms/tele2-b2c'
const username = (context: AdapterContext): string => context.line?.slice(1) ?? ''

export function readTokens(context: AdapterContext, cookies: string) {
  for (const cookie of parseCookies(cookies)) context.cookies.set(cookie)
  const read = (name: string): string => context.cookies.get(name, 'https://t2.ru/') ?? ''
  return { accessToken: read('access_token'), refreshToken: read('refresh_token') }
}

export async function signedIn(context: AdapterContext, tokens: State): Promise<SignedInStep<State>> {
  const profile = await context.http.json(
    {
      endpoint: 'profile',
      url: `https://api.t2.ru/api/subscribers/${username(context)}/profile`,
      headers: { authorization: `Bearer ${tokens.accessToken}`, 'tele2-user-agent': 'web' },
    },
    z.object({ msisdn: z.string(), siteId: z.string() }),
  )
  return {
    status: 'signed-in',
    state: { ...tokens, siteId: profile.siteId },
    lines: [`+${profile.msisdn}`],
    expiresAt: new Date(context.now().getTime() + 14_400_000).toISOString(),
  }
}

export async function askSmsCode(context: AdapterContext): Step {
  const url = `https://api.t2.ru/api/validation/number/${username(context)}`
  const body = { json: { sender: 't2.ru' } }
  await context.http.send({ endpoint: 'sms.request', url, method: 'POST', body, sendsCode: true })
  return {
    status: 'challenge',
    challenge: { kind: 'code', medium: 'sms', digits: 6 },
    pending: { stage: 'sms' },
  }
}

export async function askMailCode(context: AdapterContext, first: FirstFactor): Step {
  const { security_code_token: securityCodeToken } = await context.http.json(
    {
      endpoint: 'mail.request',
      url: `${sso}/credential-management/security-codes`,
      method: 'POST',
      body: { json: { username: username(context) } },
    },
    z.object({ security_code_token: z.string() }),
  )
  return {
    status: 'challenge',
    challenge: { kind: 'code', medium: 'email' },
    pending: { stage: 'mail', first, securityCodeToken },
  }
}

export async function takeToken(
  context: AdapterContext,
  first: FirstFactor,
  second?: { readonly code: string; readonly token: string },
): Step {
  const response = await context.http.send({
    endpoint: 'sso.token',
    url: `${sso}/protocol/openid-connect/token`,
    method: 'POST',
    body: {
      form: {
        client_id: 'digital-suite-web-app',
        grant_type: 'password',
        username: username(context),
        password: first.password,
        password_type: first.type,
        ...(second === undefined ? {} : { security_code: second.code, security_code_token: second.token }),
      },
    },
    secrets: [first.password, ...(second === undefined ? [] : [second.code])],
  })
  const answer = response.json(tokenAnswer)
  if (/Security code[\s\S]*?empty/i.test(answer.error_description ?? '')) return askMailCode(context, first)
  if (answer.access_token === undefined || answer.refresh_token === undefined) {
    context.http.check(response)
    return context.fail('credentials-rejected')
  }
  const { access_token: accessToken, refresh_token: refreshToken } = answer
  return signedIn(context, { accessToken, refreshToken, clientId: 'digital-suite-web-app' })
}
