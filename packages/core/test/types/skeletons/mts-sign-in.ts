import * as z from 'zod/mini'
import type { AdapterContext, AuthStep } from '@esim-usage/core/adapter'
import { toE164 } from './declared.ts'

export const state = z.object({ linked: z.array(z.object({ id: z.string(), line: z.string() })) })
export type State = z.output<typeof state>

// The step protocol posts the whole step back, so the attempt keeps it as it came.
export const pending = z.object({
  step: z.unknown(),
  asks: z.enum(['code', 'captcha']),
  password: z.exactOptional(z.string()),
})
export type Pending = z.output<typeof pending>

const login = 'https://login.mts.ru/amserver/wsso/authenticate'
export const cabinet = 'https://lk.mts.ru/api'
const stepAnswer = z.object({ header: z.string(), tries: z.number(), image: z.string() })

export async function land(context: AdapterContext): Promise<AuthStep<State, Pending>> {
  const profile = await context.http.json(
    { endpoint: 'lk.profile', url: `${cabinet}/login/profile` },
    z.object({ phone: z.string(), slaves: z.array(z.object({ id: z.string(), phone: z.string() })) }),
  )
  const linked = profile.slaves.map(({ id, phone }) => ({ id, line: toE164(phone) }))
  return {
    status: 'signed-in',
    state: { linked },
    lines: [toE164(profile.phone), ...linked.map(each => each.line)],
  }
}

async function post(context: AdapterContext, before: Pending, answer: string) {
  const response = await context.http.send({
    endpoint: 'login.step',
    url: login,
    method: 'POST',
    query: { client_id: 'LK', authIndexType: 'service', authIndexValue: 'login-spa' },
    headers: { 'accept-api-version': 'resource=4.0, protocol=1.0', origin: 'https://login.mts.ru' },
    body: { json: { step: before.step, answer } },
    secrets: [answer],
    ...(answer === 'phone' ? { sendsCode: true as const } : {}),
  })
  context.http.check(response)
  return response.json(stepAnswer)
}

export async function goOn(
  context: AdapterContext,
  before: Pending,
  answer: string,
): Promise<AuthStep<State, Pending>> {
  const step = await post(context, before, answer)
  switch (step.header) {
    case 'verify-otp':
      return {
        status: 'challenge',
        challenge: {
          kind: 'code',
          medium: 'sms',
          attemptsLeft: step.tries,
          ...(context.line === undefined ? {} : { sentTo: context.line }),
        },
        pending: { ...before, step, asks: 'code' },
        ...(before.asks === 'code' ? { rejected: true as const } : {}),
      }
    case 'verify-captcha':
      return {
        status: 'challenge',
        challenge: { kind: 'captcha', image: { mediaType: 'image/png', base64: step.image } },
        pending: { ...before, step, asks: 'captcha' },
      }
    case 'verify-password':
      return before.password === undefined
        ? context.fail('rejected', { carrierCode: step.header })
        : goOn(context, { ...before, step }, before.password)
    case 'lock-change-owner':
      return context.fail('account-locked', { action: 'contact-carrier' })
    case 'done':
      return land(context)
    default:
      return context.fail('rejected', { carrierCode: step.header })
  }
}
