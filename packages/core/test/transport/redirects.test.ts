import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createHarness, failureOf, home } from './http-harness.ts'
import { type Loopback, type SeenRequest, startLoopback } from './loopback.ts'

type Handle = (request: SeenRequest, response: ServerResponse) => void
let handle: Handle
let server: Loopback
beforeAll(async () => {
  server = await startLoopback((request, response) => handle(request, response))
})
afterAll(() => server.close())
beforeEach(() => {
  server.seen.length = 0
})

const redirect = (response: ServerResponse, status: number, location: string): void => {
  response.writeHead(status, { location }).end('<html>moved</html>')
}
/** Answers `/start` with a redirect, everything else with 200. */
const sendOn =
  (status: number, location: string): Handle =>
  (request, response) => {
    if (request.path === '/start') redirect(response, status, location)
    else response.end('here')
  }
const start = {
  endpoint: 'start',
  url: `${home}/start`,
  method: 'POST',
  body: { form: { login: 'name' } },
  headers: { 'x-requested-with': 'XMLHttpRequest', authorization: 'Bearer token' },
} as const

const chain =
  (length: number): Handle =>
  (request, response) => {
    const hop = Number(request.path.slice('/hop'.length))
    if (hop < length) redirect(response, 302, `/hop${hop + 1}`)
    else response.end('there')
  }

describe('redirects', () => {
  test('307 keeps method, body and headers', async () => {
    handle = sendOn(307, '/next')
    const { http } = createHarness({ fetch: server.fetch })
    const response = await http.send(start)
    expect(response.text()).toBe('here')
    expect(server.seen[1]).toMatchObject({
      method: 'POST',
      path: '/next',
      body: 'login=name',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-requested-with': 'XMLHttpRequest',
        authorization: 'Bearer token',
        'user-agent': 'esim-usage/test',
      },
    })
  })

  test('302 makes a POST a GET without body and content type, with the other headers', async () => {
    handle = sendOn(302, '/next')
    const { http } = createHarness({ fetch: server.fetch })
    await http.send(start)
    const [, second] = server.seen
    expect(second).toMatchObject({ method: 'GET', path: '/next', body: '' })
    expect(second?.headers['content-type']).toBeUndefined()
    expect(second?.headers['x-requested-with']).toBe('XMLHttpRequest')
    expect(second?.headers['user-agent']).toBe('esim-usage/test')
  })

  test('303 makes a PUT a GET', async () => {
    handle = sendOn(303, '/next')
    await createHarness({ fetch: server.fetch }).http.send({ ...start, method: 'PUT' })
    expect(server.seen[1]).toMatchObject({ method: 'GET', body: '' })
  })

  test('a GET that names a content type keeps it over redirects, for some carriers answer 415 without', async () => {
    handle = sendOn(302, '/next')
    const { http } = createHarness({ fetch: server.fetch })
    await http.send({
      endpoint: 'start',
      url: `${home}/start`,
      headers: { 'content-type': 'application/json' },
    })
    expect(server.seen.map(({ headers }) => headers['content-type'])).toEqual([
      'application/json',
      'application/json',
    ])
  })

  test('cookies of each hop are sent on once, deleted ones no more', async () => {
    handle = (request, response) => {
      const next = { '/start': '/second', '/second': '/third' }[request.path]
      if (request.path === '/start') {
        response.setHeader('set-cookie', [
          'csrf=1; Path=/',
          'exp=2; Expires=Wed, 11 Nov 2026 09:00:00 GMT; Path=/',
          'old=3; Path=/',
        ])
      }
      if (request.path === '/second') {
        response.setHeader('set-cookie', ['sid=abc; Path=/', 'old=; Max-Age=0; Path=/'])
      }
      if (next === undefined) response.end()
      else redirect(response, 302, next)
    }
    const { http } = createHarness({ fetch: server.fetch })
    await http.send(start)
    expect(server.seen.map(({ headers }) => headers.cookie)).toEqual([
      undefined,
      'csrf=1; exp=2; old=3',
      'csrf=1; exp=2; sid=abc',
    ])
  })

  test('the answer names its final address', async () => {
    handle = sendOn(302, 'https://login.carrier.test/form?a=1')
    const { http } = createHarness({ fetch: server.fetch })
    expect((await http.send(start)).url).toBe('https://login.carrier.test/form?a=1')
  })

  test('an unfollowed redirect gives its absolute target', async () => {
    handle = sendOn(302, 'next?code=1')
    const { http } = createHarness({ fetch: server.fetch })
    const response = await http.send({ ...start, follow: false })
    expect(response).toMatchObject({ status: 302, location: `${home}/next?code=1`, url: `${home}/start` })
    expect(response.text()).toContain('moved')
    expect(server.seen).toHaveLength(1)
  })

  test('a redirect without a body is followed as any other', async () => {
    const answers = [
      new Response(null, { status: 302, headers: { location: '/next' } }),
      new Response('here'),
    ]
    const { http } = createHarness({ fetch: async () => answers.shift() ?? Response.error() })
    const answer = await http.send({ endpoint: 'start', url: `${home}/start` })
    expect([answer.url, answer.text()]).toEqual([`${home}/next`, 'here'])
  })

  test('a redirect without a target is an answer like any other', async () => {
    handle = (_, response) => {
      response.writeHead(302).end('lost')
    }
    const response = await createHarness({ fetch: server.fetch }).http.send(start)
    expect(response).toMatchObject({ status: 302, location: undefined })
  })

  test('15 redirects are followed, the 16th ends the request at once', async () => {
    const { http } = createHarness({ fetch: server.fetch })
    handle = chain(15)
    expect((await http.send({ endpoint: 'hop', url: `${home}/hop0` })).text()).toBe('there')
    server.seen.length = 0
    handle = chain(16)
    const error = await failureOf(http.send({ endpoint: 'hop', url: `${home}/hop0` }))
    expect(error).toMatchObject({ code: 'unexpected-status' })
    expect(server.seen).toHaveLength(16)
  })
})

describe('other origins', () => {
  test.each([
    ['unencrypted', 'http://carrier.test/next'],
    ['of a foreign host', 'https://evil.test/next'],
    ['of a host that only ends alike', 'https://evilcarrier.test/next'],
    ['on another port', 'https://carrier.test:8443/next'],
    ['with a login in it', 'https://name:word@carrier.test/next'],
    ['that is none', 'https://[broken'],
  ])('a redirect to an address %s is refused and not tried again', async (_, location) => {
    handle = sendOn(302, location)
    const { http } = createHarness({ fetch: server.fetch })
    const error = await failureOf(http.send({ endpoint: 'start', url: `${home}/start` }))
    expect(error).toMatchObject({ code: 'unexpected-status', facts: { endpoint: 'start' } })
    expect(JSON.stringify(error)).not.toContain('next')
    expect(server.seen).toHaveLength(1)
  })

  test('credentials and own headers do not cross an origin, what names nobody does', async () => {
    handle = sendOn(302, 'https://login.carrier.test/next')
    const { http, cookies } = createHarness({ fetch: server.fetch })
    cookies.set({ name: 'all', value: '1', domain: '.carrier.test' })
    cookies.set({ name: 'login', value: '2', domain: 'login.carrier.test' })
    await http.send({ ...start, headers: { ...start.headers, accept: 'text/html', cookie: 'own=secret' } })
    const [first, second] = server.seen
    expect(first?.headers.cookie).toBe('all=1')
    expect(first?.headers.authorization).toBe('Bearer token')
    expect(second?.host).toBe('login.carrier.test')
    expect(second?.headers).toMatchObject({ accept: 'text/html', 'user-agent': 'esim-usage/test' })
    expect(second?.headers.cookie?.split('; ').toSorted()).toEqual(['all=1', 'login=2'])
    expect(second?.headers.authorization).toBeUndefined()
    expect(second?.headers['x-requested-with']).toBeUndefined()
  })

  test('a body does not cross an origin', async () => {
    handle = sendOn(307, 'https://login.carrier.test/next')
    const { http } = createHarness({ fetch: server.fetch })
    expect(await failureOf(http.send(start))).toMatchObject({ code: 'unexpected-status' })
    expect(server.seen).toHaveLength(1)
  })

  test.each([
    'http://carrier.test/',
    'https://evil.test/',
    'https://a.b.evil.test/',
    'https://api.carrier.test:8443/',
    'https://name@carrier.test/',
    'https://:word@carrier.test/',
    'nonsense',
    '',
  ])('a request to %j is the fault of the adapter and sends nothing', async url => {
    const { http, events } = createHarness({ fetch: server.fetch })
    const error = await failureOf(http.send({ endpoint: 'start', url }))
    expect(error).toMatchObject({
      code: 'invalid-argument',
      message: expect.stringContaining('`origins`'),
      facts: { option: 'origins', endpoint: 'start' },
    })
    expect([server.seen, events]).toEqual([[], []])
  })
})
