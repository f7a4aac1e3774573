import { virtualClock } from '@esim-usage/core/testing'
import { describe, expect, test } from 'vitest'
import { createBeeline } from '../src/index.ts'
import { cookies, errorOf, openLine } from './clients.ts'
import { createFixtureFetch } from './fixture-fetch.ts'
import { usual } from './usual-answers.ts'

const list = 'GET my.beeline.ru/api/1.0/sso/list'
const subscribers = 'GET my.beeline.ru/api/1.0/sso/subscribers'
const accounts = 'GET moskva.beeline.ru/api/uni-profile/accounts/'
const setCtn = 'GET moskva.beeline.ru/auth/setctn/'
const child = '+79000000003'

describe('over a token', () => {
  test('a linked line is read by its number alone', async () => {
    const { client, carrier } = await openLine('rest', {}, { line: child })
    expect(await client.balance()).toMatchObject({ main: { amount: 12_643 } })
    expect(carrier.sent.map(({ url }) => url.searchParams.get('ctn'))).toEqual(
      carrier.sent.map(() => '9000000003'),
    )
  })

  test('a linked login that may not be looked into has no lines, and hides none', async () => {
    const { client } = await openLine('rest', {
      [list]: ['linked/sso-list.json'],
      [subscribers]: ['linked/sso-subscribers.json', 'errors/20006.json', 'errors/20028.json'],
    })
    expect((await client.lines()).map(({ line }) => line)).toEqual(['+79000000001', child])
  })

  test('an outage at a linked login is no shorter list', async () => {
    const { client } = await openLine('rest', {
      [list]: ['linked/sso-list.json'],
      [subscribers]: ['linked/sso-subscribers.json', 'errors/20025.json'],
    })
    expect((await errorOf(client.lines())).code).toBe('unavailable')
  })

  test('the default line of a login comes first, whatever the order', async () => {
    const rows = [
      { ctn: '9000000003', ctnDefault: false },
      { ctn: '9000000001', ctnDefault: true },
      { ctn: '0890000001', ctnDefault: false },
    ]
    const answer = `json ${JSON.stringify({ meta: { status: 'OK', code: 20000 }, subscribers: rows })}`
    const { client } = await openLine('rest', { [subscribers]: [answer] })
    expect((await client.lines()).map(({ line, role }) => [line, role])).toEqual([
      ['+79000000001', 'main'],
      [child, 'linked'],
    ])
  })
})

describe('over the web cabinet', () => {
  const two =
    'json [{"userType":"Mobile","selectAccountParams":{"ctn":"9000000001"}},{"userType":"Mobile","selectAccountParams":{"ctn":"9000000003"}}]'
  const shown = 'json {"ctn":"9000000003","userType":"Prepaid"}'
  const perm = Object.fromEntries(
    Object.entries(usual.web).map(([address, answer]) => [address.replace('moskva', 'perm'), answer]),
  )

  /** A client of the second line of a session, and its carrier: with the line the region changes, and back. */
  async function openChild(answers: Readonly<Record<string, readonly string[]>>) {
    const carrier = createFixtureFetch({
      ...usual.web,
      ...perm,
      [accounts]: [two],
      [setCtn]: ['redirect https://perm.beeline.ru/customers/products/elk'],
      'GET perm.beeline.ru/auth/setctn/': ['redirect https://moskva.beeline.ru/customers/products/elk'],
      'GET perm.beeline.ru/api/profile/common/settings/': [shown],
      ...answers,
    })
    const clock = virtualClock('2026-11-23T12:00:00+03:00')
    const client = createBeeline({ line: child, clock, fetch: carrier.fetch })
    await client.signIn({ method: 'session', session: { cookies } })
    return { client, carrier }
  }

  test('another line is shown for one read, in its region, and the own one again after it', async () => {
    const { client, carrier } = await openChild({})
    await client.balance()
    const switches = carrier.sent.filter(({ url }) => url.pathname === '/auth/setctn/')
    expect(switches.map(({ url }) => `${url.hostname} ${url.searchParams.get('ctn')}`)).toEqual([
      'moskva.beeline.ru 9000000003',
      'perm.beeline.ru 9000000001',
    ])
  })

  test('a cabinet that goes on showing the other line is never read', async () => {
    const { client, carrier } = await openChild({
      'GET perm.beeline.ru/api/profile/common/settings/': ['web/settings.json'],
    })
    expect((await errorOf(client.balance())).code).toBe('wrong-line')
    expect(carrier.count('GET perm.beeline.ru/api/profile/userinfo/data/')).toBe(0)
  })

  test('lines of other logins are passed over where they cannot be asked', async () => {
    const { client } = await openLine('web', {
      'POST moskva.beeline.ru/ssoswitcher/ssoaccountslist/': ['status 500'],
    })
    expect((await client.lines()).map(({ line }) => line)).toEqual(['+79000000001'])
  })

  test('a session of somebody else is a wrong line', async () => {
    await expect(openLine('web', {}, { line: '+79000000055' })).rejects.toMatchObject({ code: 'wrong-line' })
  })
})
