import { inspect } from 'node:util'
import type { ClientEvent } from '@esim-usage/core'
import { virtualClock } from '@esim-usage/core/testing'
import { expect, test } from 'vitest'
import { createBeelineBusiness } from '../src/business/index.ts'
import { createBeeline } from '../src/index.ts'
import { token } from './clients.ts'
import { addressOf, createFixtureFetch } from './fixture-fetch.ts'
import { faultOf } from './soap-answers.ts'
import { start, usual } from './usual-answers.ts'

const password = 'Canary-Password-7x'
const login = 'canary.login'
const cookie = 'CanaryCookie7x'
const canaries = [password, login, cookie, token, '9000000001', '9000000011', 'https://']

const show = (value: unknown): string => {
  const hidden = value instanceof Error ? JSON.stringify(Object.getOwnPropertyDescriptors(value)) : ''
  return [inspect(value, { depth: 10, showHidden: true }), JSON.stringify(value), hidden].join('\n')
}

/** A carrier that refuses all but the named addresses, and says back whatever it was sent. */
function echo(answers: Readonly<Record<string, readonly string[]>>): typeof globalThis.fetch {
  const known = createFixtureFetch(answers)
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const headers = new Headers(init?.headers)
    const address = addressOf(init?.method ?? 'GET', url, headers)
    if (answers[address] !== undefined) return known.fetch(input, init)
    const sent = [
      ...url.searchParams.values(),
      headers.get('cookie') ?? '',
      typeof init?.body === 'string' ? init.body : '',
    ].join(' ')
    return Response.json({ meta: { status: 'ERROR', code: 20006, message: `FORBIDDEN (${sent})` } })
  }
}

async function collect(run: (events: (event: ClientEvent) => void) => readonly (() => Promise<unknown>)[]) {
  const shown: unknown[] = []
  for (const call of run(event => shown.push(event)))
    await call().then(
      () => undefined,
      (error: unknown) => shown.push(error),
    )
  return { texts: shown.map(show).join('\n'), count: shown.length }
}

test('errors and events of a line show no password, login, token, cookie, number or address', async () => {
  const fetch = echo({
    [start]: usual.web[start] ?? [],
    'GET moskva.beeline.ru/customers/products/elk': ['html <html><body>elk</body></html>'],
  })
  const known = { 'PUT my.beeline.ru/api/2.0/auth/auth': ['auth/v2-ok.json'] }
  const { texts, count } = await collect(onEvent => {
    const clock = virtualClock('2026-11-23T12:00:00+03:00')
    const shared = { line: '+79000000001', clock, onEvent }
    const client = createBeeline({ ...shared, fetch })
    const halfway = createBeeline({ ...shared, fetch: echo(known) })
    return [
      async () => halfway.signIn({ method: 'password', password, login }),
      async () => client.signIn({ method: 'password', password, login }),
      async () => client.signIn({ method: 'session', session: { token, login } }),
      async () => client.signIn({ method: 'session', session: { cookies: `B2C_AUTH=${cookie}` } }),
    ]
  })
  expect(count).toBeGreaterThan(8)
  for (const canary of canaries) expect(texts).not.toContain(canary)
})

test('errors and events of a contract show none either', async () => {
  const carrier = createFixtureFetch({
    ...usual.business,
    'SOAP getUnbilledBalances': [
      faultOf('20006').replace(
        '</errorCode>',
        `</errorCode><errorDescription>No ${token} 9000000011</errorDescription>`,
      ),
    ],
  })
  const { texts, count } = await collect(onEvent => {
    const clock = virtualClock('2026-11-23T12:00:00+03:00')
    const options = { account: '700000001', line: '+79000000011', clock, fetch: carrier.fetch, onEvent }
    const client = createBeelineBusiness(options)
    return [async () => client.signIn({ method: 'password', password, login }), async () => client.balance()]
  })
  expect(count).toBeGreaterThan(3)
  for (const canary of canaries) expect(texts).not.toContain(canary)
})
