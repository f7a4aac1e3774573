import type { AdapterContext } from '../../adapter/adapter-context.ts'
import type { AdapterResponse } from '../../adapter/adapter-http.ts'
import type { ChallengeReply, ChallengeStep } from '../../adapter/auth-port.ts'
import { toRequest } from './ask.ts'
import { type Step, toSignedIn } from './sign-in.ts'
import {
  type AttemptWire,
  attemptWire,
  type CodeWire,
  codeWire,
  type PictureWire,
  type ReferencePending,
  tokensWire,
} from './wire-sign-in.ts'

const toCodeStep = (
  context: AdapterContext,
  attempt: string,
  code: CodeWire,
): ChallengeStep<ReferencePending> => ({
  status: 'challenge',
  challenge: {
    kind: 'code',
    medium: 'sms',
    ...(context.line === undefined ? {} : { sentTo: context.line }),
    digits: code.digits,
    attemptsLeft: code.triesLeft,
    resendAt: code.resendAt,
    expiresAt: code.expiresAt,
  },
  pending: { attempt, kind: 'code' },
})

const toCaptchaStep = (attempt: AttemptWire, picture: PictureWire): ChallengeStep<ReferencePending> => ({
  status: 'challenge',
  challenge: { kind: 'captcha', image: picture, expiresAt: attempt.expiresAt },
  pending: { attempt: attempt.attempt, kind: 'captcha' },
})

/** The carrier answers 422 with what to ask next where an answer was wrong. */
const isWrong = (response: AdapterResponse): boolean => response.status === 422

async function sendCode(context: AdapterContext, attempt: string): Promise<Step> {
  const code = await context.http.json(
    toRequest('code.send', { body: { json: { attempt } }, sendsCode: true }),
    codeWire,
  )
  return toCodeStep(context, attempt, code)
}

async function nextPicture(context: AdapterContext, attempt: string): Promise<Step> {
  const next = await context.http.json(
    toRequest('captcha.picture', { body: { json: { attempt } } }),
    attemptWire,
  )
  return next.picture === undefined ? sendCode(context, attempt) : toCaptchaStep(next, next.picture)
}

/** Opens an attempt; the carrier may want a picture read before it sends the code. */
export async function beginCode(context: AdapterContext): Promise<Step> {
  const opened = await context.http.json(
    toRequest('code.attempt', { body: { json: { line: context.line, device: context.deviceId } } }),
    attemptWire,
  )
  return opened.picture === undefined
    ? sendCode(context, opened.attempt)
    : toCaptchaStep(opened, opened.picture)
}

async function checkText(context: AdapterContext, pending: ReferencePending, text: string) {
  const response = await context.http.send(
    toRequest(pending.kind === 'code' ? 'code.check' : 'captcha.check', {
      body: { json: { attempt: pending.attempt, text } },
      secrets: [text],
    }),
  )
  if (response.status === 410) context.fail('challenge-expired', { answer: response })
  if (response.status === 423) context.fail('code-rejected', { answer: response })
  if (!isWrong(response)) context.http.check(response)
  return response
}

/** Goes on with the person's reply. */
export async function answer(
  context: AdapterContext,
  pending: ReferencePending,
  reply: ChallengeReply,
): Promise<Step> {
  const { attempt, kind } = pending
  if ('resend' in reply) return kind === 'code' ? sendCode(context, attempt) : nextPicture(context, attempt)
  const response = await checkText(context, pending, reply.text)
  if (kind === 'code') {
    if (!isWrong(response)) return toSignedIn(response.json(tokensWire))
    return { ...toCodeStep(context, attempt, response.json(codeWire)), rejected: true }
  }
  if (!isWrong(response)) return sendCode(context, attempt)
  const next = response.json(attemptWire)
  if (next.picture === undefined) return context.fail('schema-mismatch')
  return { ...toCaptchaStep(next, next.picture), rejected: true }
}
