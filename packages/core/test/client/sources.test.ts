import { expect, test } from 'vitest'
import { createCarrierClient } from '../../src/adapter/index.ts'
import { referenceAdapter, type ReferenceClient } from '../../src/testing/index.ts'
import { adapted } from './adapted.ts'
import { openSignedIn } from './open-reference.ts'

const plain = { carrier: 'reference', channel: 'api', fetchedAt: '2026-10-20T09:00:00.000Z' }

test('every record says where it came from, and how fresh and sure it is where that is known', async () => {
  const opened = await openSignedIn()
  const asOf = '2026-10-20T10:00:00+03:00'
  const client = adapted(opened, {
    profile: async context => ({ ...(await referenceAdapter.profile(context)), asOf, evidence: 'medium' }),
  })
  const { source, ...profile } = await client.profile()
  expect(source).toStrictEqual({ ...plain, endpoint: 'profile', asOf, evidence: 'medium' })
  expect(Object.keys(profile)).not.toContain('asOf')
  expect(Object.keys(profile)).not.toContain('endpoint')
  const [service] = await client.services()
  expect(service?.source).toStrictEqual({ ...plain, endpoint: 'services' })
  const [payment] = await client.payments({ month: '2026-10' })
  expect(payment).toMatchObject({ amount: { currency: 'RUB' }, source: { ...plain, endpoint: 'payments' } })
  expect(payment).not.toHaveProperty('identity')
})

test('equal payments of two lines, or of two accounts, are different payments', async () => {
  const opened = await openSignedIn({ sessionKey: 'all', line: '+79000000002' })
  const payments = async () => [
    {
      endpoint: 'payments',
      identity: ['2026-10-01', 100],
      amount: { amount: 100, currency: 'RUB', scale: 2 },
      paidAt: '2026-10-01T10:00:00+03:00',
      precision: 'second',
    } as const,
  ]
  const owners = [{ line: '+79000000002' }, { line: '+79000000003' }, { account: '1' }, { account: '2' }]
  const { selectLine: _selectLine, ...auth } = referenceAdapter.auth
  const ids: string[] = []
  for (const owner of owners) {
    const client = adapted(opened, { payments, auth }, { ...owner, sessionKey: 'all' })
    for (const { id } of await client.payments({ month: '2026-10' })) ids.push(id)
  }
  expect(new Set(ids).size).toBe(4)
})

test('what a carrier can do stands in one order, and what it has not stands nowhere', () => {
  const { begin, ...auth } = referenceAdapter.auth
  const { usage: _usage, allowances: _allowances, balance, spending, ...rest } = referenceAdapter
  const client: Omit<ReferenceClient, 'usage' | 'allowances'> = createCarrierClient(
    {
      ...rest,
      spending,
      balance,
      auth: { ...auth, begin: { password: begin.password, code: begin.code, session: begin.session } },
    },
    { line: '+79000000001' },
  )
  const { carrier } = client
  expect(carrier.signInMethods).toEqual(['session', 'code', 'password'])
  expect(carrier.capabilities).toEqual([
    'balance',
    'spending',
    'payments',
    'services',
    'lines',
    'profile',
    'statements',
    'signOutEverywhere',
  ])
  expect(carrier).not.toHaveProperty('usage')
})

test('a capability that an adapter leaves undefined is none', () => {
  const adapter = Object.assign({ ...referenceAdapter }, { statements: undefined })
  const client: ReferenceClient = createCarrierClient(adapter, { line: '+79000000001' })
  expect(client.carrier.capabilities).toHaveLength(9)
  expect(client.carrier.capabilities).not.toContain('statements')
  expect(client).not.toHaveProperty('orderStatement')
})
