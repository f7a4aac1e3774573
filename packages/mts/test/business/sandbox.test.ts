import { matchRecords } from '@esim-usage/core'
import { virtualClock } from '@esim-usage/core/testing'
import { createSandbox, mtsBusinessAccounts, type Sandbox } from '@esim-usage/sandbox'
import { describe, expect, test } from 'vitest'
import { createMtsBusiness, type MtsBusinessOptions } from '../../src/business/index.ts'
import { createMts } from '../../src/index.ts'
import { errorOf } from './client-of.ts'

const line = '+79000000001'
const account = '277000000001'
const few = '277000000200'
const many = '277000000300'
const october = { month: '2026-10' } as const

/** A client that signed in at the sandbox, at the pace of its package. */
async function signedIn(options: Partial<MtsBusinessOptions> = {}, rowsPerMonth = 300) {
  const clock = virtualClock('2026-11-20T12:00:00+03:00')
  const sandbox: Sandbox = createSandbox({ now: () => clock.now(), rowsPerMonth })
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    asked.push(new URL(request.url).pathname)
    return (await sandbox.handle(request)) ?? Response.error()
  }
  const keys = { method: 'client-credentials', ...sandbox.mtsBusiness.keys } as const
  const client = createMtsBusiness({ account, clock, fetch, credentials: async () => keys, ...options })
  await client.signIn(keys)
  const count = (method: string): number => asked.filter(path => path.endsWith(`/${method}`)).length
  return { client, sandbox, clock, fetch, count }
}

test('all that is told of a line', async () => {
  const { client } = await signedIn({ line })
  expect(await client.balance()).toMatchObject({ model: 'prepaid', main: { amount: 17_151, scale: 2 } })
  expect((await client.balance()).creditLimit).toBeUndefined()
  const allowances = await client.allowances()
  expect(allowances.filter(({ primary }) => primary).map(({ kind }) => kind)).toEqual([
    'data',
    'voice',
    'message',
  ])
  expect(allowances.find(({ kind }) => kind === 'data')).toMatchObject({
    total: 30 * 1024 ** 3,
    unit: 'bytes',
  })
  expect(await client.profile()).toMatchObject({
    account,
    region: 'Москва',
    lineStatus: 'active',
    tariff: { name: 'Тестовый 2026', fee: { amount: 125_000 } },
  })
  expect((await client.services())[0]).toMatchObject({ kind: 'other', feePeriod: 'month', paid: true })
  expect((await client.payments(october)).map(({ amount }) => amount.amount)).toEqual([20_000, 130_000])
})

test('a blocked line is told to be blocked', async () => {
  const { client } = await signedIn({ account: '277000000003', line: '+79000000003' })
  expect(await client.profile()).toMatchObject({ lineStatus: 'blocked-voluntary' })
  expect(await client.lines()).toMatchObject([{ status: 'blocked-voluntary', imsi: '250010000000002' }])
  expect(await client.usage(october).toArray()).toEqual([])
})

test('several thousand rows come in parts, and all of them are read once', async () => {
  const { client, count, sandbox } = await signedIn({ line }, 5000)
  const records = await client.usage(october).toArray()
  expect(records.filter(({ kind }) => kind !== 'service')).toHaveLength(5000)
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
  expect(count('BillingStatementExtdByMSISDN')).toBeGreaterThan(8)
  const cabinet = createMts({
    line,
    clock: virtualClock('2026-11-20T12:00:00+03:00'),
    fetch: async (input, init) => (await sandbox.handle(new Request(input, init))) ?? Response.error(),
  })
  await cabinet.signIn({ method: 'session', session: { cookies: sandbox.mts.session(line) } })
  // What the cabinet lists of the same month, the free marks of traffic included, is the same event by event.
  const shown = await cabinet.usage(october).toArray()
  const events = (list: typeof shown) => list.filter(({ kind }) => kind === 'voice' || kind === 'message')
  const { pairs, onlyA, onlyB } = matchRecords(events(records), events(shown))
  expect([pairs.length, onlyA.length, onlyB.length]).toEqual([events(shown).length, 0, 0])
})

describe('an account', () => {
  test('of few lines is read together', async () => {
    const { client, count } = await signedIn({ account: few })
    const records = await client.usage(october).toArray()
    const owners = new Set(records.map(record => record.line))
    expect([...owners].toSorted()).toEqual(mtsBusinessAccounts.find(each => each.account === few)?.lines)
    expect(count('BillingStatementExtdByAccount')).toBe(1)
    expect(count('BillingStatementExtdByMSISDN')).toBe(0)
  })

  test('of many lines is read line by line, as fast as the package lets', async () => {
    const { client, count, clock, sandbox } = await signedIn({ account: many, ratePackage: 300 }, 100)
    sandbox.mtsBusiness.orderRatePackage(300)
    const began = clock.now()
    const records = await client.usage(october).toArray()
    expect(new Set(records.map(record => record.line)).size).toBe(120)
    expect(count('BillingStatementExtdByMSISDN')).toBe(120)
    expect(clock.now() - began).toBeLessThan(60_000)
  })

  test('has its lines with cards and titles, page by page', async () => {
    const { client } = await signedIn({ account: many })
    const lines = await client.lines()
    expect(lines).toHaveLength(120)
    expect(lines[0]).toMatchObject({
      line: '+79000000301',
      imsi: '250010000000301',
      title: 'Отдел 2',
      account: many,
    })
    expect(lines[0]?.iccid).toHaveLength(20)
  })

  test('that is none of the company’s is refused', async () => {
    const { sandbox, fetch } = await signedIn()
    const client = createMtsBusiness({ account: '277000000999', fetch })
    const keys = { method: 'client-credentials', ...sandbox.mtsBusiness.keys } as const
    expect((await errorOf(client.signIn(keys))).code).toBe('no-access')
  })
})

test('the published pace is never refused, a faster one is waited for', async () => {
  const calm = await signedIn({ line })
  for (let reads = 0; reads < 130; reads += 1) await calm.client.balance()
  expect(calm.count('CheckBalanceByMSISDN')).toBe(130)

  const hasty = await signedIn({ line, ratePackage: 300 })
  for (let reads = 0; reads < 5; reads += 1) await hasty.client.balance()
  expect(hasty.count('CheckBalanceByMSISDN')).toBeGreaterThan(5)
})

test('a token that ends is bought anew, in the middle of a read as well', async () => {
  const { client, sandbox, count, clock } = await signedIn({ line })
  sandbox.mtsBusiness.expire()
  expect((await client.usage(october).toArray()).length).toBeGreaterThan(300)
  expect(count('token')).toBe(2)
  clock.advance(3_600_000)
  await client.balance()
  expect(count('token')).toBe(3)
})

test('methods that were not ordered', async () => {
  const { client, sandbox, count } = await signedIn({ line })
  for (const endpoint of ['usage', 'comments', 'tariff-fee', 'holder', 'tariff'] as const)
    sandbox.mtsBusiness.withhold(endpoint)
  expect((await client.usage(october).toArray()).length).toBeGreaterThan(300)
  expect(count('BillingStatementByMSISDN')).toBe(1)
  expect((await client.lines())[0]?.title).toBeUndefined()
  const profile = await client.profile()
  expect([profile.holder, profile.tariff]).toEqual([undefined, { name: 'Тестовый 2026', feePeriod: 'month' }])
  sandbox.mtsBusiness.withhold('balance')
  expect(await errorOf(client.balance())).toMatchObject({
    code: 'no-access',
    facts: { action: 'order-access' },
  })
})

test.each([
  ['unavailable', 'unavailable'],
  ['maintenance', 'maintenance'],
  ['rate-limited', 'rate-limited'],
  ['half-json', 'unreadable-body'],
  ['bot-wall', 'unreadable-body'],
  ['other-line', 'wrong-line'],
] as const)('the fault %s is told as %s', async (fault, code) => {
  const { client, sandbox } = await signedIn({ line })
  sandbox.mtsBusiness.fail({ fault, endpoint: 'balance', times: 3 })
  expect((await errorOf(client.balance())).code).toBe(code)
  sandbox.heal()
  expect(await client.balance()).toMatchObject({ model: 'prepaid' })
})

test('a document is ordered, asked for and comes by e-mail', async () => {
  const { client, sandbox } = await signedIn({ line })
  const order = await client.orderStatement({ ...october, email: 'someone-1@example.com' })
  expect(order).toMatchObject({ format: 'xml', from: '2026-10-01', to: '2026-10-31' })
  expect(await client.fetchStatement(order)).toEqual({ status: 'pending', askAgainMs: 30_000 })
  expect(sandbox.mtsBusiness.mailbox()).toEqual([])
  expect(await client.fetchStatement(order)).toEqual({ status: 'e-mailed' })
  const [mail] = sandbox.mtsBusiness.mailbox()
  expect(mail).toMatchObject({ to: 'someone-1@example.com', messageId: order.id })
  expect(mail?.files).toEqual([sandbox.mts.statement(line, '2026-10')])
})
