import { createGate } from '@esim-usage/core'
import { createFixtureFetch, virtualClock } from '@esim-usage/core/testing'
import { expect, test } from 'vitest'
import { createMtsBusiness, type MtsRatePackage } from '../../src/business/index.ts'
import { account, api, errorOf, good, hierarchy, keys, line, open, signedIn, token } from './client-of.ts'
import { fixtures } from './fixture-case.ts'

const balance = api('Bills/CheckBalanceByMSISDN')
const orders = api('Documents/CallHistoryByMSISDN', 'POST')
const june = { month: '2026-06' } as const

test('a balance of another line or account is refused', async () => {
  const other = { [balance]: ['b2b/balance-by-msisdn.json'] }
  const ofLine = await signedIn({ ...good }, { line: '+79000000002' })
  ofLine.play(other)
  expect((await errorOf(ofLine.client.balance())).code).toBe('wrong-line')
  const named = 'json {"accountNo":"277000000009","customerAccountBalance":[]}'
  const ofAccount = await signedIn({ [api('Bills/CheckBalanceByAccount')]: [named] })
  expect((await errorOf(ofAccount.client.balance())).code).toBe('wrong-line')
})

test.each(['allowances', 'services', 'profile'] as const)('%s are told for a line only', async name => {
  const { client, carrier } = await signedIn({})
  const error = await errorOf(client[name]())
  expect(error).toMatchObject({ code: 'unsupported', facts: { option: 'line' } })
  expect(carrier().requests).toEqual([])
})

test.each([
  [{}, 'email'],
  [{ email: 'someone-1@example.com', format: 'pdf' }, 'format'],
])('a statement that cannot be ordered is not: %j', async (more, option) => {
  const { client, carrier } = await signedIn({ [orders]: ['b2b/call-history-order.json'] }, { line })
  const error = await errorOf(client.orderStatement({ ...june, ...more }))
  expect(error).toMatchObject({ code: 'invalid-argument', facts: { option } })
  expect(carrier().requests).toEqual([])
})

test('an order of a kind that says nothing is not taken for one that was made', async () => {
  const { client, play } = await signedIn({ [orders]: ['b2b/call-history-order.json'] }, { line })
  const order = await client.orderStatement({ ...june, email: 'someone-1@example.com' })
  const status = api('Product/CheckRequestStatusByUUID', 'POST')
  for (const state of ['"status":"Rejected"', '"status":"Completed","id":"00000000000000BB_1"']) {
    play({ [status]: [`json {"relatedParty":[{${state}}]}`] })
    expect((await errorOf(client.fetchStatement(order))).code).toBe('schema-mismatch')
  }
})

test('a token that is over is bought anew once, with credentials at hand', async () => {
  const { client, play } = await signedIn({}, { line, credentials: async () => keys })
  const carrier = play({ ...good, [balance]: ['b2b/error-401-1013.json', 'b2b/balance-by-msisdn.json'] })
  expect(await client.balance()).toMatchObject({ main: { amount: 123_456 } })
  expect(carrier.count(token)).toBe(1)
  expect(carrier.count(balance)).toBe(2)
})

test('a line of others is not worth a new token', async () => {
  const { client, play } = await signedIn({}, { line, credentials: async () => keys })
  const carrier = play({ ...good, [balance]: ['b2b/error-401-1014.json'] })
  expect((await errorOf(client.balance())).code).toBe('no-access')
  expect(carrier.count(token)).toBe(0)
})

test('a token is given up five minutes before its end', async () => {
  const clock = virtualClock('2026-08-01T12:00:00+03:00')
  const { client, play } = open({ line, clock, credentials: async () => keys })
  await client.signIn(keys)
  const carrier = play({ ...good, [balance]: ['b2b/balance-by-msisdn.json'] })
  clock.advance(54 * 60_000)
  await client.balance()
  expect(carrier.count(token)).toBe(0)
  clock.advance(2 * 60_000)
  await client.balance()
  expect(carrier.count(token)).toBe(1)
})

test('a token that does not live long is given up a tenth before its end; one of unknown life never', async () => {
  const short = 'json {"access_token":"FAKE","expires_in":100}'
  const { client, play } = open({ line })
  play({ [token]: [short], [hierarchy]: ['b2b/hierarchy-page1.json'] })
  expect(await client.signIn(keys)).toMatchObject({ expiresAt: '2026-08-01T09:01:30.000Z' })
  play({ [token]: ['json {"access_token":"FAKE"}'], [hierarchy]: ['b2b/hierarchy-page1.json'] })
  expect(await client.signIn(keys, { again: true })).toEqual({ status: 'signed-in' })
})

test('the keys go as Basic, and an account that is not among those of the keys is refused', async () => {
  const { client, carrier } = open({ account: '277000000009' })
  expect((await errorOf(client.signIn(keys))).code).toBe('wrong-line')
  const [first] = carrier().requests
  expect(first?.headers.get('authorization')).toBe(`Basic ${btoa('FAKE-KEY:Canary-Secret-7x')}`)
  expect(first?.body).toBe('grant_type=client_credentials')
  expect(await client.session()).toEqual({ status: 'signed-out' })
})

test.each<[MtsRatePackage | undefined, number]>([
  [undefined, 60],
  [60, 60],
  [300, 300],
])('a package of %s lets %i requests through in a minute', async (ratePackage, wanted) => {
  const clock = virtualClock('2026-08-01T12:00:00+03:00')
  const begin = clock.now()
  const at: number[] = []
  const carrier = createFixtureFetch(fixtures, { ...good, [balance]: ['b2b/balance-by-msisdn.json'] })
  const client = createMtsBusiness({
    account,
    line,
    clock,
    gate: createGate(clock),
    ...(ratePackage !== undefined && { ratePackage }),
    async fetch(input, init) {
      at.push(clock.now() - begin)
      return carrier.fetch(input, init)
    },
  })
  await client.signIn(keys)
  for (let reads = 0; reads < wanted + 5; reads += 1) await client.balance()
  expect(at.filter(time => time < 60_000)).toHaveLength(wanted)
  const perSecond = wanted === 60 ? 3 : 10
  const busiest = Math.max(...at.map(time => at.filter(each => each >= time && each < time + 1000).length))
  expect(busiest).toBe(perSecond)
})
