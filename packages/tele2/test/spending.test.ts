import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { errorOf, json, of, signedIn } from './client-of.ts'

const profile = of('profile')
const charges = of('siteMSK/charges')
const older = of('charges')
const known = 'profile/profile.ok.json'
const month = { month: '2026-05' }
const sum = (amount: unknown, currency = 'RUB') => ({ amount, currency })
const read = async (answers: Readonly<Record<string, readonly string[]>>, query = month) =>
  (await signedIn({ [profile]: [known], ...answers })).client.spending(query)

/** Kopecks as the decimal roubles a carrier prints. */
const printed = (kopecks: number): number => Number((kopecks / 100).toFixed(2))

test('the month is the sum of its categories, to the kopeck', async () => {
  const { client, play } = await signedIn({})
  const kopecks = fc.integer({ min: -10_000_000, max: 10_000_000 })
  await fc.assert(
    fc.asyncProperty(fc.array(kopecks, { maxLength: 12 }), async list => {
      const data = list.map((each, at) => ({ type: `TYPE_${at}`, amount: sum(printed(each)) }))
      play({ [profile]: [known], [charges]: [json(data)] })
      const { total, categories } = await client.spending(month)
      expect(total?.amount).toBe(list.reduce((all, each) => all + each, 0))
      expect(categories.map(({ amount }) => amount.amount)).toEqual(list)
    }),
    { numRuns: 60 },
  )
})

test.each([
  [1128.1, 112_810],
  [4.35, 435],
  [0.29, 29],
])('%d roubles are exact', async (roubles, kopecks) => {
  const services = [{ billingServiceName: 'SMS', amount: sum(roubles) }]
  const data = [{ type: 'SMS_MMS', subGroups: [{ consumingServices: services }] }]
  const { total, categories } = await read({ [charges]: [json(data)] })
  expect([total?.amount, categories[0]?.items[0]?.amount?.amount]).toEqual([kopecks, kopecks])
})

test('the total of a category wins over its services', async () => {
  const services = [{ name: 'A', cost: 1 }, { cost: null }]
  const data = [
    { type: 'X', typeName: 'Другое', amount: sum(5), subGroups: [{ consumingServices: services }] },
  ]
  expect((await read({ [charges]: [json(data)] })).categories).toEqual([
    {
      code: 'X',
      label: 'Другое',
      amount: { amount: 500, currency: 'RUB', scale: 2 },
      items: [{ label: 'A', amount: { amount: 100, currency: 'RUB', scale: 2 } }, { label: 'Другое' }],
    },
  ])
})

describe('a month without a total is partial', () => {
  test.each([
    ['a category without any sum', [{ type: 'X' }, { type: 'Y', amount: sum(1) }], 1],
    ['a service without a sum', [{ type: 'X', subGroups: [{ consumingServices: [{ name: 'A' }] }] }], 0],
    [
      'two currencies',
      [
        { type: 'X', amount: sum(1) },
        { type: 'Y', amount: sum(1, 'USD') },
      ],
      2,
    ],
  ])('%s', async (_name, data, categories) => {
    const spending = await read({ [charges]: [json(data)] })
    expect(spending).not.toHaveProperty('total')
    expect(spending).toMatchObject({ status: 'partial', categories: { length: categories } })
  })
})

test('the month that runs is partial', async () => {
  const answers = { [charges]: ['charges/charges.v2.ok.json'] }
  expect(await read(answers, { month: '2026-06' })).toMatchObject({
    status: 'partial',
    total: { amount: 65_150 },
  })
})

describe('a month that failed is no month of zero', () => {
  test.each([
    ['nothing in the older list', json([])],
    ['zero in the older list', json([{ amount: sum(0) }])],
    ['no older list', json(null)],
    ['a sum that is not said', json([{ amount: null }])],
    ['another failure', 'errors/message-only.400.json'],
  ])('%s proves nothing', async (_name, answer) => {
    const call = read({ [charges]: ['errors/bad-gateway.502.html'], [older]: [answer] })
    expect((await errorOf(call)).code).toBe('unavailable')
  })

  test('without a region and with a failure', async () => {
    const call = read({ [profile]: ['errors/bad-gateway.502.html'], [older]: ['errors/meta-error.200.json'] })
    expect((await errorOf(call)).code).toBe('unavailable')
  })

  test('a browser check is not looked past', async () => {
    const call = read({ [charges]: ['auth/ngenix-challenge.html'], [older]: ['charges/charges.v1.ok.json'] })
    expect((await errorOf(call)).code).toBe('interaction-required')
  })
})
