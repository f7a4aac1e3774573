import { memoryStore } from '@esim-usage/core'
import { expect, test } from 'vitest'
import { createMegafon } from '../src/index.ts'
import { balance, errorOf, line, open, session, sessionCheck, signedIn } from './client-of.ts'

const checked = (phone: string): string =>
  `json ${JSON.stringify({ authenticated: true, phone, jwtToken: 'NEW-JWT' })}`

test.each([
  ['+7 900 000-00-01', 'signed-in'],
  ['+7 900 000-00-02', 'wrong-line'],
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

test('a refusal at random is looked into once, and then it is about that address alone', async () => {
  const { client, carrier } = await signedIn({ [balance]: ['error-unauthorized-200.json'] })
  expect((await errorOf(client.balance())).code).toBe('rejected')
  expect([carrier.count(balance), carrier.count(sessionCheck)]).toEqual([2, 1])
  expect((await client.session()).status).toBe('signed-in')
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

test('five reads of three clients side by side look at a session that is over once', async () => {
  const store = memoryStore()
  const { client, carrier, clock } = await signedIn(
    { 'GET /api/additionalNumbers/list': ['additional-numbers-none.json'] },
    { sessionStore: store },
  )
  clock.advance(25 * 60_000)
  const others = [1, 2].map(() => createMegafon({ line, clock, fetch: carrier.fetch, sessionStore: store }))
  const reads = [client, client, client, ...others].map(async each => each.lines())
  expect((await Promise.all(reads)).map(list => list.length)).toEqual([1, 1, 1, 1, 1])
  expect(carrier.count(sessionCheck)).toBe(1)
})
