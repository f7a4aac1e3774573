import { memoryStore } from '@esim-usage/core'
import { describe, expect, test } from 'vitest'
import type { Tele2Session } from '../src/index.ts'
import { errorOf, of, open, token, tokens } from './client-of.ts'
import { fixtures } from './fixture-case.ts'

const profile = 'profile/profile.ok.json'
const alive = { [of('profile')]: [profile], [of('numbers/slaves')]: ['linked/slaves.empty.json'] }
const renewed = { [token]: ['auth/token.refresh.ok.json'] }
const jwt = (exp: number): string => `e30.${Buffer.from(JSON.stringify({ exp })).toString('base64url')}.c2ln`
const over = jwt(Date.parse('2026-06-15T11:59:00+03:00') / 1000)
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

  test('of the old hosts are used there, and renewed there', async () => {
    const { client, play } = open()
    const host = 'api.tele2.ru/api/subscribers/79000000001'
    const sso = 'POST sso.tele2.ru/auth/realms/tele2-b2c/protocol/openid-connect/token'
    play({
      [`GET ${host}/profile`]: [profile],
      [`GET ${host}/numbers/slaves`]: ['linked/slaves.empty.json'],
    })
    await client.signIn(imported({ cookies: JSON.stringify(at('.tele2.ru', 'OLD')) }))
    const carrier = play({
      [`GET ${host}/balance`]: ['status 401', 'balance/balance.ok.json'],
      [sso]: ['auth/token.refresh.ok.json'],
    })
    await client.balance()
    expect(carrier.count(sso)).toBe(1)
  })

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

describe('a pair whose access token is over is renewed, and nothing is asked before it is stored', () => {
  const cookies = (name: string, value: string) =>
    JSON.stringify([
      { name, value, domain: 't2.ru' },
      { name: 'refresh_token', value: 'FAKE-R', domain: 't2.ru' },
    ])

  test.each([
    ['gone from the browser', { cookies: cookies('other', 'x') }, 0],
    ['over by its own word', { cookies: cookies('access_token', over) }, 0],
    ['refused', tokens, 1],
  ])('%s', async (_name, session, asked) => {
    const { client, play } = open()
    const carrier = play({ [of('profile')]: ['status 401'], ...renewed })
    expect(await client.signIn(imported(session))).toEqual({
      status: 'signed-in',
      expiresAt: '2026-06-15T13:00:00.000Z',
    })
    expect([carrier.count(of('profile')), carrier.requests.length]).toEqual([asked, asked + 1])
    play({ [of('balance')]: ['balance/balance.ok.json'] })
    expect(await client.balance()).toMatchObject({ main: { amount: 25_140 } })
  })

  test('a pair that is dead is over', async () => {
    const { client, play } = open()
    play({ [of('profile')]: ['status 401'], [token]: ['auth/token.refresh.invalid-grant.json'] })
    expect((await errorOf(client.signIn(imported(tokens)))).code).toBe('session-expired')
  })

  test('a browser check on the way goes to the person', async () => {
    const { client, play } = open()
    play({ [of('profile')]: ['status 401'], [token]: ['auth/token.refresh.forbidden-antibot.html'] })
    expect(await client.signIn(imported(tokens))).toMatchObject({ status: 'website', reason: 'bot-check' })
  })
})

test('a pair of another line is refused', async () => {
  const { client, play } = open()
  play({ [of('profile')]: ['errors/meta-not-allowed.403.json'] })
  expect((await errorOf(client.signIn(imported(tokens)))).code).toBe('wrong-line')
})

test('an outage while a pair is taken over is not mistaken for its end', async () => {
  const { client, play } = open()
  const carrier = play({ [of('profile')]: ['errors/bad-gateway.502.html'], ...renewed })
  expect((await errorOf(client.signIn(imported(tokens)))).code).toBe('unavailable')
  expect(carrier.count(token)).toBe(0)
})

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
