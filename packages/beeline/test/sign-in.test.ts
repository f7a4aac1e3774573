import { memoryStore } from '@esim-usage/core'
import { virtualClock } from '@esim-usage/core/testing'
import { describe, expect, test, vi } from 'vitest'
import { type BeelineOptions, type BeelineSignIn, createBeeline } from '../src/index.ts'
import { cookies, errorOf, openLine, token } from './clients.ts'
import { createFixtureFetch } from './fixture-fetch.ts'
import { start, usual } from './usual-answers.ts'

const auth = 'PUT my.beeline.ru/api/2.0/auth/auth'
const balance = 'GET my.beeline.ru/api/1.0/info/prepaidBalance'
const accounts = 'GET moskva.beeline.ru/api/uni-profile/accounts/'
const settings = 'GET moskva.beeline.ru/api/profile/common/settings/'
const refresh = 'GET moskva.beeline.ru/auth/refresh/'
const password = { method: 'password', password: 'FAKE-PASSWORD' } as const

function open(answers: Readonly<Record<string, readonly string[]>>, options: Partial<BeelineOptions> = {}) {
  const carrier = createFixtureFetch({ ...usual.rest, ...usual.web, ...answers })
  const clock = virtualClock('2026-11-23T12:00:00+03:00')
  return { carrier, client: createBeeline({ line: '+79000000001', clock, fetch: carrier.fetch, ...options }) }
}

describe('password', () => {
  test('goes in the body, and the token in a cookie, neither in an address', async () => {
    const { client, carrier } = open({})
    await client.signIn(password)
    await client.balance()
    expect(carrier.last(auth)?.body).toBe('{"password":"FAKE-PASSWORD"}')
    expect(carrier.last(auth)?.url.searchParams.get('login')).toBe('9000000001')
    expect(carrier.last(balance)?.headers.get('cookie')).toBe(`token=${token}`)
    const addresses = carrier.sent.map(({ url }) => url.href).join('\n')
    expect(addresses).not.toContain('FAKE-PASSWORD')
    expect(addresses).not.toContain(token)
  })

  test('takes a login of another name, and reads the lines of it', async () => {
    const { client, carrier } = open({})
    await client.signIn({ ...password, login: 'ivanov.family' })
    expect(carrier.last(auth)?.url.searchParams.get('login')).toBe('ivanov.family')
    expect((await client.session()).status).toBe('signed-in')
  })

  test('of somebody else is a wrong line', async () => {
    const { client } = open({}, { line: '+79000000055' })
    expect((await errorOf(client.signIn(password))).code).toBe('wrong-line')
    expect((await client.session()).status).toBe('signed-out')
  })

  test.each([
    ['no token', 'json {"meta":{"status":"OK","code":20000}}', 'schema-mismatch'],
    ['a page', 'html <html><body>?</body></html>', 'unreadable-body'],
    ['half an answer', 'json {"meta":', 'unreadable-body'],
    [
      'words that nobody may sign in',
      'json {"meta":{"status":"ERROR","message":"forbidden.for.all.users"}}',
      'no-access',
    ],
    ['a code nobody knows', 'json {"meta":{"status":"ERROR","code":20099}}', 'rejected'],
  ])('answered by %s', async (_name, answer, code) => {
    const { client } = open({ [auth]: [answer] })
    expect((await errorOf(client.signIn(password))).code).toBe(code)
  })
})

describe('a token that has died', () => {
  const dead = { [balance]: ['auth/token-not-found.json', 'balance/prepaid.json'] }

  test('is replaced by credentials, once, and the read goes on', async () => {
    const credentials = vi.fn<() => Promise<typeof password>>(async () => password)
    const { client, carrier } = open(dead, { credentials })
    await client.signIn({ method: 'session', session: { token } })
    expect(await client.balance()).toMatchObject({ main: { amount: 12_643 } })
    expect(credentials).toHaveBeenCalledTimes(1)
    expect(carrier.count(auth)).toBe(1)
  })

  test.each(['auth/offer-required.json', 'auth/v1-password-expired.json', 'auth/v2-ok-temp-password.json'])(
    'whose credentials meet %s needs the person, and is not tried again',
    async answer => {
      const { client, carrier } = open(
        { [balance]: ['auth/token-expired.json'], [auth]: [answer] },
        { credentials: async () => password },
      )
      await client.signIn({ method: 'session', session: { token } })
      expect((await errorOf(client.balance())).code).toBe('interaction-required')
      expect((await errorOf(client.balance())).code).toBe('session-expired')
      expect(carrier.count(auth)).toBe(1)
    },
  )

  test('while a read meets terms: the person is told, the session stays', async () => {
    const { client } = await openLine('rest', { [balance]: ['auth/offer-required.json'] })
    const error = await errorOf(client.balance())
    expect([error.code, error.facts.action]).toEqual(['action-required', 'accept-terms'])
    expect((await client.session()).status).toBe('signed-in')
  })
})

describe('an imported session', () => {
  const refused: readonly unknown[] = [
    {},
    undefined,
    { token: 'short' },
    { token: `${token}0` },
    { token, cookies },
    { cookies: 'name' },
    { cookies: '.example.com\tTRUE\t/\tTRUE\t0\tB2C_AUTH\tFAKE' },
  ]
  test.each(refused)('of another form is refused before anything is sent: %j', async session => {
    const { client, carrier } = open({})
    const request: BeelineSignIn = JSON.parse(JSON.stringify({ method: 'session', session: session ?? null }))
    expect((await errorOf(client.signIn(request))).code).toBe('invalid-argument')
    expect(carrier.sent).toEqual([])
  })

  test('by token asks who it is, with a login of another name where one is given', async () => {
    const { client, carrier } = open({})
    await client.signIn({ method: 'session', session: { token, login: 'ivanov.family' } })
    expect(carrier.sent.map(({ url }) => url.searchParams.get('login'))).toContain('ivanov.family')
  })

  test('by cookies finds its region, and keeps it for another client of the store', async () => {
    const sessionStore = memoryStore()
    const first = open({}, { sessionStore })
    await first.client.signIn({ method: 'session', session: { cookies } })
    const second = open({}, { sessionStore })
    expect((await second.client.balance()).source.endpoint).toBe('web.userinfo')
    expect(second.carrier.sent.every(({ url }) => url.hostname === 'moskva.beeline.ru')).toBe(true)
    expect(second.carrier.sent[0]?.headers.get('cookie')).toContain('B2C_AUTH=FAKE-B2C')
  })

  test('by cookies is not led astray by the words of a page', async () => {
    const page =
      'html <html><script>const texts = ["временно недоступен", "Too Many Requests"]</script></html>'
    const { client } = open({ 'GET moskva.beeline.ru/customers/products/elk': [page] })
    const step = await client.signIn({ method: 'session', session: { cookies } })
    expect(step.status).toBe('signed-in')
  })

  test.each([
    ['ends at the sign-on', { [start]: ['redirect https://authentication.beeline.ru/login'] }],
    [
      'ends at the login of the site',
      {
        [start]: ['redirect https://www.beeline.ru/login'],
        'GET www.beeline.ru/login': ['html <html><body>?</body></html>'],
      },
    ],
    ['opens pages but no data', { [settings]: ['status 401'] }],
  ])('by cookies that %s is over', async (_name, answers) => {
    const { client } = open(answers)
    const step = client.signIn({ method: 'session', session: { cookies } })
    expect((await errorOf(step)).code).toBe('session-expired')
  })
})

describe('a web session that has ended', () => {
  test('is renewed through the sign-on, in another region', async () => {
    const perm = Object.fromEntries(
      Object.entries(usual.web).map(([address, answer]) => [address.replace('moskva', 'perm'), answer]),
    )
    const { client, carrier } = await openLine('web', {
      ...perm,
      [accounts]: ['status 401'],
      [refresh]: ['redirect https://idphydra.beeline.ru/oauth2/auth'],
      'GET idphydra.beeline.ru/oauth2/auth': ['web-auth/logincallback.html'],
      'POST www.beeline.ru/auth/logincallback/': [
        'redirect https://perm.beeline.ru/api/uni-profile/accounts/',
      ],
    })
    expect((await client.lines()).map(({ line }) => line)).toEqual(['+79000000001', '+79000000003'])
    expect(carrier.last(refresh)?.url.searchParams.get('returnUrl')).toBe('/api/uni-profile/accounts/')
    expect(carrier.last('POST www.beeline.ru/auth/logincallback/')?.body).toContain('session_state=')
    expect(carrier.sent.at(-1)?.url.hostname).toBe('perm.beeline.ru')
  })
})
