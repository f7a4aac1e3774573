import { memoryStore } from '@esim-usage/core'
import { expect, test } from 'vitest'
import { createMegafon } from '../src/index.ts'
import { balance, errorOf, line, open, session, sessionCheck, signedIn } from './client-of.ts'

const tokenOf = (headers: Headers | undefined): string | null =>
  headers?.get('x-cabinet-authorization') ?? null
const checked = (phone: string): string =>
  `json ${JSON.stringify({ authenticated: true, phone, jwtToken: 'NEW-JWT' })}`

test('a session lasts twenty minutes', async () => {
  const { client } = open({ [sessionCheck]: ['session-check-ok.json'] })
  expect(await client.signIn({ method: 'session', session })).toEqual({
    status: 'signed-in',
    expiresAt: '2026-11-23T09:20:00.000Z',
  })
})

test('a token that comes along in any answer is used from then on, by later clients too', async () => {
  const store = memoryStore()
  const answer = 'json {"balance":1,"jwtToken":"SLID-JWT"}'
  const { client, carrier, clock } = await signedIn(
    { [balance]: [answer], 'GET /api/additionalNumbers/list': ['additional-numbers-none.json'] },
    { sessionStore: store },
  )
  clock.advance(10 * 60_000)
  await client.balance()
  expect(tokenOf(carrier.sent[0]?.headers)).not.toBe('Bearer SLID-JWT')
  const state = await client.session()
  expect(state).toMatchObject({ expiresAt: expect.stringMatching(/^2026-11-23T09:30:/) })
  const later = createMegafon({ line, clock, fetch: carrier.fetch, sessionStore: store })
  await later.lines()
  expect(tokenOf(carrier.sent.at(-1)?.headers)).toBe('Bearer SLID-JWT')
})

test('before its end the session is renewed by a look at it', async () => {
  const { client, carrier, clock } = await signedIn({
    [sessionCheck]: [checked('9000000001')],
    [balance]: ['main-balance.json'],
  })
  clock.advance(19 * 60_000)
  await client.balance()
  await client.balance()
  expect(carrier.sent[0]?.address).toBe(sessionCheck)
  expect(carrier.count(sessionCheck)).toBe(1)
  expect(tokenOf(carrier.sent.at(-1)?.headers)).toBe('Bearer NEW-JWT')
})

test('a session check that names no token keeps the one there is', async () => {
  const { client, carrier, clock } = await signedIn({
    [sessionCheck]: ['json {"authenticated":true,"phone":"9000000001"}'],
    [balance]: ['main-balance.json'],
  })
  clock.advance(19 * 60_000)
  await client.balance()
  expect(tokenOf(carrier.sent.at(-1)?.headers)).toMatch(/^Bearer eyJ/)
})

test.each([
  ['9000000001', 'signed-in'],
  ['79000000001', 'signed-in'],
  ['+7 900 000-00-01', 'signed-in'],
  ['9000000002', 'wrong-line'],
  ['79000000002', 'wrong-line'],
  ['1900000000', 'schema-mismatch'],
])('a session of %s is %s for the line +79000000001', async (phone, outcome) => {
  const { client, carrier } = open({ [sessionCheck]: [checked(phone)] })
  const step = await client.signIn({ method: 'session', session }).then(
    ({ status }) => status,
    (error: unknown) => Reflect.get(Object(error), 'code'),
  )
  expect(step).toBe(outcome)
  expect((await client.session()).status).toBe(outcome === 'signed-in' ? 'signed-in' : 'signed-out')
  expect(carrier.sent).toHaveLength(1)
})

test('a session that turned into that of another line is not read', async () => {
  const { client, carrier } = await signedIn({
    [balance]: ['error-unauthorized-401.json', 'main-balance.json'],
    [sessionCheck]: ['session-check-other-phone.json'],
  })
  expect((await errorOf(client.balance())).code).toBe('wrong-line')
  expect(carrier.count(balance)).toBe(1)
})

test('a refusal at random is looked into once, and then it is about that address alone', async () => {
  const { client, carrier } = await signedIn({ [balance]: ['error-unauthorized-200.json'] })
  expect((await errorOf(client.balance())).code).toBe('rejected')
  expect([carrier.count(balance), carrier.count(sessionCheck)]).toEqual([2, 1])
  expect((await client.session()).status).toBe('signed-in')
})

test('a session that is over says so', async () => {
  const { client } = await signedIn({
    [balance]: ['error-unauthorized-401.json'],
    [sessionCheck]: ['session-check-anonymous.json'],
  })
  expect((await errorOf(client.balance())).code).toBe('session-expired')
  expect((await client.session()).status).toBe('signed-out')
})

test('a pause after a refusal of the gateway may help', async () => {
  const { client } = await signedIn({ [balance]: ['error-forbidden-403.html', 'main-balance.json'] })
  expect((await client.balance()).model).toBe('prepaid')
})

test.each([
  [{ cookies: undefined }, 'cookies'],
  [{ jwtToken: 'a b' }, 'jwtToken'],
  [{ cookies: JSON.stringify([{ name: 'a', value: 'b', domain: '.example.org' }]) }, 'megafon.ru'],
])('a session that cannot be one: %j', async (wrong, word) => {
  const { client, carrier } = open({})
  const imported = Object.assign({ ...session }, wrong)
  const error = await errorOf(client.signIn({ method: 'session', session: imported }))
  expect([error.code, error.facts.option]).toEqual(['invalid-argument', 'session'])
  expect(error.message).toContain(word)
  expect(carrier.sent).toEqual([])
})
