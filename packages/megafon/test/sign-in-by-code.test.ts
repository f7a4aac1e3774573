import type { CodeChallenge, SignInStep } from '@esim-usage/core'
import { expect, test } from 'vitest'
import { codeRequest, codeSubmit, errorOf, open, sessionCheck, signedIn } from './client-of.ts'

const internal = 'error-internal-200.json'

function codeOf(step: SignInStep): CodeChallenge {
  if (step.status !== 'challenge' || step.challenge.kind !== 'code') throw new Error('No code is asked for.')
  return step.challenge
}

test('an internal fault where the code is asked for: one request, no other', async () => {
  const { client, carrier } = open({ [codeRequest]: [internal, 'otp-request-ok.json'] })
  expect((await errorOf(client.signIn({ method: 'code' }))).code).toBe('unavailable')
  expect(carrier.count(codeRequest)).toBe(1)
})

test('an internal fault where the code is entered: the same code goes on', async () => {
  const { client, carrier } = open({ [codeSubmit]: [internal, 'otp-submit-ok.json'] })
  const challenge = codeOf(await client.signIn({ method: 'code' }))
  expect((await errorOf(client.answer(challenge, '123456'))).code).toBe('unavailable')
  expect((await client.answer(challenge, '123456')).status).toBe('signed-in')
  expect(carrier.count(codeRequest)).toBe(1)
})

test('an internal fault at the renewal keeps the session and asks for no code', async () => {
  const { client, carrier, clock } = await signedIn({ [sessionCheck]: [internal] })
  clock.advance(25 * 60_000)
  expect((await errorOf(client.balance())).code).toBe('unavailable')
  expect((await client.session()).status).toBe('signed-in')
  expect(carrier.count(codeRequest)).toBe(0)
})

test('another code is asked for only by the person, and not before its time', async () => {
  const { client, carrier, clock } = open({})
  const challenge = codeOf(await client.signIn({ method: 'code' }))
  expect((await errorOf(client.resend(challenge))).code).toBe('code-limit')
  clock.advance(61_000)
  await client.resend(challenge)
  expect(carrier.count(codeRequest)).toBe(2)
})

test('what the cabinet does not say about the wait does not hinder', async () => {
  const { client } = open({ 'GET /api/otp/currentTimeout': ['status 404'] })
  expect((await client.signIn({ method: 'code' })).status).toBe('challenge')
})

test('three wrong codes are the end', async () => {
  const { client, carrier } = open({ [codeSubmit]: ['otp-submit-wrong.json'] })
  const challenge = codeOf(await client.signIn({ method: 'code' }))
  const again = await client.answer(challenge, '000001')
  expect(codeOf(again).attemptsLeft).toBe(2)
  await client.answer(codeOf(again), '000002')
  expect((await errorOf(client.answer(codeOf(again), '000003'))).code).toBe('code-rejected')
  expect(carrier.count(codeSubmit)).toBe(3)
})

test.each(['login-blocked.json', 'login-too-many.json', 'error-gateway-502.html'])(
  '%s where a code is due costs no try',
  async answer => {
    const { client } = open({ [codeSubmit]: [answer, 'otp-submit-wrong.json'] })
    const challenge = codeOf(await client.signIn({ method: 'code' }))
    expect((await errorOf(client.answer(challenge, '123456'))).code).not.toBe('code-rejected')
  },
)

test('an answer that signs nobody in is no session', async () => {
  const { client } = open({ [codeSubmit]: ['json {"authenticated":false}'] })
  const challenge = codeOf(await client.signIn({ method: 'code' }))
  expect((await errorOf(client.answer(challenge, '123456'))).code).toBe('rejected')
})

test('a picture where a code is asked for is for the browser of the person', async () => {
  const { client } = open({ [codeRequest]: ['login-captcha-required.json'] })
  expect(await client.signIn({ method: 'code' })).toMatchObject({ status: 'website', reason: 'bot-check' })
})
