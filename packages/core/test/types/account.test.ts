import type { AccountOptions, ClientCredentialsSignIn } from '@esim-usage/core'
import { expect, test } from 'vitest'
import { memoryStore } from '../../src/session/memory-store.ts'
import { createAccount } from './account-carrier.ts'

const keys = { method: 'client-credentials', clientId: 'id', clientSecret: 'secret' } as const
const now = Date.parse('2026-11-23T12:00:00Z')
const answering = (body: string): AccountOptions<ClientCredentialsSignIn> => ({
  account: '277000000001',
  fetch: async () => new Response(body, { headers: { 'content-type': 'text/xml' } }),
  clock: { now: () => now, wait: async () => undefined },
})
const packages = '<made at="2026-11-23T14:50:00+03:00">Internet</made>'

test('one sign-in of an account reads any line of it', async () => {
  const sessionStore = memoryStore()
  const options = { ...answering(packages), sessionStore }
  await createAccount({ ...options, line: '+79000000001' }).signIn(keys)
  const other = createAccount({ ...options, line: '+79000000002' })
  expect(await other.session()).toMatchObject({ status: 'signed-in' })
  expect(await other.allowances()).toHaveLength(1)
})

test('a dataset says when it was made and how well its shape is known', async () => {
  const client = createAccount(answering(packages))
  await client.signIn(keys)
  const [allowance] = await client.allowances()
  expect(allowance?.source).toEqual({
    carrier: 'account',
    channel: 'business',
    endpoint: 'packages',
    fetchedAt: '2026-11-23T12:00:00.000Z',
    asOf: '2026-11-23T14:50:00+03:00',
    evidence: 'high',
  })
  expect(allowance).not.toHaveProperty('asOf')
  expect(allowance).not.toHaveProperty('evidence')
})

test('an answer that is not JSON is checked like one, and the error says where it does not fit', async () => {
  const client = createAccount(answering('<other/>'))
  await client.signIn(keys)
  await expect(client.allowances()).rejects.toMatchObject({
    code: 'schema-mismatch',
    facts: { endpoint: 'packages', issues: [{ path: 'madeAt', expected: 'string' }, { path: 'names[0]' }] },
  })
})

test('an order carries the days that were asked for, and whose it is', async () => {
  const client = createAccount(answering(''))
  await client.signIn(keys)
  expect(await client.orderStatement({ month: '2026-10' })).toEqual({
    carrier: 'account',
    owner: expect.stringMatching(/^[0-9a-f]{32}$/),
    id: '3300000001',
    from: '2026-10-01',
    to: '2026-10-31',
    format: 'xml',
    orderedAt: '2026-11-23T12:00:00.000Z',
  })
})

test('a flow that must wait says for how long', async () => {
  const client = createAccount({ ...answering(''), account: 'waiting' })
  await expect(client.signIn(keys)).rejects.toMatchObject({
    code: 'rate-limited',
    facts: { retryAfterMs: 20_000 },
  })
})
