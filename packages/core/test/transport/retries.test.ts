import { inspect } from 'node:util'
import { HttpResponse, http as mock } from 'msw/http'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { AdapterRequest } from '../../src/adapter/adapter-http.ts'
import { EsimUsageError } from '../../src/errors/esim-usage-error.ts'
import { retryWait } from '../../src/transport/retry-wait.ts'
import { parseRetryAfter } from '../../src/transport/retry-after.ts'
import { createHarness, failureOf, home } from './http-harness.ts'

const server = setupServer()
beforeAll(() => {
  server.listen({ onUnhandledFrame: 'error' })
})
afterEach(() => {
  server.resetHandlers()
})
afterAll(() => {
  server.close()
})

const anything = {
  '~standard': { version: 1, vendor: 'test', validate: (value: unknown) => ({ value }) },
} as const

/** Answers one after the other, the last one again and again; gives what was asked. */
function answerWith(...answers: (() => Response)[]): string[] {
  const asked: string[] = []
  server.use(
    mock.all(`${home}/data`, async ({ request }) => {
      asked.push(`${request.method} ${await request.text()}`)
      return (answers[Math.min(asked.length, answers.length) - 1] ?? broken)()
    }),
  )
  return asked
}
const broken = (): Response => Response.error()
const ok = (): Response => HttpResponse.json({ fine: true })
const failing =
  (status: number, headers: Record<string, string> = {}) =>
  (): Response =>
    HttpResponse.json({}, { status, headers })
const data = { endpoint: 'data', url: `${home}/data` } as const
const post = { ...data, method: 'POST', body: { json: { page: 1 } } } as const

describe('what is tried again', () => {
  test('a GET answered 503, 503, 200 takes three requests, half a second and a second apart', async () => {
    const asked = answerWith(failing(503), failing(503), ok)
    const { http, clock, events } = createHarness()
    expect(await http.json(data, anything)).toEqual({ fine: true })
    expect(asked).toHaveLength(3)
    expect(clock.waits).toEqual([500, 1000])
    expect(events).toEqual([
      { type: 'request', endpoint: 'data', attempt: 1, milliseconds: 0, status: 503 },
      { type: 'retry', endpoint: 'data', attempt: 1, milliseconds: 500 },
      { type: 'request', endpoint: 'data', attempt: 2, milliseconds: 0, status: 503 },
      { type: 'retry', endpoint: 'data', attempt: 2, milliseconds: 1000 },
      { type: 'request', endpoint: 'data', attempt: 3, milliseconds: 0, status: 200 },
    ])
  })

  test('a repeatable POST is sent three times with the same body', async () => {
    const asked = answerWith(failing(503), failing(503), ok)
    const { http } = createHarness()
    expect(await http.json({ ...post, repeatable: true }, anything)).toEqual({ fine: true })
    expect(asked).toEqual(['POST {"page":1}', 'POST {"page":1}', 'POST {"page":1}'])
  })

  test('after the third failure the error is the carrier’s own', async () => {
    const asked = answerWith(failing(503))
    const error = await failureOf(createHarness().http.json(data, anything))
    expect(error).toMatchObject({
      code: 'unavailable',
      facts: { status: 503, endpoint: 'data', operation: 'usage' },
    })
    expect(asked).toHaveLength(3)
  })

  test.each<[string, AdapterRequest]>([
    ['POST', post],
    ['PUT', { ...post, method: 'PUT' }],
    ['GET that is not repeatable', { ...data, repeatable: false }],
    ['GET that sends a code', { ...data, sendsCode: true }],
    ['POST that sends a code, even when called repeatable', { ...post, repeatable: true, sendsCode: true }],
  ])('a %s goes out once', async (_, request) => {
    const asked = answerWith(failing(503), ok)
    expect(await failureOf(createHarness().http.json(request, anything))).toMatchObject({
      code: 'unavailable',
    })
    expect(asked).toHaveLength(1)
  })

  test('a network failure is tried again', async () => {
    const asked = answerWith(broken, broken, ok)
    const { http } = createHarness()
    expect((await http.send(data)).status).toBe(200)
    expect(asked).toHaveLength(3)
  })

  test('a network failure that stays is an error of ours that shows nothing of the request', async () => {
    answerWith(broken)
    const error = await failureOf(createHarness().http.send({ ...data, query: { token: 'CANARY' } }))
    expect(EsimUsageError.is(error)).toBe(true)
    expect(error).toMatchObject({ code: 'network', facts: { carrier: 'reference', endpoint: 'data' } })
    expect(error).not.toHaveProperty('cause')
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/CANARY|carrier\.test/)
  })

  test.each([401, 403, 404, 400, 409, 418])('status %d is not tried again', async status => {
    const asked = answerWith(failing(status), ok)
    expect(await failureOf(createHarness().http.json(data, anything))).toMatchObject({ facts: { status } })
    expect(asked).toHaveLength(1)
  })

  test('any answer is given to an adapter that asks for it raw', async () => {
    const asked = answerWith(failing(503))
    expect((await createHarness().http.send(data)).status).toBe(503)
    expect(asked).toHaveLength(1)
  })

  test('an HTML page with 200 where JSON is due is unreadable and final', async () => {
    const asked = answerWith(() => HttpResponse.html('<h1>Технические работы</h1>'))
    const error = await failureOf(createHarness().http.json(data, anything))
    expect(error).toMatchObject({ code: 'unreadable-body', facts: { status: 200 } })
    expect(asked).toHaveLength(1)
  })
})

describe('Retry-After', () => {
  test.each([
    ['seconds', '30', 30_000],
    ['a date', 'Thu, 05 Nov 2026 09:00:07 GMT', 7000],
    ['no time', '0', 0],
  ])('given as %s up to 30 s is waited exactly', async (_, header, wait) => {
    const asked = answerWith(failing(429, { 'retry-after': header }), ok)
    const { http, clock } = createHarness()
    expect(await http.json(data, anything)).toEqual({ fine: true })
    expect([clock.waits, asked.length]).toEqual([[wait], 2])
  })

  test('above 30 s ends the request at once and says how long', async () => {
    const asked = answerWith(failing(429, { 'retry-after': '120' }), ok)
    const { http, clock } = createHarness()
    const error = await failureOf(http.json(data, anything))
    expect(error).toMatchObject({ code: 'rate-limited', facts: { retryAfterMs: 120_000 } })
    expect([clock.waits, asked.length]).toEqual([[], 1])
  })

  test.each([
    [undefined, undefined],
    ['', undefined],
    ['soon', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    [' 5 ', 5000],
    ['Thu, 05 Nov 2026 08:59:00 GMT', 0],
  ])('the header %j reads as %j', (header, expected) => {
    expect(parseRetryAfter(header, Date.parse('2026-11-05T09:00:00Z'))).toBe(expected)
  })

  test('without it the wait doubles up to 4 s, a quarter more or less', () => {
    const error = Object.assign(new Error('x'), { code: 'network', facts: {} })
    Object.defineProperty(error, Symbol.for('@esim-usage/error'), { value: true })
    const waits = [1, 2, 3, 4, 5].map(retry => retryWait(error, retry, () => 0.5))
    expect(waits).toEqual([500, 1000, 2000, 4000, 4000])
    expect(retryWait(error, 1, () => 0)).toBe(375)
    expect(retryWait(error, 4, () => 0.999)).toBeLessThan(5000)
    expect(retryWait(error, 1, () => 0.1234)).toBe(406)
    expect(retryWait(new Error('someone else’s'), 1, () => 0.5)).toBeUndefined()
  })
})

describe('what comes through as it is', () => {
  test.each([
    ['a gate’s failure', new Error('queue is down')],
    ['a gate’s network failure, which HTTP libraries take for theirs', new TypeError('fetch failed')],
    ['something that is no error', 'stopped'],
  ])('%s', async (_, reason) => {
    const { http } = createHarness({
      gate: {
        enter: async () => {
          throw reason
        },
      },
    })
    expect(await failureOf(http.send(data))).toBe(reason)
  })

  test('a clock’s failure while waiting', async () => {
    answerWith(failing(503))
    const reason = new Error('no time')
    const { http } = createHarness({
      clock: {
        now: () => 0,
        wait: async () => {
          throw reason
        },
      },
    })
    expect(await failureOf(http.json(data, anything))).toBe(reason)
  })

  test('a code limit, before anything is sent', async () => {
    const asked = answerWith(ok)
    const reason = new Error('code-limit')
    const { http } = createHarness({ beforeCode: () => Promise.reject(reason) })
    expect(await failureOf(http.send({ ...post, sendsCode: true }))).toBe(reason)
    expect(asked).toEqual([])
  })
})

describe('what a request is made of', () => {
  test('query members are added in order, undefined ones left out', async () => {
    let url = ''
    server.use(
      mock.get(`${home}/data`, ({ request }) => {
        url = request.url
        return ok()
      }),
    )
    await createHarness().http.send({
      ...data,
      url: `${home}/data?fixed=1`,
      query: { page: 2, all: true, none: undefined, text: 'а б' },
    })
    expect(url).toBe(`${home}/data?fixed=1&page=2&all=true&text=%D0%B0+%D0%B1`)
  })

  test.each([
    [{ json: { a: 'ё' } }, 'application/json', '{"a":"ё"}'],
    [{ form: { login: 'a b', word: '&' } }, 'application/x-www-form-urlencoded', 'login=a+b&word=%26'],
    [{ text: '<x/>', mediaType: 'text/xml; charset=utf-8' }, 'text/xml; charset=utf-8', '<x/>'],
  ])('the body %j', async (body, mediaType, text) => {
    let seen: unknown
    server.use(
      mock.put(`${home}/data`, async ({ request }) => {
        seen = [request.headers.get('content-type'), await request.text(), request.headers.get('user-agent')]
        return ok()
      }),
    )
    await createHarness().http.send({ ...data, method: 'PUT', body })
    expect(seen).toEqual([mediaType, text, 'esim-usage/test'])
  })

  test.each<[string, AdapterRequest]>([
    ['a header no request can carry', { ...data, headers: { authorization: 'CANARY\r\nx' } }],
    ['a body on a GET', { ...data, body: { json: 'CANARY' } }],
  ])('%s is refused without showing it', async (_, request) => {
    const { http, events } = createHarness()
    const error = await failureOf(http.send(request))
    expect(error).toMatchObject({
      code: 'invalid-argument',
      message: expect.stringContaining('cannot be sent'),
      facts: { endpoint: 'data' },
    })
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('CANARY')
    expect(events).toEqual([])
  })

  test('secrets of a request are handed on to be hidden', async () => {
    answerWith(ok)
    const { http, secrets } = createHarness()
    await http.send({ ...data, secrets: ['word', 'token'] })
    expect([...secrets]).toEqual(['word', 'token'])
  })
})
