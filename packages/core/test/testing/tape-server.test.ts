import { expect, test } from 'vitest'
import { createTapeServer, type Tape, type TapeExchange, type TapeRequest } from '../../src/testing/index.ts'

const url = 'https://api.reference.test/page'
const toExchange = (request: Partial<TapeRequest> = {}, text = 'first'): TapeExchange => ({
  endpoint: 'page.read',
  request: { method: 'GET', url, ...request },
  response: { status: 200, body: new Uint8Array(new TextEncoder().encode(text)) },
})
const toTape = (...exchanges: readonly TapeExchange[]): Tape => ({
  name: 'page',
  scenario: 'A page is read',
  source: 'synthetic',
  date: '2026-11-25',
  clock: '2026-10-20T12:00:00+03:00',
  calls: [{ operation: 'balance' }],
  exchanges,
  expected: { result: null },
})
const post = (body: string): RequestInit => ({ method: 'POST', body })

test('answers come in the order of their address, each once', async () => {
  const other = { ...toExchange({ url: `${url}/other` }, 'other') }
  const server = createTapeServer(toTape(toExchange(), other, toExchange({}, 'second')))
  expect(await (await server.fetch(url)).text()).toBe('first')
  expect(await (await server.fetch(url)).text()).toBe('second')
  expect(await (await server.fetch(`${url}/other`)).text()).toBe('other')
  expect(() => server.finish()).not.toThrow()
})

test('several cookies of one answer come through one by one', async () => {
  const headers = { 'set-cookie': ['one=1; Expires=Tue, 20 Oct 2026 13:00:00 GMT', 'two=2'] }
  const server = createTapeServer(toTape({ ...toExchange(), response: { status: 204, headers } }))
  expect((await server.fetch(url)).headers.getSetCookie()).toEqual(headers['set-cookie'])
})

test.each<readonly [string, Partial<TapeRequest>, string, RequestInit]>([
  ['no more exchange for GET https://api.reference.test/other', {}, 'https://api.reference.test/other', {}],
  ['no more exchange for POST', {}, url, post('')],
  ['query.month[0]: the tape has "10", the request "11"', { url: `${url}?month=10` }, `${url}?month=11`, {}],
  ['query.page: the tape has nothing, the request ["1"]', {}, `${url}?page=1`, {}],
  [
    'header accept: the tape has "text/xml", the request nothing',
    { headers: { accept: 'text/xml' } },
    url,
    {},
  ],
  [
    'header cookie[1]: the tape has "two=2", the request nothing',
    { headers: { cookie: 'two=2; one=1' } },
    url,
    { headers: { cookie: 'one=1' } },
  ],
  ['body: the tape has none', { method: 'POST' }, url, post('text')],
  [
    'body: the tape has "text", the request "words"',
    { method: 'POST', body: { text: 'text' } },
    url,
    post('words'),
  ],
  [
    'body.rows[1].id: the tape has 2, the request 3',
    { method: 'POST', body: { json: { rows: [{ id: 1 }, { id: 2 }] } } },
    url,
    post('{"rows":[{"id":1},{"id":3}]}'),
  ],
  ['body: the tape has JSON', { method: 'POST', body: { json: {} } }, url, post('month=10')],
  [
    'body.month[0]: the tape has "10", the request "11"',
    { method: 'POST', body: { form: { month: '10' } } },
    url,
    post('month=11'),
  ],
])('a wrong request fails and is named: %s', async (problem, wanted, address, init) => {
  const server = createTapeServer(toTape(toExchange(wanted)))
  await expect(server.fetch(address, init)).rejects.toThrow(TypeError)
  expect(() => server.finish()).toThrow('Tape page: ')
  expect(() => server.finish()).toThrow(problem)
})

test('the order of query, form and JSON members does not matter', async () => {
  const exchanges = [
    toExchange({ url: `${url}?from=1&to=2` }),
    toExchange({ method: 'POST', body: { form: { from: '1', to: ['2', '3'] } } }),
    toExchange({ method: 'PUT', body: { json: { from: 1, to: [2, 3] } } }),
    toExchange({ headers: { Cookie: 'one=1; two=2' } }),
  ]
  const server = createTapeServer(toTape(...exchanges))
  await server.fetch(`${url}?to=2&from=1`)
  await server.fetch(url, post('to=2&from=1&to=3'))
  await server.fetch(url, { method: 'PUT', body: '{"to":[2,3],"from":1}' })
  await server.fetch(url, { headers: { cookie: 'two=2; one=1' } })
  expect(() => server.finish()).not.toThrow()
})

test('an exchange nobody asked for fails at the end', async () => {
  const server = createTapeServer(toTape(toExchange(), toExchange()))
  await server.fetch(url)
  expect(() => server.finish()).toThrow('Tape page: nobody asked for exchange 2 (page.read).')
})

test('a failure of the network is played like one, and a caller who gave up gets nothing', async () => {
  const server = createTapeServer(toTape({ ...toExchange(), response: { failure: 'network' } }))
  const reason = new Error('enough')
  await expect(server.fetch(url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  await expect(server.fetch(url)).rejects.toThrow(TypeError)
  expect(() => server.finish()).not.toThrow()
})

test('tapes play side by side', async () => {
  const servers = ['one', 'two', 'three'].map(text => createTapeServer(toTape(toExchange({}, text))))
  const texts = await Promise.all(servers.map(async server => (await server.fetch(url)).text()))
  expect(texts).toEqual(['one', 'two', 'three'])
})
