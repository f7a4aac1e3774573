import fc from 'fast-check'
import { expect, test } from 'vitest'
import { errorOf, json, of, signedIn } from './client-of.ts'

type Answers = Readonly<Record<string, readonly string[]>>

const active = json({ status: { status: 'activated' } })
const read = async (answers: Answers) =>
  (
    await signedIn({
      [of('profile')]: [active],
      [of('tariff')]: ['status 404'],
      [of('rests')]: ['status 404'],
      ...answers,
    })
  ).client.profile()

test('three prices of one tariff are never confused', async () => {
  const kopecks = fc.integer({ min: 0, max: 500_000 })
  const { client, play } = await signedIn({})
  const sum = (value: number | undefined) =>
    value === undefined ? null : { amount: Number((value / 100).toFixed(2)), currency: 'RUB' }
  const price = fc.option(kopecks, { nil: undefined })
  await fc.assert(
    fc.asyncProperty(price, price, price, async (list, ofItem, ofAll) => {
      play({
        [of('profile')]: [active],
        [of('tariff')]: [json({ frontName: 'Т', currentAbonentFee: sum(list), period: 'month' })],
        [of('rests')]: [
          json({ tariffCost: sum(ofAll), rests: [{ type: 'tariff', tariffCost: sum(ofItem) }] }),
        ],
      })
      const { tariff } = await client.profile()
      const fee = ofItem ?? ofAll
      expect(tariff?.fee?.amount).toBe(fee)
      expect(tariff?.listFee?.amount).toBe(list === fee ? undefined : list)
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['2026-07-06T23:59:59+03:00', '2026-07-07T00:00:00+03:00'],
  ['2026-07-06T20:59:59.000+0000', '2026-07-07T00:00:00+03:00'],
  ['2026-07-06T12:00:00+03:00', undefined],
  ['soon', undefined],
])('a period paid until %s is renewed at %s', async (abonentDate, renewsAt) => {
  const profile = await read({
    [of('tariff')]: [json({ tariffName: 'T' })],
    [of('rests')]: [json({ abonentDate })],
  })
  expect(profile.tariff).toEqual({ name: 'T', ...(renewsAt !== undefined && { renewsAt }) })
})

test.each([
  ['a word for it that nobody knows', [of('status'), json('LOST')], 'blocked'],
  ['no word', [of('status'), json(null)], 'unknown'],
  ['a failure', [of('status'), 'status 404'], 'unknown'],
])('the state of the SIM: %s', async (_name, [address = '', answer = ''], status) => {
  const profile = await read({ [of('profile')]: [json({})], [address]: [answer] })
  expect(profile.lineStatus).toBe(status)
})

test('a tariff without a name is not said', async () => {
  expect(await read({ [of('tariff')]: [json({ period: 'month' })] })).not.toHaveProperty('tariff')
})

test('without the first answer there is no profile', async () => {
  expect((await errorOf(read({ [of('profile')]: [json(null)] }))).code).toBe('schema-mismatch')
})

test('a session that ends on the way is renewed, not passed over', async () => {
  const call = read({
    [of('tariff')]: ['status 401'],
    'POST sso.t2.ru/auth/realms/tele2-b2c/protocol/openid-connect/token': [
      'auth/token.refresh.invalid-grant.json',
    ],
  })
  expect((await errorOf(call)).code).toBe('session-expired')
})
