import { describe, expect, test } from 'vitest'
import { errorOf, pageOf, signedIn, transactions } from './client-of.ts'
import { index, valueAt } from './fixture-case.ts'

const totals = 'POST federation.mts.ru/graphql GetExpensesBaseAndCategoryInfoQueryInput'
const july = { month: '2026-07' }

const variablesOf = (file: string): unknown =>
  valueAt(index.find(entry => entry.file === file)?.requestBody, 'variables')

const monthOf = (body: object): string => `json ${JSON.stringify({ data: { transactionsByFilter: body } })}`

const payment = (over: object = {}) => ({
  name: 'Пополнение',
  type: 'Income',
  subtitle: 'Банковская карта',
  dateTime: '2026-07-05T14:03:22+03:00',
  direction: 'INCOME',
  amount: '100,50',
  ...over,
})

describe('spending', () => {
  test('a month is asked for as the cabinet asks', async () => {
    const { client, carrier } = await signedIn({ [totals]: ['lk/expenses-base.json'] })
    const { source } = await client.spending(july)
    expect(valueAt(carrier.bodies[0], 'variables')).toEqual(variablesOf('lk/expenses-base.json'))
    expect(source).toMatchObject({ endpoint: 'graphql.month', evidence: 'high' })
  })

  test('the running month is asked for up to today', async () => {
    const { client, carrier } = await signedIn(
      { [totals]: ['lk/expenses-base.json'] },
      { now: '2026-07-31T21:30:00Z' },
    )
    expect((await client.spending({ month: '2026-08' })).status).toBe('partial')
    expect(valueAt(carrier.bodies[0], 'variables.filter')).toMatchObject({
      dateFrom: '2026-08-01T00:00:00+03:00',
      dateTo: '2026-08-01T23:59:59+03:00',
    })
  })

  test('the last day of a month still runs', async () => {
    const { client } = await signedIn(
      { [totals]: ['lk/expenses-base.json'] },
      { now: '2026-07-31T23:59:00+03:00' },
    )
    expect((await client.spending(july)).status).toBe('partial')
  })

  test.each([
    ['no categories', { totalInfo: { outcomeAmount: 5 } }, { total: { amount: 500 }, categories: [] }],
    [
      'a category without a sum',
      { totalInfo: { outcomeAmount: 5 }, categories: [{ alias: 'sms', name: 'SMS', amount: null }] },
      { total: { amount: 500 }, categories: [] },
    ],
    [
      'no totals: they are not added up from the categories',
      { totalInfo: null, categories: [{ alias: null, name: 'Связь&nbsp;+', amount: 2 }] },
      { categories: [{ code: 'Связь&nbsp;+', label: 'Связь +', amount: { amount: 200 } }] },
    ],
  ])('what is missing makes a month partial: %s', async (_name, body, expected) => {
    const { client } = await signedIn({ [totals]: [monthOf(body)] })
    const spending = await client.spending(july)
    expect(spending).toMatchObject({ status: 'partial', ...expected })
    expect('total' in spending).toBe('total' in expected)
  })

  test('a month of which nothing is said is an error, never zero', async () => {
    const { client } = await signedIn({ [totals]: [monthOf({ totalInfo: null, categories: [] })] })
    expect((await errorOf(client.spending(july))).code).toBe('unavailable')
  })
})

describe('payments', () => {
  test('half a year is asked for in one call, as the cabinet asks', async () => {
    const { client, carrier } = await signedIn({ [transactions]: ['lk/payments-income.json'] })
    await client.payments({ from: '2026-01-05', to: '2026-07-05' })
    expect(carrier.bodies.map(body => valueAt(body, 'variables'))).toEqual([
      variablesOf('lk/payments-income.json'),
    ])
  })

  test('two equal payments are two', async () => {
    const { client } = await signedIn({ [transactions]: [pageOf([payment(), payment()])] })
    const payments = await client.payments(july)
    expect(payments.map(({ amount }) => amount.amount)).toEqual([10_050, 10_050])
    expect(new Set(payments.map(({ id }) => id)).size).toBe(2)
  })

  test('what the cabinet leaves out is absent', async () => {
    const bare = payment({ name: null, type: null, subtitle: null, direction: null })
    const { client } = await signedIn({ [transactions]: [pageOf([bare])] })
    const [first] = await client.payments(july)
    expect(first).not.toHaveProperty('method')
    expect(first).not.toHaveProperty('label')
    expect(first?.amount.amount).toBe(10_050)
  })

  test.each([
    ['pages that grow while they are read', [pageOf([payment()], 2), pageOf([payment()], 3)]],
    ['a page with nothing on it', [pageOf([payment()], 2), pageOf([], 2)]],
  ])('%s make no list', async (_name, pages) => {
    const { client } = await signedIn({ [transactions]: pages })
    expect((await errorOf(client.payments(july))).code).toBe('incomplete')
  })

  test('a time that cannot be read is no payment of some day', async () => {
    const { client } = await signedIn({ [transactions]: [pageOf([payment({ dateTime: '05.07.2026' })])] })
    expect((await errorOf(client.payments(july))).code).toBe('schema-mismatch')
  })
})
