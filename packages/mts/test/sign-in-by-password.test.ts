import { expect, test } from 'vitest'
import { valueAt } from './fixture-case.ts'
import { failureOf, openSignOn } from './sign-on.ts'

const password = 'FAKE-PASSWORD'
const byPassword = { method: 'password', password } as const

test('without a person a code is wanted once, not at every read', async () => {
  const { client, posts } = openSignOn(['phone', 'code'], { credentials: async () => byPassword })
  expect(await failureOf(client.balance())).toMatchObject({ code: 'interaction-required' })
  expect(await failureOf(client.balance())).toMatchObject({ code: 'session-expired' })
  expect(posts()).toBe(2)
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
