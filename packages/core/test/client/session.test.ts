import { expect, test } from 'vitest'
import { memoryStore, type SessionStore } from '../../src/index.ts'
import { referencePassword } from '../../src/testing/index.ts'
import { failureOf, open, openSignedIn } from './open-reference.ts'

const five = [1, 2, 3, 4, 5]
const main = '+79000000002'
const linked = '+79000000003'

test('five calls that meet an expired token share one renewal, also over two clients', async () => {
  const { client, another, service } = await openSignedIn()
  service.expireTokens()
  const other = another()
  const balances = await Promise.all(five.flatMap(() => [client.balance(), other.balance()]))
  expect(balances.every(balance => balance.model === 'prepaid' && balance.main.amount === 12_345)).toBe(true)
  expect(service.count('token.refresh')).toBe(1)
})

test('a token that expires in mid-read is renewed once, and the page is read again', async () => {
  const { client, service } = await openSignedIn({}, { pageSize: 10 })
  const expected = await client.usage({ month: '2026-09' }).toArray()
  const read: string[] = []
  for await (const { id } of client.usage({ month: '2026-09' })) {
    read.push(id)
    if (read.length === 15) service.expireTokens()
  }
  expect(read.toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
  expect(service.count('token.refresh')).toBe(1)
})

test('a session is renewed before it ends, by a tenth of its life', async () => {
  const { client, clock, service } = await openSignedIn({}, { accessSeconds: 600 })
  clock.advance(539_000)
  await client.balance()
  expect(service.count('token.refresh')).toBe(0)
  clock.advance(2000)
  await client.balance()
  expect(service.count('token.refresh')).toBe(1)
})

test('an early renewal that fails does no harm while the session works', async () => {
  const { client, clock, service } = await openSignedIn({}, { accessSeconds: 600 })
  clock.advance(541_000)
  service.stage('token.refresh', 'unavailable')
  expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
  service.mend()
  service.stage('token.refresh', 'bot-wall')
  expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
})

test('a token that came along in an answer is kept for the next client', async () => {
  const { client, another, clock, service } = await openSignedIn({}, { accessSeconds: 600, slides: true })
  clock.advance(400_000)
  await client.balance()
  clock.advance(400_000)
  await another().balance()
  expect(service.count('token.refresh')).toBe(0)
})

test('a session that is over twice in a row is `rejected`, and stays', async () => {
  const { client, service } = await openSignedIn()
  service.stage('balance.read', 'expired')
  expect(await failureOf(client.balance())).toMatchObject({ code: 'rejected' })
  expect(service.count('token.refresh')).toBe(1)
  service.mend()
  expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
})

test('a session that cannot be renewed ends in `session-expired`, and is forgotten', async () => {
  const { client, service } = await openSignedIn()
  service.endSessions()
  expect(await failureOf(client.balance())).toMatchObject({
    code: 'session-expired',
    facts: { carrier: 'reference', operation: 'balance' },
  })
  expect(await client.session()).toEqual({ status: 'signed-out' })
  expect((await client.signIn({ method: 'code' })).status).toBe('challenge')
})

test('a bot check in the way of a renewal wants a person, and the tokens survive it', async () => {
  const { client, service } = await openSignedIn()
  service.expireTokens()
  service.stage('token.refresh', 'bot-wall', { times: 1 })
  expect(await failureOf(client.balance())).toMatchObject({
    code: 'interaction-required',
    facts: { action: 'visit-website' },
  })
  expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
})

test('credentials are asked for only when a session is over, and never again after a refusal', async () => {
  let password = 'wrong'
  let asked = 0
  const opened = open({
    credentials: async () => {
      asked += 1
      return { method: 'password', password }
    },
  })
  await opened.client.signIn({ method: 'session', session: opened.service.openSession() })
  await opened.client.balance()
  expect(asked).toBe(0)
  opened.service.endSessions()
  expect(await failureOf(opened.client.balance())).toMatchObject({ code: 'credentials-rejected' })
  expect(await failureOf(opened.another().balance())).toMatchObject({ code: 'session-expired' })
  expect(asked).toBe(1)
  password = referencePassword
  await opened.client.signIn({ method: 'password', password })
  opened.service.endSessions()
  expect(await opened.client.balance()).toMatchObject({ main: { amount: 12_345 } })
  expect(asked).toBe(2)
})

test('credentials that meet a page for the person are not tried again until a sign-in succeeds', async () => {
  let asked = 0
  const { client, service } = open({
    credentials: async () => {
      asked += 1
      return { method: 'password', password: referencePassword }
    },
  })
  service.stage('password.check', 'bot-wall')
  expect(await failureOf(client.balance())).toMatchObject({ code: 'interaction-required' })
  expect(await failureOf(client.balance())).toMatchObject({ code: 'session-expired' })
  expect([asked, service.count('password.check')]).toEqual([1, 1])
})

test('signing in over a session that is over uses the request, not the credentials of the app', async () => {
  let asked = 0
  const { client, clock, service } = open({
    credentials: async () => {
      asked += 1
      return { method: 'password', password: 'old' }
    },
  })
  await client.signIn({ method: 'session', session: service.openSession() })
  service.endSessions()
  clock.advance(86_400_000)
  expect((await client.signIn({ method: 'password', password: referencePassword })).status).toBe('signed-in')
  expect(asked).toBe(0)
})

test('a page for the person ends an unattended call without another request', async () => {
  const { client, service } = await openSignedIn()
  service.stage('balance.read', 'bot-wall')
  const before = service.count()
  expect(await failureOf(client.balance())).toMatchObject({
    code: 'interaction-required',
    facts: { action: 'visit-website', operation: 'balance' },
  })
  expect(service.count()).toBe(before + 1)
})

test('a linked line is read through the session of the main line', async () => {
  const { client, another } = await openSignedIn({ line: main, sessionKey: 'family' })
  const other = another({ line: linked })
  const [ours, theirs] = await Promise.all([
    client.usage({ month: '2026-09' }).toArray(),
    other.usage({ month: '2026-09' }).toArray(),
  ])
  expect(new Set(ours.map(({ line }) => line))).toEqual(new Set([main]))
  expect(new Set(theirs.map(({ line }) => line))).toEqual(new Set([linked]))
  expect((await client.lines()).map(({ line }) => line)).toEqual([main, linked])
})

test('a stranger line over the same session is wrong-line before any request', async () => {
  const { another, service } = await openSignedIn({ line: main, sessionKey: 'family' })
  const before = service.count()
  expect(await failureOf(another({ line: '+79000000011' }).balance())).toMatchObject({ code: 'wrong-line' })
  expect(service.count()).toBe(before)
})

test.each([
  ['damaged', () => '{"version":1,'],
  ['of a later version', (value: string) => value.replace('"version":1', '"version":2')],
  ['of another carrier', (value: string) => value.replace('"carrier":"reference"', '"carrier":"other"')],
  ['without the state the adapter needs', (value: string) => value.replace('"access"', '"excess"')],
] as const)(
  'a stored session that is %s means signed out, and signing in repairs it',
  async (_name, damage) => {
    const inner = memoryStore()
    const store: SessionStore = {
      ...inner,
      async load(key) {
        const stored = await inner.load(key)
        return stored && !repaired ? { ...stored, value: damage(stored.value) } : stored
      },
    }
    let repaired = false
    const { another, service } = await openSignedIn({ sessionStore: store })
    const client = another()
    expect(await client.session()).toEqual({ status: 'signed-out' })
    expect(await failureOf(client.balance())).toMatchObject({ code: 'session-expired' })
    await client.signIn({ method: 'session', session: service.openSession() })
    repaired = true
    expect(await client.balance()).toMatchObject({ main: { amount: 12_345 } })
  },
)

test('what the own store throws comes through as it is', async () => {
  const full = new Error('disk full')
  const store: SessionStore = { ...memoryStore(), load: () => Promise.reject(full) }
  const { client } = open({ sessionStore: store })
  expect(await failureOf(client.balance())).toBe(full)
  expect(await failureOf(client.session())).toBe(full)
})

test('ending all sessions at the carrier also forgets the one here', async () => {
  const { client, service } = await openSignedIn()
  await client.signOutEverywhere()
  expect(service.count('session.end')).toBe(1)
  expect(await client.session()).toEqual({ status: 'signed-out' })
})
