import { EsimUsageError } from '@esim-usage/core'
import { type AdapterContext, type AuthStep, optional } from '@esim-usage/core/adapter'
import type { CabinetHeaders } from './cabinet-headers.ts'
import { apiRequest, formRequest } from './endpoints.ts'
import type { MegafonPending } from './pending.ts'
import { toLogin } from './phone.ts'
import { openSession } from './session-check.ts'
import { type MegafonState, toSignedIn } from './state.ts'
import { codeRequested, codeTimeout, sessionBody } from './wire.ts'

type Step = AuthStep<MegafonState, MegafonPending>

/** MegaFon writes codes of six digits. Evidence medium. */
const challengeFor = (cabinetHeaders: CabinetHeaders) =>
  ({
    status: 'challenge',
    challenge: { kind: 'code', medium: 'sms', digits: 6 },
    pending: { asks: 'code', cabinetHeaders },
  }) as const

/** Seconds until MegaFon sends another code to the line; what it does not say does not hinder. */
async function checkTimeout(context: AdapterContext, cabinetHeaders: CabinetHeaders): Promise<void> {
  const query = { login: toLogin(context.line), verificationMethod: 'AUTH_OTP' }
  const request = apiRequest({ cabinetHeaders }, 'auth.otp-timeout', '/otp/currentTimeout', query)
  const answer = await optional(async () => context.http.json(request, codeTimeout))
  if (answer !== undefined && answer.timeout > 0)
    context.fail('code-limit', { retryAfterMs: answer.timeout * 1000 })
}

/** Has a code sent to the line. */
export async function askCode(context: AdapterContext, cabinetHeaders: CabinetHeaders): Promise<Step> {
  await checkTimeout(context, cabinetHeaders)
  const form = { login: toLogin(context.line), captchaReady: 'true' }
  const request = formRequest(context, { cabinetHeaders }, 'auth.otp-request', '/auth/otp/request', form)
  const { ok } = await context.http.json({ ...request, sendsCode: true }, codeRequested)
  return ok === true ? challengeFor(cabinetHeaders) : context.fail('rejected')
}

/** Signs in by a one-time code. */
export async function signInByCode(context: AdapterContext, cabinetHeaders: CabinetHeaders): Promise<Step> {
  await openSession(context, cabinetHeaders)
  return askCode(context, cabinetHeaders)
}

/** What says something else than that the code was wrong. */
const notAboutTheCode: ReadonlySet<string> = new Set([
  'unavailable',
  'maintenance',
  'blocked',
  'rate-limited',
  'account-locked',
])

/** Goes on with the code the person got. A fault of the server costs neither the code nor another one. */
export async function enterCode(
  context: AdapterContext,
  cabinetHeaders: CabinetHeaders,
  otp: string,
): Promise<Step> {
  const form = { login: toLogin(context.line), otp }
  const answer = await context.http.send({
    ...formRequest(context, { cabinetHeaders }, 'auth.otp-submit', '/auth/otp/submit', form),
    secrets: [otp],
  })
  try {
    context.http.check(answer)
  } catch (error) {
    if (!EsimUsageError.is(error) || notAboutTheCode.has(error.code)) throw error
    return { ...challengeFor(cabinetHeaders), rejected: true }
  }
  const body = answer.json(sessionBody)
  if (body.authenticated !== true) return context.fail('rejected')
  return { status: 'signed-in', ...toSignedIn(context, body, cabinetHeaders) }
}
