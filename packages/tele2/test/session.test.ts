import { memoryStore } from '@esim-usage/core'
import { describe, expect, test } from 'vitest'
import type { Tele2Session } from '../src/index.ts'
import { errorOf, of, open, token, tokens } from './client-of.ts'
import { fixtures } from './fixture-case.ts'

const profile = 'profile/profile.ok.json'
const alive = { [of('profile')]: [profile], [of('numbers/slaves')]: ['linked/slaves.empty.json'] }
const renewed = { [token]: ['auth/token.refresh.ok.json'] }
const bearerOf = (headers: Headers | undefined): string | null | undefined => headers?.get('authorization')

const imported = (session: Tele2Session) => ({ method: 'session', session }) as const

describe('cookies', () => {
  test.each([
    ['a Cookie header', 'access_token=FAKE-A; refresh_token=FAKE-R'],
    [
      'a Netscape file',
      '.t2.ru\tTRUE\t/\tTRUE\t0\taccess_token\tFAKE-A\n.t2.ru\tTRUE\t/\tTRUE\t0\trefresh_token\tFAKE-R',
    ],
  ])('%s holds the pair', async (_name, cookies) => {
    const { client, play } = open()
    const carrier = play(alive)
    await client.signIn(imported({ cookies }))
    expect(bearerOf(carrier.requests[0]?.headers)).toBe('Bearer FAKE-A')
    // The pair goes in the header; nothing of a browser is sent on.
    expect(carrier.requests.map(({ headers }) => headers.get('cookie'))).toEqual([null, null])
  })

  const at = (domain: string, mark: string) => [
    { name: 'access_token', value: `${mark}-A`, domain },
    { name: 'refresh_token', value: `${mark}-R`, domain },
  ]

  test('of both: those of today win', async () => {
    const { client, play } = open()
    const carrier = play(alive)
    const cookies = JSON.stringify([...at('msk.tele2.ru', 'OLD'), ...at('t2.ru', 'NEW')])
    await client.signIn(imported({ cookies }))
    expect(bearerOf(carrier.requests[0]?.headers)).toBe('Bearer NEW-A')
  })

  test('of other sites are none', async () => {
    const { client, play } = open()
    const carrier = play(alive)
    const call = client.signIn(imported({ cookies: JSON.stringify(at('not-t2.ru', 'X')) }))
    expect(await errorOf(call)).toMatchObject({ code: 'invalid-argument', facts: { option: 'session' } })
    expect(carrier.requests).toEqual([])
  })
})

test.each([{}, { accessToken: 'A' }, { accessToken: '', refreshToken: 'R' }, { ...tokens, site: 't2.com' }])(
  'a session that is none is refused before anything is asked: %j',
  async session => {
    const { client, play } = open()
    const carrier = play(alive)
    const request = JSON.parse(JSON.stringify({ method: 'session', session }))
    expect(await errorOf(client.signIn(request))).toMatchObject({ code: 'invalid-argument' })
    expect(carrier.requests).toEqual([])
  },
)

test('linked lines are read with the session of the main one, also after a renewal', async () => {
  const shared = { sessionStore: memoryStore(), sessionKey: 'family' }
  const main = open(shared)
  main.play({ ...alive, [of('numbers/slaves')]: ['linked/slaves.bare-array.json'] })
  await main.client.signIn(imported({ cookies: fixtures.read('auth/imported-cookies.json') }))
  const child = open({ ...shared, line: '+79000000002' })
  const carrier = child.play({
    [of('balance', '+79000000002')]: ['status 401', 'linked/balance-of-slave.ok.json'],
    ...renewed,
  })
  expect(await child.client.balance()).toMatchObject({ main: { amount: 1200 } })
  expect(await child.client.balance()).toMatchObject({ main: { amount: 1200 } })
  expect(carrier.count(token)).toBe(1)
  const stranger = open({ ...shared, line: '+79000000009' })
  expect((await errorOf(stranger.client.balance())).code).toBe('wrong-line')
})
