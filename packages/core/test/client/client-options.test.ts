import { afterEach, expect, test, vi } from 'vitest'
import { createCarrierClient } from '../../src/adapter/index.ts'
import { EsimUsageError } from '../../src/index.ts'
import {
  type ReferenceAdapter,
  referenceAdapter,
  type ReferenceClient,
  referenceLine,
  type ReferenceOptions,
} from '../../src/testing/index.ts'
import { adapted } from './adapted.ts'
import { failureOf, open, openSignedIn } from './open-reference.ts'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

afterEach(() => {
  vi.unstubAllGlobals()
})

test('lines that share a store keep a session each', async () => {
  const opened = open()
  const other = opened.another({ line: '+79000000002' })
  await opened.client.signIn({ method: 'session', session: opened.service.openSession() })
  expect(await other.session()).toEqual({ status: 'signed-out' })
  await other.signIn({ method: 'session', session: opened.service.openSession('+79000000002') })
  expect(await opened.client.balance()).toMatchObject({ main: { amount: 12_345 } })
  expect(await other.balance()).toMatchObject({ main: { amount: -4050 } })
})

test('without a fetch of its own a client uses that of the platform', async () => {
  const { service, clock } = open()
  vi.stubGlobal('fetch', service.fetch)
  const client: ReferenceClient = createCarrierClient(referenceAdapter, { line: referenceLine, clock })
  await client.signIn({ method: 'session', session: service.openSession() })
  expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
})

test('a carrier sees the name and version of the SDK, or what the app calls itself', async () => {
  const opened = await openSignedIn()
  const agents: (string | null)[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    agents.push(request.headers.get('user-agent'))
    return opened.service.fetch(request)
  }
  await opened.another({ fetch }).balance()
  await opened.another({ fetch, userAgent: 'my-app/7' }).balance()
  expect(agents).toEqual([expect.stringMatching(/^esim-usage\/\d+\.\d+\.\d+/), 'my-app/7'])
})

test.each([
  ['an account of spaces', { account: '  ' }, 'account'],
  ['an empty line', { line: '' }, 'line'],
  ['a line of spaces', { line: '  ' }, 'line'],
])('%s is refused when the client is made', async (_name, options, option) => {
  const make = async (): Promise<ReferenceClient> => createCarrierClient(referenceAdapter, options)
  const error = await failureOf(make())
  expect(EsimUsageError.is(error) && [error.code, error.facts.option]).toEqual(['invalid-argument', option])
})

/** Names of the cookies that a client sends whose jar holds more than a header can carry. */
async function crowded(adapter: Omit<ReferenceAdapter, 'essentialCookies'>): Promise<readonly string[]> {
  const { clock, service, store } = await openSignedIn()
  const sent: string[] = []
  const client: ReferenceClient = createCarrierClient(
    {
      ...adapter,
      async balance(context: Parameters<ReferenceAdapter['balance']>[0]) {
        // Six of them fill the 8 KiB of a header; cookies of a longer path go first.
        for (const name of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'])
          context.cookies.set({ name, value: 'x'.repeat(1360), domain: '.reference.test', path: '/balance' })
        return adapter.balance(context)
      },
    },
    {
      line: referenceLine,
      clock,
      sessionStore: store,
      async fetch(input, init) {
        const request = new Request(input, init)
        const cookies = request.headers.get('cookie') ?? ''
        if (request.url.endsWith('/balance')) sent.push(cookies.replaceAll(/=[^;]*/g, ''))
        return service.fetch(request)
      },
    },
  )
  await client.balance().catch(() => {})
  return sent.slice(0, 1)
}

test('cookies that a carrier cannot do without stay when there are too many to send', async () => {
  const { essentialCookies: _names, ...rest } = referenceAdapter
  expect(await crowded(referenceAdapter)).toEqual(['a1; a2; a3; a4; a5; sid'])
  expect(await crowded(rest)).toEqual(['a1; a2; a3; a4; a5; a6'])
})

/** A client that tells which device it is and which id comes next. */
function watching(ids: string[], options: Partial<ReferenceOptions>): ReferenceClient {
  const { auth } = referenceAdapter
  const password: typeof auth.begin.password = async context => {
    ids.push(context.deviceId, context.uuid())
    return context.fail('rejected')
  }
  return adapted(open(), { auth: { ...auth, begin: { ...auth.begin, password } } }, options)
}

test('ids come from a clock that makes them, so that a recorded exchange plays again', async () => {
  const idsOf = async (): Promise<readonly string[]> => {
    const ids: string[] = []
    await failureOf(watching(ids, {}).signIn({ method: 'password', password: 'x' }))
    return ids
  }
  const [first, second] = [await idsOf(), await idsOf()]
  expect(first).toEqual(second)
  expect(new Set(first).size).toBe(2)
})

test('with any other clock each device and each id is one of its own', async () => {
  const ids: string[] = []
  const clock = { now: () => Date.parse('2026-10-20T12:00:00+03:00'), wait: async () => {} }
  for (const client of [watching(ids, { clock }), watching(ids, { clock })])
    await failureOf(client.signIn({ method: 'password', password: 'x' }))
  expect(new Set(ids).size).toBe(4)
  for (const id of ids) expect(id).toMatch(uuid)
})
