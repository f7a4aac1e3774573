import { InvalidRequestError, type PasswordSignIn } from '@esim-usage/core'
import type { AdapterContext, AuthStep, ChallengeReply, ChallengeStep } from '@esim-usage/core/adapter'
import { parseLine } from '@esim-usage/core/parse'
import * as z from 'zod/mini'
import { mailRequest, smsRequest, subscriberOf, tokenRequest } from './endpoints.ts'
import { readFault } from './error-rules.ts'
import { findLines } from './linked-lines.ts'
import { sites, type Tele2State } from './session.ts'
import { toSignedIn } from './sign-in.ts'
import { securityCode, tokenAnswer } from './wire.ts'

const firstFactor = z.object({
  type: z.enum(['sms_code', 'password']),
  secret: z.string(),
  /** E.164: whose code or password it is. */
  line: z.string(),
})
type FirstFactor = z.infer<typeof firstFactor>

/** What is kept, encrypted, while a code is awaited: the second one goes together with the first factor. */
export const pending = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('sms') }),
  z.object({ stage: z.literal('email'), first: firstFactor, token: z.string() }),
])
export type Tele2Pending = z.infer<typeof pending>
type MailPending = Extract<Tele2Pending, { readonly stage: 'email' }>
type Step = AuthStep<Tele2State, Tele2Pending>

/** New sessions are made at the hosts of today, as the web cabinet makes them. */
const client = { clientId: 'digital-suite-web-app', site: sites[0] } as const

const smsStep = (context: AdapterContext): ChallengeStep<Tele2Pending> => ({
  status: 'challenge',
  challenge: {
    kind: 'code',
    medium: 'sms',
    digits: 6,
    ...(context.line !== undefined && { sentTo: context.line }),
  },
  pending: { stage: 'sms' },
})

const mailStep = (before: MailPending): ChallengeStep<Tele2Pending> => ({
  status: 'challenge',
  challenge: { kind: 'code', medium: 'email' },
  pending: before,
})

/** Has a code sent to the line. Its status alone tells that it is on its way. */
async function sendSms(context: AdapterContext): Promise<Step> {
  context.http.check(await context.http.send(smsRequest(context, client.site)))
  return smsStep(context)
}

async function sendMail(context: AdapterContext, first: FirstFactor, isAnew = false): Promise<Step> {
  const request = mailRequest(first.line, client.site, isAnew || first.type === 'password')
  const { security_code_token: token } = await context.http.json(request, securityCode)
  return mailStep({ stage: 'email', first, token })
}

const formOf = ({ type, secret, line }: FirstFactor): Record<string, string> => ({
  client_id: client.clientId,
  grant_type: 'password',
  username: subscriberOf(line),
  password: secret,
  password_type: type,
})

/** Words of t2 for a factor that was wrong; a number it does not know is none. */
const isWrong = (code: string | undefined, message: string): boolean =>
  (code === 'invalid_grant' || /парол|password/i.test(message)) && !/msisdn not found/i.test(message)

const bare = (tokens: z.infer<typeof tokenAnswer>) => ({
  accessToken: tokens.access_token,
  refreshToken: tokens.refresh_token,
})

/** Asks for tokens by the first factor, later by both together. */
async function askTokens(
  context: AdapterContext,
  first: FirstFactor,
  second?: { readonly before: MailPending; readonly code: string },
): Promise<Step> {
  const codes = second && { security_code: second.code, security_code_token: second.before.token }
  const form = { ...formOf(first), ...codes }
  const secrets = [first.secret, ...(second === undefined ? [] : [second.code, second.before.token])]
  const answer = await context.http.send(tokenRequest(client.site, 'sso.token', form, secrets))
  const { code, message = '' } = readFault(answer) ?? {}
  if (second === undefined && /security code[\s\S]*?empty/i.test(message)) return sendMail(context, first)
  if (isWrong(code, message)) {
    // In what words t2 refuses the code of the e-mail is not known; with both, that one is taken for the wrong one.
    if (second !== undefined) return { ...mailStep(second.before), rejected: true }
    if (first.type === 'sms_code') return { ...smsStep(context), rejected: true }
  }
  context.http.check(answer)
  const tokens = answer.json(tokenAnswer)
  const receivedAt = context.now()
  const lines = await findLines(context, first.line, { ...client, ...bare(tokens) })
  return { status: 'signed-in', ...toSignedIn(receivedAt, tokens, client, lines) }
}

/** Signs in by a code to the line. */
export const signInByCode = async (context: AdapterContext): Promise<Step> => sendSms(context)

/** Whose password it is: that of the line itself, or of the main line it is linked to. */
function readLogin(context: AdapterContext, login: string | undefined): string {
  const line = parseLine(login ?? context.line)
  if (line !== undefined) return line
  throw new InvalidRequestError(
    'invalid-argument',
    'The option `login` is no phone number. Give the main number of the line, or leave it out.',
    { carrier: 'tele2', option: 'login' },
  )
}

/** Signs in by password. */
export const signInByPassword = async (context: AdapterContext, request: PasswordSignIn): Promise<Step> =>
  askTokens(context, {
    type: 'password',
    secret: request.password,
    line: readLogin(context, request.login),
  })

/** Goes on with the person's reply. */
export async function answerCode(
  context: AdapterContext,
  before: Tele2Pending,
  reply: ChallengeReply,
): Promise<Step> {
  if (before.stage === 'sms') {
    if ('resend' in reply) return sendSms(context)
    return askTokens(context, { type: 'sms_code', secret: reply.text, line: context.line ?? '' })
  }
  if ('resend' in reply) return sendMail(context, before.first, true)
  return askTokens(context, before.first, { before, code: reply.text })
}
