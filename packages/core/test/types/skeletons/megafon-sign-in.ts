import * as z from 'zod/mini'
import type { AdapterContext, AuthStep, ReadContext, SignedIn } from '@esim-usage/core/adapter'
import { toBase64, toE164 } from './declared.ts'

const cabinetHeaders = z.object({
  'X-Cabinet-Id-Param': z.string(),
  'X-Cabinet-Check-Info': z.string(),
  'X-Cabinet-Validation-Param': z.string(),
})
/** Constants of the public front end, the same for every visitor. */
export type CabinetHeaders = Readonly<z.output<typeof cabinetHeaders>>

export const state = z.object({ jwtToken: z.string(), cabinetHeaders })
export type State = z.output<typeof state>
export const pending = z.discriminatedUnion('asks', [
  z.object({ asks: z.literal('code'), cabinetHeaders }),
  z.object({ asks: z.literal('picture'), cabinetHeaders, login: z.string(), password: z.string() }),
])
export type Pending = z.output<typeof pending>
type Step = Promise<AuthStep<State, Pending>>

export const api = 'https://api.megafon.ru/mlk/api'
const check = z.object({
  authenticated: z.boolean(),
  phone: z.exactOptional(z.string()),
  jwtToken: z.exactOptional(z.string()),
})
const answer = z.object({ code: z.exactOptional(z.string()), jwtToken: z.exactOptional(z.string()) })

/** The session probe: who is it, and a fresh token. */
export async function probe(context: AdapterContext, headers: CabinetHeaders): Promise<SignedIn<State>> {
  const { phone, jwtToken } = await context.http.json(
    { endpoint: 'auth.check', url: `${api}/auth/sessionCheck`, headers },
    check,
  )
  if (phone === undefined || jwtToken === undefined) return context.fail('session-expired')
  const expiresAt = new Date(context.now().getTime() + 1_200_000).toISOString()
  return { state: { jwtToken, cabinetHeaders: headers }, lines: [toE164(phone)], expiresAt }
}

const csrf = (context: AdapterContext): Readonly<Record<string, string>> => {
  const token = context.cookies.get('NEW-CSRF-TOKEN', api)
  return token === undefined ? {} : { 'X-CSRF-TOKEN': token }
}

/** The picture of the captcha; where a widget stands in its place only the person can go on, in a browser. */
export async function askPicture(context: AdapterContext, before: Pending, rejected: boolean): Step {
  const image = await context.http.send({ endpoint: 'captcha.next', url: `${api}/captcha/next` })
  if (!image.mediaType.startsWith('image/'))
    return { status: 'website', url: 'https://lk.megafon.ru/login', reason: 'bot-check' }
  return {
    status: 'challenge',
    challenge: { kind: 'captcha', image: { mediaType: image.mediaType, base64: toBase64(image.bytes()) } },
    pending: before,
    ...(rejected ? { rejected: true as const } : {}),
  }
}

export async function enterPassword(
  context: AdapterContext,
  before: Extract<Pending, { readonly asks: 'picture' }>,
  captcha?: string,
): Step {
  const { login, password } = before
  const response = await context.http.send({
    endpoint: 'auth.login',
    url: `${api}/login`,
    method: 'POST',
    headers: { ...before.cabinetHeaders, ...csrf(context) },
    body: { form: { login, password, ...(captcha === undefined ? {} : { captcha }) } },
    secrets: [password],
  })
  if (response.json(answer).code === 'a211') return askPicture(context, before, captcha !== undefined)
  context.http.check(response)
  return { status: 'signed-in', ...(await probe(context, before.cabinetHeaders)) }
}

export async function askCode(context: AdapterContext, headers: CabinetHeaders): Step {
  const form = { login: context.line?.slice(2) ?? '', captchaReady: 'true' }
  const { timeout } = await context.http.json(
    { endpoint: 'otp.timeout', url: `${api}/otp/currentTimeout`, query: { login: form.login }, headers },
    z.object({ timeout: z.number() }),
  )
  if (timeout > 0) context.fail('code-limit', { retryAfterMs: timeout * 1000 })
  const url = `${api}/auth/otp/request`
  await context.http.json(
    { endpoint: 'otp.request', url, method: 'POST', headers, body: { form }, sendsCode: true },
    z.object({ ok: z.literal(true) }),
  )
  return {
    status: 'challenge',
    challenge: { kind: 'code', medium: 'sms', digits: 6 },
    pending: { asks: 'code', cabinetHeaders: headers },
  }
}

export async function enterCode(context: AdapterContext, before: Pending, otp: string): Step {
  const response = await context.http.send({
    endpoint: 'otp.submit',
    url: `${api}/auth/otp/submit`,
    method: 'POST',
    headers: { ...before.cabinetHeaders, ...csrf(context) },
    body: { form: { login: context.line?.slice(2) ?? '', otp } },
    secrets: [otp],
  })
  if (response.json(answer).jwtToken === undefined) {
    const challenge = { kind: 'code', medium: 'sms', digits: 6 } as const
    return { status: 'challenge', challenge, pending: before, rejected: true }
  }
  return { status: 'signed-in', ...(await probe(context, before.cabinetHeaders)) }
}

/** A fresh token in any answer replaces the stored one. */
export function keepToken(context: ReadContext<State>, jwtToken: string | undefined): void {
  if (jwtToken === undefined) return
  const expiresAt = new Date(context.now().getTime() + 1_200_000).toISOString()
  context.session.update({ ...context.session.state, jwtToken }, expiresAt)
}
