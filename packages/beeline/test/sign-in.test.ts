import { virtualClock } from '@esim-usage/core/testing'
import { describe, expect, test } from 'vitest'
import { type BeelineOptions, type BeelineSignIn, createBeeline } from '../src/index.ts'
import { cookies, errorOf, token } from './clients.ts'
import { createFixtureFetch } from './fixture-fetch.ts'
import { usual } from './usual-answers.ts'

const auth = 'PUT my.beeline.ru/api/2.0/auth/auth'
const balance = 'GET my.beeline.ru/api/1.0/info/prepaidBalance'
const password = { method: 'password', password: 'FAKE-PASSWORD' } as const

function open(answers: Readonly<Record<string, readonly string[]>>, options: Partial<BeelineOptions> = {}) {
  const carrier = createFixtureFetch({ ...usual.rest, ...usual.web, ...answers })
  const clock = virtualClock('2026-11-23T12:00:00+03:00')
  return { carrier, client: createBeeline({ line: '+79000000001', clock, fetch: carrier.fetch, ...options }) }
}

describe('password', () => {
  test('takes a login of another name, and reads the lines of it', async () => {
    const { client, carrier } = open({})
    await client.signIn({ ...password, login: 'ivanov.family' })
    expect(carrier.last(auth)?.url.searchParams.get('login')).toBe('ivanov.family')
    expect((await client.session()).status).toBe('signed-in')
  })
})

describe('a token that has died', () => {
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

  test('by cookies is not led astray by the words of a page', async () => {
    const page =
      'html <html><script>const texts = ["временно недоступен", "Too Many Requests"]</script></html>'
    const { client } = open({ 'GET moskva.beeline.ru/customers/products/elk': [page] })
    const step = await client.signIn({ method: 'session', session: { cookies } })
    expect(step.status).toBe('signed-in')
  })
})
