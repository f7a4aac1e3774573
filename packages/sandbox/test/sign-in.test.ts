import { readFileSync } from 'node:fs'
import { createSandbox } from '@esim-usage/sandbox'
import { describe, expect, test } from 'vitest'
import { Visitor } from './visitor.ts'

interface Head {
  readonly status: number
  readonly headers: { readonly Location?: string; readonly 'Set-Cookie'?: readonly string[] }
}

const heads: Readonly<Record<string, Head>> = JSON.parse(
  readFileSync(new URL('fixtures/heads.json', import.meta.url), 'utf8'),
)
const main = '+79000000001'
const linked = '+79000000002'
const minutes = 60_000
const days = 24 * 60 * minutes

function start(line = main) {
  const time = { now: Date.parse('2026-07-20T12:00:00+03:00') }
  const sandbox = createSandbox({ now: () => time.now })
  const visitor = new Visitor(sandbox.handle, sandbox.mts.session(line))
  return { time, sandbox, visitor }
}

/** Host, path and names of the query: what the sample and the sandbox must share. */
const addressOf = (url: string): string => {
  const { hostname, pathname, searchParams } = new URL(url)
  return `${hostname}${pathname}?${[...searchParams.keys()].toSorted().join('&')}`
}

const cookieName = (header: string): string => header.split('=')[0] ?? ''
const place = (header: string): string => header.split('; ').slice(1).join('; ')

const startUrl = 'https://united-auth.ssl.mts.ru/account/login?goto=https://lk.mts.ru/&xClientId=LK'
const askLogin = async (visitor: Visitor): Promise<string> => {
  const { userProfile } = await visitor.json<{ userProfile: { login: string } | null }>(
    '/api/login/user-info',
  )
  return userProfile?.login ?? 'not ready'
}

describe('a session', () => {
  test('answers as the line that signed in', async () => {
    expect(await askLogin(start(linked).visitor)).toBe('79000000002')
  })

  test('there is none for a line the sandbox does not know', () => {
    expect(() => createSandbox().mts.session('+79000000077')).toThrow(RangeError)
  })

  test('is over after its time, and then redirects as the sample does', async () => {
    const { time, visitor } = start()
    time.now += 29 * minutes
    expect((await visitor.send('https://lk.mts.ru/api/login/profile')).status).toBe(200)
    time.now += minutes
    const response = await visitor.send('https://lk.mts.ru/api/login/profile')
    expect(response.status).toBe(heads['27-expired-redirect']?.status)
    expect(response.headers.get('location')).toBe(heads['27-expired-redirect']?.headers.Location)
  })

  test('is-authorized tells the same', async () => {
    const { sandbox, visitor } = start()
    const ask = async () =>
      (await visitor.send('https://united-auth.ssl.mts.ru/account/is-authorized?xClientId=LK')).text()
    expect(await ask()).toBe('true')
    sandbox.mts.expire(main)
    expect(await ask()).toBe('false')
  })

  test('of one line does not end with that of another', async () => {
    const { sandbox, visitor } = start()
    sandbox.mts.expire(linked, 'everything')
    expect(await askLogin(visitor)).toBe('79000000001')
  })
})

describe('renewal', () => {
  test('goes through the single sign-on back to the cabinet while the persistent cookie is good', async () => {
    const { sandbox, visitor } = start()
    sandbox.mts.expire(main)
    const { visited, response } = await visitor.follow(startUrl)
    expect(visited.map(addressOf)).toEqual([
      addressOf(startUrl),
      'login.mts.ru/amserver/oauth2/authorize?client_id&nonce&response_type&state&x-trace-id',
      addressOf(heads['18-success-url']?.headers.Location ?? ''),
      addressOf(heads['18b-callback']?.headers.Location ?? ''),
    ])
    expect(response.status).toBe(200)
    expect(await askLogin(visitor)).toBe('not ready')
    expect(await askLogin(visitor)).toBe('79000000001')
  })

  test('sets the cookies of the sample', async () => {
    const { sandbox, visitor } = start()
    sandbox.mts.expire(main)
    const toCallback = await visitor.send((await visitor.send(startUrl)).headers.get('location') ?? '')
    expect(toCallback.headers.getSetCookie().map(cookieName)).toEqual(['MTSWebSSO'])
    const callback = await visitor.send(toCallback.headers.get('location') ?? '')
    const expected = heads['18b-callback']?.headers['Set-Cookie'] ?? []
    expect(callback.headers.getSetCookie().map(cookieName)).toEqual(expected.map(cookieName))
    expect(callback.headers.getSetCookie().map(place)).toEqual(expected.map(place))
  })

  test('ends on the sign-in page once the persistent cookie is over too', async () => {
    const { time, visitor } = start()
    time.now += 31 * days
    const { visited, response } = await visitor.follow(startUrl)
    expect(addressOf(visited.at(-1) ?? '')).toBe(addressOf(heads['01-login-start']?.headers.Location ?? ''))
    expect(response.headers.get('content-type')).toContain('text/html')
  })

  test('so does it when everything was ended', async () => {
    const { sandbox, visitor } = start()
    sandbox.mts.expire(main, 'everything')
    const { visited } = await visitor.follow('https://lk.mts.ru/')
    expect(new URL(visited.at(-1) ?? '').hostname).toBe('login.mts.ru')
  })

  test('is nothing to do while the session is good', async () => {
    const { visited } = await start().visitor.follow(startUrl)
    expect(visited).toEqual([startUrl, 'https://lk.mts.ru/'])
  })

  test('a code is good once', async () => {
    const { sandbox, visitor } = start()
    sandbox.mts.expire(main)
    const { visited } = await visitor.follow(startUrl)
    const again = await visitor.send(visited[2] ?? '')
    expect(again.headers.get('location')).toBe(startUrl)
  })

  test('user-verification makes the session ready at once', async () => {
    const { sandbox, visitor } = start()
    sandbox.mts.expire(main)
    await visitor.follow(startUrl)
    await visitor.send('https://lk.mts.ru/api/Access/user-verification')
    expect(await askLogin(visitor)).toBe('79000000001')
  })
})

const balanceOf = async (visitor: Visitor, line?: string): Promise<number> => {
  const query = '{ balances { nodes { ... on BalanceInfo { account { idValue } } } } }'
  const response = await visitor.graphql(query, {}, line)
  if (!response.ok) return response.status
  const { data } = await response.json()
  return Number(data.balances.nodes[0].account.idValue)
}

const switchUrl = (id: string): string =>
  `https://united-auth.ssl.mts.ru/account/switch/00000000-0000-4000-8000-00000000${id}?xClientId=LK`

async function switchTo(visitor: Visitor, id: string): Promise<number> {
  const refreshed = await visitor.send('https://lk.mts.ru/api/login/refreshCsrfToken')
  const headers = { 'x-csrf-token': refreshed.headers.get('x-refresh-csrf-token') ?? '' }
  return (await visitor.send(switchUrl(id), { method: 'POST', headers })).status
}

describe('lines of one session', () => {
  test('X-Login of a linked line is refused until the session shows that line', async () => {
    const { visitor } = start()
    expect(await balanceOf(visitor)).toBe(79000000001)
    expect(await balanceOf(visitor, '79000000002')).toBe(403)
    await switchTo(visitor, '0002')
    expect(await balanceOf(visitor, '79000000002')).toBe(79000000002)
    expect(await balanceOf(visitor, '79000000001')).toBe(403)
    await switchTo(visitor, '0001')
    expect(await balanceOf(visitor, '79000000001')).toBe(79000000001)
  })

  test('a switch is seen by its own session only', async () => {
    const { sandbox, visitor } = start()
    const other = new Visitor(sandbox.handle, sandbox.mts.session(main))
    await switchTo(visitor, '0002')
    expect(await balanceOf(other)).toBe(79000000001)
  })

  test('a line that is none of the session is refused', async () => {
    expect(await balanceOf(start().visitor, '79000000009')).toBe(403)
    expect(await balanceOf(start(linked).visitor, '79000000001')).toBe(403)
  })

  test('a switch wants the CSRF token, changes whose line it is, and is not ready at once', async () => {
    const { visitor } = start()
    expect((await visitor.send(switchUrl('0002'), { method: 'POST' })).status).toBe(403)
    expect(await switchTo(visitor, '0002')).toBe(200)
    expect(await askLogin(visitor)).toBe('not ready')
    expect(await askLogin(visitor)).toBe('79000000002')
    expect(await switchTo(visitor, '0009')).toBe(404)
  })

  test('user-info is not ready as often as told, or until the verification', async () => {
    const sandbox = createSandbox({ inProgressAnswers: Infinity })
    const visitor = new Visitor(sandbox.handle, sandbox.mts.session(main))
    await switchTo(visitor, '0002')
    for (let ask = 0; ask < 6; ask += 1) expect(await askLogin(visitor)).toBe('not ready')
    await visitor.send('https://lk.mts.ru/api/Access/user-verification')
    expect(await askLogin(visitor)).toBe('79000000002')
  })

  test('a blocked line says so', async () => {
    const path = '/api/accountInfo/accountBlocker'
    expect(await start().visitor.json(path)).toEqual({ isBlocked: false })
    expect(await start('+79000000003').visitor.json(path)).toEqual({ isBlocked: true })
  })
})

describe('signing out at the site', () => {
  const logout = 'https://lk.mts.ru/api/login/logout'

  test('goes on to the sign-on as the sample does, and back', async () => {
    const { visitor } = start()
    const { visited } = await visitor.follow(logout)
    expect(visited.slice(0, 3)).toEqual([logout, heads['26-logout']?.headers.Location, 'https://lk.mts.ru/'])
    expect(new URL(visited.at(-1) ?? '').pathname).toBe('/amserver/NUI/')
  })

  test('ends every session of the account, and no other', async () => {
    const { sandbox, visitor } = start()
    const elsewhere = new Visitor(sandbox.handle, sandbox.mts.session(main))
    const somebody = new Visitor(sandbox.handle, sandbox.mts.session(linked))
    await visitor.follow(logout)
    expect((await elsewhere.send('https://lk.mts.ru/api/login/profile')).status).toBe(302)
    const { visited } = await elsewhere.follow(startUrl)
    expect(new URL(visited.at(-1) ?? '').hostname).toBe('login.mts.ru')
    expect(await askLogin(somebody)).toBe('79000000002')
  })

  test('of the cabinet alone leaves the sign-on alive', async () => {
    const { visitor } = start()
    await visitor.send(logout)
    expect((await visitor.send('https://lk.mts.ru/api/login/profile')).status).toBe(302)
    const { visited } = await visitor.follow(startUrl)
    expect(visited.at(-1)).toBe('https://lk.mts.ru/')
  })

  test('leads whoever is signed out already to the sign-in', async () => {
    const { sandbox, visitor } = start()
    sandbox.mts.expire(main)
    const response = await visitor.send(logout)
    expect(response.headers.get('location')).toBe(startUrl)
    const stranger = new Visitor(sandbox.handle)
    const left = await stranger.send('https://login.mts.ru/amserver/UI/Logout?goto=https://lk.mts.ru/')
    expect(left.headers.get('location')).toBe('https://lk.mts.ru/')
  })
})
