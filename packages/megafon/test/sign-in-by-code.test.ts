import type { CodeChallenge, SignInStep } from '@esim-usage/core'
import { expect, test } from 'vitest'
import { codeRequest, codeSubmit, errorOf, open, sessionCheck, signedIn } from './client-of.ts'

const internal = 'error-internal-200.json'

function codeOf(step: SignInStep): CodeChallenge {
  if (step.status !== 'challenge' || step.challenge.kind !== 'code') throw new Error('No code is asked for.')
  return step.challenge
}

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

test.each(['login-blocked.json', 'login-too-many.json', 'error-gateway-502.html'])(
  '%s where a code is due costs no try',
  async answer => {
    const { client } = open({ [codeSubmit]: [answer, 'otp-submit-wrong.json'] })
    const challenge = codeOf(await client.signIn({ method: 'code' }))
    expect((await errorOf(client.answer(challenge, '123456'))).code).not.toBe('code-rejected')
  },
)
