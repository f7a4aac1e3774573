import { expect, test } from 'vitest'
import { type AdapterContext, createCarrierClient, optional } from '../../src/adapter/index.ts'
import type { UsageDraft } from '../../src/adapter/capability-ports.ts'
import { CarrierError } from '../../src/index.ts'
import {
  type ReferenceAdapter,
  referenceAdapter,
  type ReferenceClient,
  referenceLine,
  referencePassword,
} from '../../src/testing/index.ts'
import { failureOf, open, type Opened, openSignedIn } from './open-reference.ts'

/** A client of a carrier that differs from the reference in one way. */
const clientOf = (opened: Opened, changes: Partial<ReferenceAdapter>): ReferenceClient => {
  const adapter: ReferenceAdapter = { ...referenceAdapter, ...changes }
  const { clock, service, store } = opened
  return createCarrierClient(adapter, {
    line: referenceLine,
    clock,
    fetch: service.fetch,
    sessionStore: store,
  })
}

const { auth } = referenceAdapter

test('a carrier that never tires of wrong codes is asked three times at the most', async () => {
  const opened = open()
  let asked = 0
  const question = {
    status: 'challenge',
    challenge: { kind: 'code', medium: 'email', sentTo: 'holder@example.ru' },
    pending: { attempt: 'one', kind: 'code' },
  } as const
  const client = clientOf(opened, {
    auth: {
      ...auth,
      begin: { ...auth.begin, code: async () => question },
      answer: async () => {
        asked += 1
        return { ...question, rejected: true }
      },
    },
  })
  const step = await client.signIn({ method: 'code' })
  if (step.status !== 'challenge') throw new Error('No challenge')
  expect(step.challenge).toMatchObject({ sentTo: 'h***@***', attemptsLeft: 3 })
  await client.answer(step.challenge, '1')
  await client.answer(step.challenge, '2')
  expect(await failureOf(client.answer(step.challenge, '3'))).toMatchObject({ code: 'code-rejected' })
  expect(await failureOf(client.answer(step.challenge, '4'))).toMatchObject({ code: 'challenge-expired' })
  expect(asked).toBe(3)
})

test('signing in renews a stored session that is over, without a code', async () => {
  const { client, clock, service } = await openSignedIn({}, { accessSeconds: 600 })
  clock.advance(700_000)
  const step = await client.signIn({ method: 'code' })
  expect(step).toEqual({ status: 'signed-in', expiresAt: new Date(clock.now() + 600_000).toISOString() })
  expect(service.count('token.refresh')).toBe(1)
  expect(service.count('code.attempt')).toBe(0)
})

test('signing in goes on with the request when the stored session cannot be renewed', async () => {
  const { client, clock, service } = await openSignedIn({}, { accessSeconds: 600 })
  clock.advance(700_000)
  service.endSessions()
  expect(await client.signIn({ method: 'password', password: referencePassword })).toMatchObject({
    status: 'signed-in',
  })
  expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
})

test('a session that works to its end is not given up early where the carrier cannot renew', async () => {
  const opened = await openSignedIn({}, { accessSeconds: 600 })
  const { renew: _renew, ...rest } = auth
  const client = clientOf(opened, { auth: rest })
  opened.clock.advance(590_000)
  expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
  expect(await client.signIn({ method: 'code' })).toMatchObject({ status: 'signed-in' })
  opened.clock.advance(11_000)
  expect(await failureOf(client.balance())).toMatchObject({ code: 'session-expired' })
})

test('a sign-in whose state the adapter itself cannot read is no sign-in', async () => {
  const opened = open()
  const broken = async () =>
    ({ status: 'signed-in', state: JSON.parse('{}'), lines: [referenceLine] }) as const
  const client = clientOf(opened, { auth: { ...auth, begin: { ...auth.begin, password: broken } } })
  expect(await failureOf(client.signIn({ method: 'password', password: 'x' }))).toMatchObject({
    code: 'schema-mismatch',
  })
  expect(await client.session()).toEqual({ status: 'signed-out' })
})

const draft: UsageDraft = {
  kind: 'message',
  form: 'sms',
  startedAt: '2026-09-01T10:00:00+03:00',
  precision: 'second',
  timeSource: 'printed',
  status: 'final',
}

test.each([
  ['at a time nobody can read', { ...draft, startedAt: 'yesterday' }, 'schema-mismatch'],
  ['of another line', { ...draft, line: '+79000000099' }, 'wrong-line'],
] as const)('a row %s ends the read', async (_name, record, code) => {
  const client = clientOf(await openSignedIn(), {
    usage: {
      ...referenceAdapter.usage,
      fetchPage: async () => ({ endpoint: 'usage', rows: [{ record, identity: ['one'], raw: {} }] }),
    },
  })
  expect(await failureOf(client.usage({ month: '2026-09' }).toArray())).toMatchObject({ code })
})

test('what a record can do without is absent when the carrier fails, and nothing else is hidden', async () => {
  const fail = (error: Error) =>
    optional(async () => {
      throw error
    })
  expect(await fail(new CarrierError('unavailable', 'Later.'))).toBeUndefined()
  const reason = new Error('stopped by the app')
  expect(await failureOf(fail(reason))).toBe(reason)
})

test('a failing adapter passes on what the account holder can do and when to ask again', async () => {
  const client = clientOf(await openSignedIn(), {
    balance: async (context: AdapterContext) =>
      context.fail('action-required', { action: 'pay', carrierCode: 'E-7', retryAfterMs: 1000 }),
  })
  expect(await failureOf(client.balance())).toMatchObject({
    code: 'action-required',
    facts: { action: 'pay', carrierCode: 'E-7', retryAfterMs: 1000 },
  })
})
