import type { CaptchaChallenge, SignInStep } from '@esim-usage/core'
import { expect, test } from 'vitest'
import { balance, errorOf, login, open, sessionCheck } from './client-of.ts'

const password = 'Canary-Password-7x'
const picture = 'GET /api/captcha/next'
const withPicture = (...then: readonly string[]) => ({
  [login]: ['login-captcha-required.json', ...then],
  [picture]: ['captcha-next.base64.txt'],
})

function captchaOf(step: SignInStep): CaptchaChallenge {
  if (step.status !== 'challenge' || step.challenge.kind !== 'captcha')
    throw new Error('No picture is shown.')
  return step.challenge
}

test.each(['login-bad-password.json', 'login-blocked.json', 'login-too-many.json'])(
  '%s behind a picture: the password is not sent a third time',
  async answer => {
    const { client, carrier } = open(withPicture(answer))
    const challenge = captchaOf(await client.signIn({ method: 'password', password }))
    await errorOf(client.answer(challenge, 'кот7'))
    expect((await errorOf(client.answer(challenge, 'кот8'))).code).toBe('challenge-expired')
    expect(carrier.count(login)).toBe(2)
  },
)

test.each(['login-bad-password.json', 'login-blocked.json', 'login-too-many.json'])(
  '%s: credentials at hand are not tried again by the next read',
  async answer => {
    const credentials = async () => ({ method: 'password', password }) as const
    const { client, carrier, clock } = open({ [login]: ['login-ok.json', answer] }, { credentials })
    await client.signIn({ method: 'password', password })
    clock.advance(25 * 60_000)
    await errorOf(client.balance())
    expect((await errorOf(client.balance())).code).toBe('session-expired')
    expect([carrier.count(login), carrier.count(balance)]).toEqual([2, 0])
  },
)

test('a word is no login', async () => {
  const { client, carrier } = open({})
  const error = await errorOf(client.signIn({ method: 'password', login: 'ivanov', password }))
  expect([error.code, error.facts.option]).toEqual(['invalid-argument', 'login'])
  expect(carrier.count(login) + carrier.count(sessionCheck)).toBe(0)
})
