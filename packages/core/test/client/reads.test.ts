import { expect, test } from 'vitest'
import { supports } from '../../src/index.ts'
import { failureOf, open, openSignedIn } from './open-reference.ts'

const source = (endpoint: string) => ({
  source: { carrier: 'reference', channel: 'api', endpoint, fetchedAt: expect.any(String) },
})

test('what the carrier can do is read off its ports', () => {
  const { client } = open()
  expect(client.carrier).toMatchObject({
    id: 'reference',
    signInMethods: ['session', 'code', 'password'],
    usage: { windowDays: 31, historyDays: 180 },
  })
  expect(client.carrier.capabilities).toEqual([
    'usage',
    'balance',
    'allowances',
    'spending',
    'payments',
    'services',
    'lines',
    'profile',
    'statements',
    'signOutEverywhere',
  ])
  expect(supports(client, 'statements')).toBe(true)
})

test('a list the carrier prepares is waited for, in virtual time', async () => {
  const { client, clock, events } = await openSignedIn()
  const before = clock.now()
  const allowances = await client.allowances()
  expect(allowances.length).toBeGreaterThan(0)
  expect(allowances[0]).toMatchObject({
    id: expect.stringMatching(/^v1-[0-9a-f]{32}-1$/),
    source: { carrier: 'reference' },
  })
  expect(allowances[0]).not.toHaveProperty('identity')
  expect(allowances[0]).not.toHaveProperty('endpoint')
  expect(clock.now() - before).toBeGreaterThanOrEqual(1000)
  expect(events.some(({ type }) => type === 'wait')).toBe(true)
})

test('a list that is never ready ends in `unavailable` after a minute', async () => {
  const { client, clock } = await openSignedIn({}, { waits: 1000 })
  const before = clock.now()
  expect(await failureOf(client.allowances())).toMatchObject({ code: 'unavailable' })
  expect(clock.now() - before).toBeLessThanOrEqual(60_000)
})

test('every dataset says where it came from', async () => {
  const { client } = await openSignedIn()
  expect(await client.balance()).toMatchObject({
    model: 'prepaid',
    main: { amount: 12_345, currency: 'RUB', scale: 2 },
  })
  expect(await client.profile()).toMatchObject({ line: '+79000000001', source: { carrier: 'reference' } })
  expect((await client.services())[0]).toMatchObject({ source: { carrier: 'reference' } })
  expect((await client.lines())[0]).toMatchObject({ line: '+79000000001', carrier: 'reference' })
  expect(await client.spending({ month: '2026-09' })).toMatchObject({
    month: '2026-09',
    ...source('spending'),
  })
  const payments = await client.payments({ month: '2026-09' })
  expect(new Set(payments.map(({ id }) => id)).size).toBe(payments.length)
})

test('a statement is ordered in one process and fetched in another', async () => {
  const { client, another } = await openSignedIn({}, { waits: 1 })
  const order = await client.orderStatement({ month: '2026-09' })
  expect(order).toMatchObject({ carrier: 'reference', from: '2026-09-01', to: '2026-09-30' })
  const elsewhere: typeof order = JSON.parse(JSON.stringify(order))
  expect(await another().fetchStatement(elsewhere)).toMatchObject({ status: 'pending' })
  const step = await another().fetchStatement(elsewhere)
  expect(step.status === 'ready' && step.bytes.byteLength > 0).toBe(true)
})

test.each([
  ['unavailable', 'unavailable'],
  ['maintenance', 'maintenance'],
  ['blocked', 'blocked'],
  ['forbidden', 'no-access'],
  ['half-json', 'unreadable-body'],
  ['empty-body', 'unreadable-body'],
  ['missing-field', 'schema-mismatch'],
  ['network', 'network'],
  ['foreign-redirect', 'unexpected-status'],
  ['rate-limited', 'rate-limited'],
] as const)(
  'an answer that is %s is the error %s, with the names of carrier, call and address',
  async (fault, code) => {
    const { client, service } = await openSignedIn()
    service.stage('balance.read', fault)
    expect(await failureOf(client.balance())).toMatchObject({
      code,
      facts: { carrier: 'reference', operation: 'balance', endpoint: 'balance.read' },
    })
  },
)

test('a call that takes too long ends in `timeout`', async () => {
  const { client, service } = await openSignedIn()
  service.stage('balance.read', 'hang')
  expect(await failureOf(client.balance({ timeoutMs: 50 }))).toMatchObject({
    code: 'timeout',
    facts: { operation: 'balance' },
  })
})

test.each([Infinity, 3_000_000_000])('a call may take %s milliseconds', async timeoutMs => {
  const { another, service } = await openSignedIn()
  const slow = another({
    async fetch(input, init) {
      await new Promise(resolve => setTimeout(resolve, 20))
      return service.fetch(input, init)
    },
  })
  expect(await slow.balance({ timeoutMs })).toMatchObject({ main: { amount: 12_345 } })
})

test('an order is fetched by a client of its own line only, and does not show the number', async () => {
  const { client, another, service } = await openSignedIn({ line: '+79000000002', sessionKey: 'family' })
  const order = await client.orderStatement({ month: '2026-09' })
  expect(JSON.stringify(order)).not.toContain('9000000002')
  const before = service.count()
  const linked = another({ line: '+79000000003' })
  expect(await failureOf(linked.fetchStatement(order))).toMatchObject({
    code: 'invalid-argument',
    facts: { option: 'order' },
  })
  expect(service.count()).toBe(before)
  expect(await another().fetchStatement(order)).toHaveProperty('status')
})

test('a passing failure is tried again, twice at the most', async () => {
  const { client, service } = await openSignedIn()
  service.stage('balance.read', 'unavailable', { times: 2 })
  expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
  expect(service.count('balance.read')).toBe(3)
  service.stage('balance.read', 'unavailable')
  await failureOf(client.balance())
  expect(service.count('balance.read')).toBe(6)
})
