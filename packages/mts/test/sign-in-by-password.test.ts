import { expect, test } from 'vitest'
import { valueAt } from './fixture-case.ts'
import { challengeOf, failureOf, openSignOn } from './sign-on.ts'

const password = 'FAKE-PASSWORD'
const byPassword = { method: 'password', password } as const

test('the password signs in where its step is offered', async () => {
  const { client, carrier } = openSignOn(['device', 'phone', 'password', 'success'])
  expect(await client.signIn(byPassword)).toEqual({ status: 'signed-in' })
  expect(valueAt(carrier.bodies[1], 'callbacks.2.output.0.value.forcedSms')).toBe(false)
})

test('a wrong password ends the sign-in and is not tried again', async () => {
  const { client, posts } = openSignOn(['phone', 'password', 'wrongPassword'])
  expect(await failureOf(client.signIn(byPassword))).toMatchObject({ code: 'credentials-rejected' })
  expect(posts()).toBe(3)
})

test('where a code is wanted all the same, the person is asked for it', async () => {
  const { client } = openSignOn(['phone', 'code', 'success'])
  const challenge = challengeOf(await client.signIn(byPassword))
  expect(challenge).toMatchObject({ kind: 'code', sentTo: '***01' })
  expect(await client.answer(challenge, '1234')).toEqual({ status: 'signed-in' })
})

test('without a person a code is wanted once, not at every read', async () => {
  const { client, posts } = openSignOn(['phone', 'code'], { credentials: async () => byPassword })
  expect(await failureOf(client.balance())).toMatchObject({ code: 'interaction-required' })
  expect(await failureOf(client.balance())).toMatchObject({ code: 'session-expired' })
  expect(posts()).toBe(2)
})

test('without a person the password alone is enough where its step is offered', async () => {
  const { client } = openSignOn(['phone', 'password', 'success'], {
    credentials: async () => byPassword,
    answers: {
      'GET lk.mts.ru/api/accountInfo/accountBlocker': ['status 404'],
      'POST federation.mts.ru/graphql GetProductsTariffInfo': ['status 404'],
    },
  })
  expect(await client.profile()).toMatchObject({ line: '+79000000001' })
})

test('a picture in front of the password is for the website: no store keeps the password', async () => {
  const { client } = openSignOn(['captcha'])
  expect(await client.signIn(byPassword)).toMatchObject({ status: 'website', reason: 'bot-check' })
})

test('a picture behind the password is a challenge', async () => {
  const { client } = openSignOn(['phone', 'password', 'captcha', 'success'])
  const picture = challengeOf(await client.signIn(byPassword))
  expect(await client.answer(picture, 'abc')).toEqual({ status: 'signed-in' })
})

test('`login` names the account of a linked line', async () => {
  const { client, carrier } = openSignOn(['phone', 'password', 'success'], { line: '+79000000002' })
  expect(await client.signIn({ ...byPassword, login: '900 000-00-01' })).toEqual({ status: 'signed-in' })
  expect(valueAt(carrier.bodies[0], 'callbacks.0.input.0.value')).toBe('79000000001')
})

test('a login that is no number is refused before anything is asked', async () => {
  const { client, carrier } = openSignOn([])
  expect(await failureOf(client.signIn({ ...byPassword, login: 'somebody' }))).toMatchObject({
    code: 'invalid-argument',
    facts: { option: 'login' },
  })
  expect(carrier.asked).toEqual([])
})
