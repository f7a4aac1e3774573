import { expect, test } from 'vitest'
import { valueAt } from './fixture-case.ts'
import { challengeOf, failureOf, openSignOn } from './sign-on.ts'

const byCode = { method: 'code' } as const

test('a step is posted back whole, also with an empty authId and members nobody knows', async () => {
  const { client, carrier } = openSignOn(['device', 'phone', 'code'], {
    edit: step => ({ ...step, futureMember: { kept: [1, null] } }),
  })
  await client.signIn(byCode)
  const [device, phone] = carrier.bodies
  expect(device).toMatchObject({
    authId: '',
    header: 'device-match-hold',
    stage: 'login-nodes-dslnull',
    template: '',
    infoText: null,
    futureMember: { kept: [1, null] },
  })
  expect(valueAt(device, 'callbacks.1.output.1.value')).toContain('collector code')
  expect(valueAt(device, 'callbacks.1.input.0.value')).toBe('')
  expect(phone).toMatchObject({ authId: 'eyJ0eXAiOiJKV1QifQ.FAKE-AUTH-ID.0001' })
})

test('the device stays the same over sign-ins, and is no browser', async () => {
  const { client, clock, carrier } = openSignOn(['device', 'phone', 'code', 'device', 'phone', 'code'])
  await client.signIn(byCode)
  clock.advance(60_000)
  await client.signIn(byCode)
  const prints = carrier.bodies
    .filter(body => valueAt(body, 'header') === 'device-match-hold')
    .map(body => valueAt(body, 'callbacks.0.input.0.value'))
  expect(prints).toHaveLength(2)
  expect(prints[0]).toBe(prints[1])
  expect(JSON.parse(String(prints[0]))).toEqual({ name: 'esim-usage', identifier: expect.any(String) })
  const sent =
    JSON.stringify(carrier.bodies) +
    carrier.headersOf('POST login.mts.ru/amserver/wsso/authenticate')?.get('user-agent')
  expect(sent).not.toMatch(/mozilla|chrome|safari|windows|screen|fonts/i)
})

test('after the last try the attempt is over', async () => {
  const { client, posts } = openSignOn(['phone', 'code', 'exhausted'])
  const challenge = challengeOf(await client.signIn(byCode))
  expect(await failureOf(client.answer(challenge, '1111'))).toMatchObject({ code: 'code-rejected' })
  expect(await failureOf(client.answer(challenge, '1234'))).toMatchObject({ code: 'challenge-expired' })
  expect(posts()).toBe(3)
})

test('another code is asked for no sooner than allowed, and is no wrong answer', async () => {
  const { client, clock, carrier, posts } = openSignOn(['phone', 'code', 'code', 'success'])
  const challenge = challengeOf(await client.signIn(byCode))
  expect(await failureOf(client.resend(challenge))).toMatchObject({ code: 'code-limit' })
  expect(posts()).toBe(2)
  clock.advance(60_000)
  const step = await client.resend(challenge)
  expect(step).not.toHaveProperty('rejected')
  expect(valueAt(carrier.bodies.at(-1), 'callbacks.2.input.0.value')).toBe(3)
  expect(await client.answer(challengeOf(step), '1234')).toEqual({ status: 'signed-in' })
})

test('the SIM of the wanted number needs no code', async () => {
  const { client, carrier } = openSignOn(['network', 'success'], { line: '+79000000002' })
  expect(await client.signIn(byCode)).toEqual({ status: 'signed-in' })
  expect(valueAt(carrier.bodies[0], 'callbacks.0.input.0.value')).toBe(1)
})

test('a sign-on that lives leads into the cabinet without a step', async () => {
  const { client, posts } = openSignOn([], {
    answers: { 'GET united-auth.ssl.mts.ru/account/login': ['redirect https://lk.mts.ru/'] },
  })
  expect(await client.signIn(byCode)).toEqual({ status: 'signed-in' })
  expect(posts()).toBe(0)
})

test('a cabinet that gets ready after the code is waited for', async () => {
  const { client } = openSignOn(['phone', 'code', 'success'], {
    answers: {
      'GET lk.mts.ru/api/login/user-info': [
        'auth/21-user-info-inprogress.json',
        'auth/21-user-info-inprogress.json',
        'auth/22-user-info-success.json',
      ],
    },
  })
  const challenge = challengeOf(await client.signIn(byCode))
  expect(await client.answer(challenge, '1234')).toEqual({ status: 'signed-in' })
})
