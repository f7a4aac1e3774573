import { expect, test } from 'vitest'
import { createCarrierClient } from '../../src/adapter/index.ts'
import { EsimUsageError } from '../../src/index.ts'
import { referenceAdapter, type ReferenceClient, type ReferenceOptions } from '../../src/testing/index.ts'
import { failureOf, open, openSignedIn } from './open-reference.ts'

/** Values that only a program without types can pass. */
const untyped = (value: unknown) => JSON.parse(JSON.stringify(value))

const create = (options: Partial<Record<keyof ReferenceOptions | 'account', unknown>>): ReferenceClient =>
  createCarrierClient(referenceAdapter, untyped({ line: '+79000000001', ...options }))

/** What a refusal says: its code, the option, the call, and whether the sentence names the option and what to do. */
function refusalOf(error: unknown): object {
  if (!EsimUsageError.is(error)) throw new Error(`No error of ours: ${String(error)}`)
  const { code, facts, message } = error
  const advises = /Give|Write|Ask|Use|Pass|Swap|Raise|Answer/.test(message)
  const { option, carrier, operation } = facts
  return { code, option, carrier, operation, named: message.includes(`\`${option}\``), advises }
}

/** What checks values alone knows of no call. */
const refusal = (code: string, option: string, operation?: string, carrier = 'reference'): object => ({
  code,
  option,
  carrier: operation === undefined ? undefined : carrier,
  operation,
  named: true,
  advises: true,
})

test.each([
  ['no line', { line: undefined }, 'line'],
  ['a word for a line', { line: 'my phone' }, 'line'],
  ['too few digits', { line: '+7900000' }, 'line'],
  ['a short code', { line: '0890' }, 'line'],
  ['a number for a line', { line: 79000000001 }, 'line'],
  ['an unknown zone', { timeZone: 'Mars/Olympus' }, 'timeZone'],
  ['an empty account', { line: undefined, account: '' }, 'account'],
  ['a number for an account', { account: 277_000 }, 'account'],
])('%s is refused when the client is made', async (_name, options, option) => {
  const make = async (): Promise<unknown> => create(options)
  expect(refusalOf(await failureOf(make()))).toMatchObject({
    code: 'invalid-argument',
    option,
    named: true,
    advises: true,
  })
})

test.each(['+7 900 000-00-01', '8 (900) 000-00-01', '9000000001', '79000000001'])('%s is the line', line => {
  expect(create({ line }).line).toBe('+79000000001')
})

test.each([
  ['nothing', {}, 'from', 'invalid-argument'],
  ['a month that is none', { month: '2026-13' }, 'month', 'invalid-argument'],
  ['a month in words', { month: 'October' }, 'month', 'invalid-argument'],
  ['a month that has not begun', { month: '2026-11' }, 'month', 'invalid-argument'],
  ['a month beside days', { month: '2026-09', from: '2026-09-01' }, 'month', 'invalid-argument'],
  ['a day that is none', { from: '2026-02-30', to: '2026-03-01' }, 'from', 'invalid-argument'],
  ['a day in Russian order', { from: '01.09.2026', to: '2026-09-02' }, 'from', 'invalid-argument'],
  ['no last day', { from: '2026-09-01' }, 'to', 'invalid-argument'],
  ['days in wrong order', { from: '2026-09-02', to: '2026-09-01' }, 'to', 'invalid-argument'],
  ['days to come', { from: '2026-10-21', to: '2026-10-22' }, 'from', 'invalid-argument'],
  ['days too old', { from: '2026-04-20', to: '2026-09-01' }, 'from', 'period-out-of-history'],
  ['a month too old', { month: '2025-01' }, 'month', 'period-out-of-history'],
  ['a cursor of nobody', { cursor: 'next please' }, 'cursor', 'cursor-mismatch'],
  ['an empty cursor', { cursor: '' }, 'cursor', 'cursor-mismatch'],
])('usage of %s is refused before any request', async (_name, query, option, code) => {
  const { client, service } = await openSignedIn()
  const before = service.count()
  const read = async (): Promise<unknown> => client.usage(untyped(query)).toArray()
  const operation = code === 'invalid-argument' ? undefined : 'usage'
  expect(refusalOf(await failureOf(read()))).toEqual(refusal(code, option, operation))
  expect(service.count()).toBe(before)
})

test('a cursor of another line, or of another carrier, is refused', async () => {
  const { client, another } = await openSignedIn()
  const cursors: string[] = []
  for await (const { cursor } of client.usage({ from: '2026-08-01', to: '2026-09-30' }).pages()) {
    if (cursor !== undefined) cursors.push(cursor)
  }
  const [cursor = ''] = cursors
  const ofLine = async (): Promise<unknown> => another({ line: '+79000000002' }).usage({ cursor }).toArray()
  expect(refusalOf(await failureOf(ofLine()))).toEqual(refusal('cursor-mismatch', 'cursor', 'usage'))
  const stranger = { ...referenceAdapter, info: { ...referenceAdapter.info, id: 'stranger' } }
  const other: ReferenceClient = createCarrierClient(stranger, { line: '+79000000001' })
  const ofCarrier = async (): Promise<unknown> => other.usage({ cursor }).toArray()
  expect(refusalOf(await failureOf(ofCarrier()))).toEqual(
    refusal('cursor-mismatch', 'cursor', 'usage', 'stranger'),
  )
})

test.each([
  ['spending of no month', (client: ReferenceClient) => client.spending({ month: '10.2026' }), 'month'],
  ['spending to come', (client: ReferenceClient) => client.spending({ month: '2027-01' }), 'month'],
  ['payments of no days', (client: ReferenceClient) => client.payments(untyped({})), 'from'],
  ['a statement to come', (client: ReferenceClient) => client.orderStatement({ month: '2026-12' }), 'month'],
  [
    'an order of nobody',
    (client: ReferenceClient) => client.fetchStatement(untyped({ carrier: 'mts' })),
    'order',
  ],
  [
    'a limit of nothing',
    (client: ReferenceClient) => client.usage({ month: '2026-09' }).toArray({ limit: 0 }),
    'limit',
  ],
])('%s is refused before any request', async (_name, read, option) => {
  const { client, service } = await openSignedIn()
  const before = service.count()
  const operation = option === 'order' ? 'fetchStatement' : undefined
  expect(refusalOf(await failureOf(read(client)))).toEqual(refusal('invalid-argument', option, operation))
  expect(service.count()).toBe(before)
})

test.each([
  [
    'a method the carrier has not',
    { method: 'client-credentials', clientId: 'a', clientSecret: 'b' },
    'method',
    'unsupported',
  ],
  ['no method', {}, 'method', 'unsupported'],
  ['nothing', null, 'method', 'unsupported'],
  ['no password', { method: 'password' }, 'password', 'invalid-argument'],
  ['an empty password', { method: 'password', password: '' }, 'password', 'invalid-argument'],
  ['no session', { method: 'session' }, 'session', 'invalid-argument'],
])('signing in with %s is refused before any request', async (_name, request, option, code) => {
  const { client, service } = open()
  expect(refusalOf(await failureOf(client.signIn(untyped(request))))).toEqual(refusal(code, option, 'signIn'))
  expect(service.count()).toBe(0)
})

test.each([
  ['usage', async (client: ReferenceClient) => client.usage(untyped(null)).toArray(), 'from'],
  ['payments', async (client: ReferenceClient) => client.payments(untyped(null)), 'from'],
  ['spending', async (client: ReferenceClient) => client.spending(untyped(null)), 'month'],
  ['a statement', async (client: ReferenceClient) => client.orderStatement(untyped(null)), 'from'],
])('%s without any query is refused with what to give', async (_name, read, option) => {
  const { client } = await openSignedIn()
  expect(refusalOf(await failureOf(read(client)))).toEqual(refusal('invalid-argument', option))
})

test('an answer needs a challenge of this carrier and a text', async () => {
  const { client, service } = open()
  const step = await client.signIn({ method: 'code' })
  if (step.status !== 'challenge') throw new Error('No challenge')
  const before = service.count()
  const { challenge } = step
  expect(refusalOf(await failureOf(client.answer(challenge, '  ')))).toEqual(
    refusal('invalid-argument', 'text', 'signIn'),
  )
  expect(refusalOf(await failureOf(client.answer(untyped(null), '1')))).toEqual(
    refusal('invalid-argument', 'challenge', 'signIn'),
  )
  const foreign = { ...challenge, carrier: 'mts' }
  expect(refusalOf(await failureOf(client.answer(foreign, '1')))).toEqual(
    refusal('invalid-argument', 'challenge', 'signIn'),
  )
  expect(refusalOf(await failureOf(client.resend(foreign)))).toEqual(
    refusal('invalid-argument', 'challenge', 'signIn'),
  )
  expect(await failureOf(client.answer({ ...challenge, id: 'guess' }, '1'))).toMatchObject({
    code: 'challenge-expired',
  })
  expect(service.count()).toBe(before)
})
