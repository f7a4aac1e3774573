import { expect, test } from 'vitest'
import { addressHeader, loopbackFetch } from '../src/loopback-fetch.ts'

const hosts = ['one.test', 'two.test']

interface Seen {
  readonly address: string | null
  readonly method: string
  readonly headers: Record<string, string>
  readonly body: string
}

/** A network that answers in turn, and what was asked of it. */
function networkOf(...answers: readonly (readonly [number, string])[]) {
  const seen: Seen[] = []
  const network: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const { [addressHeader]: address = null, ...headers } = Object.fromEntries(request.headers)
    seen.push({ address, method: request.method, headers, body: await request.text() })
    const [status, location] = answers[Math.min(seen.length, answers.length) - 1] ?? [200, '']
    return new Response(null, { status, headers: location === '' ? {} : { location } })
  }
  return { seen, fetch: loopbackFetch(network, 'http://127.0.0.1:1/', hosts) }
}

const post = {
  method: 'POST',
  body: 'words',
  headers: { 'content-type': 'text/plain', cookie: 'a=1', 'x-login': '1' },
}

test('a POST that is moved becomes a GET without body and type', async () => {
  const { seen, fetch } = networkOf([302, '/next'], [200, ''])
  const answer = await fetch('https://one.test/first', post)
  expect(answer.url).toBe('https://one.test/next')
  expect(seen.map(({ method, address }) => `${method} ${address}`)).toEqual([
    'POST https://one.test/first',
    'GET https://one.test/next',
  ])
  expect(seen[1]).toMatchObject({ body: '', headers: { cookie: 'a=1', 'x-login': '1' } })
  expect(seen[1]?.headers).not.toHaveProperty('content-type')
})

test('307 keeps method and body; cookies stay with their host', async () => {
  const { seen, fetch } = networkOf([307, 'https://two.test/'], [200, ''])
  await fetch('https://one.test/', post)
  expect(seen[1]).toMatchObject({ method: 'POST', body: 'words', address: 'https://two.test/' })
  expect(seen[1]?.headers).not.toHaveProperty('cookie')
})

test('a redirect to a host that is not played is not followed', async () => {
  const { seen, fetch } = networkOf([302, 'https://three.test/'])
  await expect(fetch('https://one.test/')).rejects.toThrow('nothing was sent')
  expect(seen).toHaveLength(1)
})

test('a fetch around it that follows redirects itself may say so', async () => {
  const answer = await networkOf([200, '']).fetch('https://one.test/')
  Object.defineProperty(answer, 'redirected', { value: true })
  expect(answer.redirected).toBe(true)
})

test('an endless chain ends', async () => {
  await expect(networkOf([302, '/again']).fetch('https://one.test/')).rejects.toThrow('Too many redirects')
})
