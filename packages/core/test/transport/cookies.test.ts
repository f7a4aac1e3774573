import { HttpResponse, http as mock } from 'msw/http'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { SessionCookies } from '../../src/transport/cookie-jar.ts'
import { createHarness, createTestClock, home } from './http-harness.ts'

const origins = ['https://carrier.test', 'https://*.carrier.test']
const open = (clock = createTestClock()) => ({
  clock,
  cookies: new SessionCookies({ origins, essential: ['SSO'], now: clock.now }),
})
const names = (cookies: SessionCookies): string[] => cookies.snapshot().map(({ name }) => name)

describe('cookies of a session', () => {
  test('Max-Age counts from the answer that brought the cookie last, by the clock of the client', async () => {
    const { cookies, clock } = open()
    await cookies.setCookie('sid=one; Max-Age=600; Path=/', `${home}/`)
    clock.pass(500_000)
    expect(await cookies.getCookieString(`${home}/`)).toBe('sid=one')
    await cookies.setCookie('sid=two; Max-Age=600; Path=/', `${home}/`)
    clock.pass(599_000)
    expect(await cookies.getCookieString(`${home}/`)).toBe('sid=two')
    clock.pass(1000)
    expect(await cookies.getCookieString(`${home}/`)).toBe('')
    expect(names(cookies)).toEqual([])
  })

  test.each([
    ['Max-Age=0', 'sid=; Max-Age=0; Path=/'],
    ['a negative Max-Age', 'sid=; Max-Age=-1; Path=/'],
    ['an Expires in the past', 'sid=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/'],
  ])('%s deletes', async (_, header) => {
    const { cookies } = open()
    await cookies.setCookie('sid=one; Path=/', `${home}/`)
    await cookies.setCookie(header, `${home}/`)
    expect(names(cookies)).toEqual([])
  })

  test('Max-Age wins over Expires, and an endless one does no harm', async () => {
    const { cookies } = open()
    await cookies.setCookie('a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT', `${home}/`)
    await cookies.setCookie('b=2; Max-Age=99999999999999999', `${home}/`)
    expect(names(cookies)).toEqual(['a', 'b'])
  })

  test.each(['', '=', 'sid=1; Domain=evil.test', 'sid=1; Domain=test'])(
    'a Set-Cookie %j that browsers refuse is left out',
    async header => {
      const { cookies } = open()
      await cookies.setCookie(header, `${home}/`)
      expect(names(cookies)).toEqual([])
    },
  )

  test('a snapshot opens as the same jar: host, path, end and https stay', async () => {
    const { cookies, clock } = open()
    await cookies.setCookie('host=1; Path=/', 'https://login.carrier.test/')
    await cookies.setCookie('wide=2; Domain=carrier.test; Path=/api; Secure; Max-Age=60', `${home}/`)
    const stored = JSON.parse(JSON.stringify(cookies.snapshot()))
    const again = new SessionCookies({ origins, essential: [], now: clock.now }, stored)
    expect(again.snapshot()).toEqual(cookies.snapshot())
    expect(again.get('host', 'https://deep.login.carrier.test/')).toBeUndefined()
    expect(again.get('wide', 'http://login.carrier.test/api')).toBeUndefined()
    expect(await again.getCookieString('https://login.carrier.test/api')).toBe('wide=2; host=1')
    expect(await again.getCookieString(`${home}/`)).toBe('')
    clock.pass(60_000)
    expect(await again.getCookieString('https://login.carrier.test/api')).toBe('host=1')
  })

  test('a browser export is taken without the cookies of other sites and what no header can carry', () => {
    const { cookies } = open()
    const imported = [
      { name: 'own', value: '1', domain: 'carrier.test' },
      { name: 'dotted', value: '2', domain: '.CARRIER.test', path: '/lk' },
      { name: '__Host-id', value: '3', domain: 'lk.carrier.test' },
      { name: 'ends', value: '4', domain: 'carrier.test', expiresAt: '2026-11-05T12:00:00+03:00' },
      { name: 'later', value: '5', domain: 'carrier.test', expiresAt: '2026-11-05T12:00:01+03:00' },
      { name: 'foreign', value: '6', domain: 'example.com' },
      { name: 'suffix', value: '7', domain: 'evilcarrier.test' },
      { name: 'two', value: '8; admin=1', domain: 'carrier.test' },
      { name: 'line', value: '9\r\nx: y', domain: 'carrier.test' },
      { name: 'cyrillic', value: 'да', domain: 'carrier.test' },
    ]
    for (const cookie of imported) cookies.set(cookie)
    expect(names(cookies)).toEqual(['later', 'own', 'dotted', '__Host-id'])
    expect(cookies.get('dotted', `${home}/lk`)).toBe('2')
    expect(cookies.get('dotted', `${home}/`)).toBeUndefined()
    expect(cookies.get('__Host-id', 'https://lk.carrier.test/')).toBe('3')
  })

  test('a cookie for a whole top-level domain is left out of an export', () => {
    const { cookies } = open()
    cookies.set({ name: 'sid', value: '1', domain: 'test' })
    expect(names(cookies)).toEqual([])
  })

  test('a cookie without a path is for the whole host', () => {
    const { cookies } = open()
    cookies.set({ name: 'sid', value: '1', domain: 'carrier.test' })
    expect(cookies.get('sid', `${home}/lk/deep`)).toBe('1')
    expect(cookies.snapshot()).toMatchObject([{ name: 'sid', path: '/' }])
  })

  test('without a wildcard, cookies of deeper hosts are foreign and those of parents are not', () => {
    const clock = createTestClock()
    const cookies = new SessionCookies({
      origins: ['https://lk.carrier.test'],
      essential: [],
      now: clock.now,
    })
    cookies.set({ name: 'deep', value: '1', domain: 'x.lk.carrier.test' })
    cookies.set({ name: 'parent', value: '2', domain: 'carrier.test' })
    expect(names(cookies)).toEqual(['parent'])
  })

  test('keep drops all others', () => {
    const { cookies } = open()
    for (const name of ['SSO', 'ya_1', 'ya_2', 'rest'])
      cookies.set({ name, value: '1', domain: 'carrier.test' })
    cookies.keep(['SSO', /^ya_/])
    expect(names(cookies)).toEqual(['SSO', 'ya_1', 'ya_2'])
  })

  test('a request carries at most 8 KiB of cookies, and the essential ones are among them', async () => {
    const { cookies } = open()
    for (let index = 0; index < 30; index += 1) {
      cookies.set({ name: `track${index}`, value: 'x'.repeat(500), domain: 'carrier.test' })
    }
    cookies.set({ name: 'SSO', value: 'mine', domain: 'carrier.test' })
    const header = await cookies.getCookieString(`${home}/`)
    expect(header.length).toBeLessThanOrEqual(8 * 1024)
    expect(header.length).toBeGreaterThan(7 * 1024)
    expect(header).toContain('SSO=mine')
  })

  test('the essential cookie is the last to go, and no header is longer than 8 KiB', async () => {
    const { cookies } = open()
    for (const name of ['a', 'SSO']) {
      cookies.set({ name, value: 'x'.repeat(4095 - name.length), domain: 'carrier.test' })
    }
    expect(await cookies.getCookieString(`${home}/`)).toMatch(/^SSO=x+$/)
  })

  test('one oversized cookie does not push the small ones out', async () => {
    const { cookies } = open()
    cookies.set({ name: 'huge', value: 'x'.repeat(9000), domain: 'carrier.test' })
    cookies.set({ name: 'small', value: '1', domain: 'carrier.test' })
    expect(await cookies.getCookieString(`${home}/`)).toBe('small=1')
  })

  test('a jar keeps 150 cookies: the essential ones, then the youngest', async () => {
    const { cookies, clock } = open()
    await cookies.setCookie('SSO=mine; Path=/', `${home}/`)
    for (let index = 0; index < 200; index += 1) {
      clock.pass(1000)
      await cookies.setCookie(`track${index}=1; Path=/`, `${home}/`)
    }
    const kept = names(cookies)
    expect(kept).toHaveLength(150)
    expect(kept).toContain('SSO')
    expect(kept).toContain('track199')
    expect(kept).toContain('track51')
    expect(kept).not.toContain('track50')
  })
})

describe('cookies over HTTP', () => {
  const sent: (string | null)[] = []
  const server = setupServer()
  beforeAll(() => {
    server.listen({ onUnhandledFrame: 'error' })
  })
  afterEach(() => {
    server.resetHandlers()
    sent.length = 0
  })
  afterAll(() => {
    server.close()
  })

  test('several Set-Cookie headers are read apart, also with a comma in Expires', async () => {
    server.use(
      mock.get(`${home}/login`, () =>
        HttpResponse.text('', {
          headers: [
            ['set-cookie', 'exp=1; Expires=Wed, 11 Nov 2026 09:00:00 GMT; Path=/'],
            ['set-cookie', 'sid=2; Path=/; HttpOnly'],
          ],
        }),
      ),
      mock.get(`${home}/data`, ({ request }) => {
        sent.push(request.headers.get('cookie'))
        return HttpResponse.text('')
      }),
    )
    const { http } = createHarness()
    await http.send({ endpoint: 'login', url: `${home}/login` })
    await http.send({ endpoint: 'data', url: `${home}/data` })
    expect(sent).toEqual(['exp=1; sid=2'])
  })

  test('a retry sends the cookies once, with those the failed answer brought', async () => {
    server.use(
      mock.get(`${home}/data`, ({ request }) => {
        sent.push(request.headers.get('cookie'))
        return new HttpResponse(null, {
          status: sent.length === 1 ? 503 : 200,
          headers: { 'set-cookie': `turn=${sent.length}; Path=/`, 'content-type': 'application/json' },
        })
      }),
    )
    const { http, cookies } = createHarness()
    cookies.set({ name: 'sid', value: 'abc', domain: 'carrier.test' })
    const answer = http.json({ endpoint: 'data', url: `${home}/data` }, { '~standard': anything })
    await expect(answer).rejects.toMatchObject({ code: 'unreadable-body' })
    expect(sent).toEqual(['sid=abc', 'sid=abc; turn=1'])
  })

  test('after a stale session the next try goes out with the new cookie alone', async () => {
    server.use(
      mock.get(`${home}/data`, ({ request }) => {
        sent.push(request.headers.get('cookie'))
        return new HttpResponse(null, { status: sent.length === 1 ? 401 : 200 })
      }),
      mock.post(`${home}/login`, () =>
        HttpResponse.text('', { headers: { 'set-cookie': 'sid=fresh; Path=/; Domain=carrier.test' } }),
      ),
    )
    const { http, cookies } = createHarness()
    cookies.set({ name: 'sid', value: 'stale', domain: 'carrier.test' })
    const data = { endpoint: 'data', url: `${home}/data` }
    const stale = await http.send(data)
    expect(() => http.check(stale)).toThrow(
      expect.objectContaining({
        code: 'session-expired',
        facts: expect.objectContaining({ endpoint: 'data' }),
      }),
    )
    await http.send({ endpoint: 'login', url: `${home}/login`, method: 'POST' })
    expect((await http.send(data)).status).toBe(200)
    expect(sent).toEqual(['sid=stale', 'sid=fresh'])
  })
})

const anything = { version: 1, vendor: 'test', validate: (value: unknown) => ({ value }) } as const
