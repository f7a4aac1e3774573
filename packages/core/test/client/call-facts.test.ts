import { expect, test } from 'vitest'
import { type ClientEvent, InvalidRequestError } from '../../src/index.ts'
import { referenceAdapter, type ReferenceClient } from '../../src/testing/index.ts'
import { adapted } from './adapted.ts'
import { failureOf, open, openSignedIn } from './open-reference.ts'

const order = async (client: ReferenceClient) => client.orderStatement({ month: '2026-09' })
const calls = [
  ['usage', 'usage.page', async (client: ReferenceClient) => client.usage({ month: '2026-09' }).toArray()],
  ['balance', 'balance.read', async (client: ReferenceClient) => client.balance()],
  ['allowances', 'allowances.order', async (client: ReferenceClient) => client.allowances()],
  ['spending', 'spending.read', async (client: ReferenceClient) => client.spending({ month: '2026-09' })],
  ['payments', 'payments.read', async (client: ReferenceClient) => client.payments({ month: '2026-09' })],
  ['services', 'services.read', async (client: ReferenceClient) => client.services()],
  ['lines', 'lines.read', async (client: ReferenceClient) => client.lines()],
  ['profile', 'profile.read', async (client: ReferenceClient) => client.profile()],
  ['orderStatement', 'statement.order', order],
  [
    'fetchStatement',
    'statement.fetch',
    async (client: ReferenceClient) => client.fetchStatement(await order(client)),
  ],
  ['signOutEverywhere', 'session.end', async (client: ReferenceClient) => client.signOutEverywhere()],
] as const

test.each(calls)(
  '%s names itself and the address in its errors and events',
  async (operation, endpoint, call) => {
    const { client, service, events } = await openSignedIn()
    service.stage(endpoint, 'forbidden')
    expect(await failureOf(call(client))).toMatchObject({
      facts: { carrier: 'reference', operation, endpoint },
    })
    expect(events.filter(event => event.endpoint === endpoint)).toEqual([
      expect.objectContaining({ type: 'request', carrier: 'reference', operation, status: 403, attempt: 1 }),
    ])
  },
)

test('answering and asking for another code name themselves', async () => {
  const { client, service, clock } = open()
  const step = await client.signIn({ method: 'code' })
  if (step.status !== 'challenge') throw new Error('No challenge')
  clock.advance(60_000)
  service.stage('code.check', 'unavailable')
  expect(await failureOf(client.answer(step.challenge, '1'))).toMatchObject({
    facts: { operation: 'answer' },
  })
  service.stage('code.send', 'maintenance')
  expect(await failureOf(client.resend(step.challenge))).toMatchObject({ facts: { operation: 'resend' } })
})

test('a renewal is told about, as part of the call that needed it', async () => {
  const { client, service, events } = await openSignedIn()
  service.expireTokens()
  await client.balance()
  const told = events.map(({ type, operation, endpoint, status }: ClientEvent) => [
    type,
    operation,
    endpoint,
    status,
  ])
  expect(told).toEqual([
    ['request', 'signIn', 'session.read', 200],
    ['request', 'balance', 'balance.read', 401],
    ['renewal', 'balance', undefined, undefined],
    ['request', 'balance', 'token.refresh', 200],
    ['request', 'balance', 'balance.read', 200],
  ])
  expect(new Set(events.map(({ carrier }) => carrier))).toEqual(new Set(['reference']))
})

test('when to ask again is counted from now, also where the carrier names a time of day', async () => {
  const opened = await openSignedIn()
  const fetch: typeof globalThis.fetch = async () =>
    Response.json({}, { status: 429, headers: { 'retry-after': 'Tue, 20 Oct 2026 10:00:00 GMT' } })
  expect(await failureOf(opened.another({ fetch }).balance())).toMatchObject({
    code: 'rate-limited',
    facts: { retryAfterMs: 3_600_000 },
  })
})

test('a statement is ordered in the format and to the address that were asked for, and in none otherwise', async () => {
  const opened = await openSignedIn()
  const queries: unknown[] = []
  const { statements } = referenceAdapter
  const client = adapted(opened, {
    statements: {
      ...statements,
      async order(context, query) {
        queries.push(query)
        return statements.order(context, query)
      },
    },
  })
  const period = { from: '2026-10-01', to: '2026-10-31' }
  await client.orderStatement({ ...period, format: 'pdf', email: 'anna@example.com' })
  const plain = await client.orderStatement(period)
  const days = { from: '2026-10-01', to: '2026-10-20' }
  expect(queries).toStrictEqual([{ ...days, format: 'pdf', email: 'anna@example.com' }, days])
  expect(plain).toMatchObject({ ...days, format: 'csv', orderedAt: '2026-10-20T09:00:00.000Z' })
})

test.each([
  ['nothing', null],
  ['an order without an owner', { carrier: 'reference' }],
])('%s is no order', async (_name, given) => {
  const { client } = await openSignedIn()
  const error = await failureOf(client.fetchStatement(JSON.parse(JSON.stringify(given))))
  expect(error).toBeInstanceOf(InvalidRequestError)
  expect(error).toMatchObject({
    code: 'invalid-argument',
    facts: { operation: 'fetchStatement', option: 'order' },
  })
})

test('ending all sessions is asked for by the line of the sign-in, whoever asks', async () => {
  const opened = await openSignedIn({ line: '+79000000002', sessionKey: 'family' })
  const asked: unknown[] = []
  const client = adapted(
    opened,
    {
      async signOutEverywhere(context) {
        asked.push(context.line)
      },
    },
    { line: '+79000000003', sessionKey: 'family' },
  )
  await client.signOutEverywhere()
  expect(asked).toEqual(['+79000000002'])
})
