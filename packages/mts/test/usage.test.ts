import { describe, expect, test } from 'vitest'
import { errorOf, pageOf, signedIn, transactions } from './client-of.ts'
import { index, valueAt } from './fixture-case.ts'

const july = { month: '2026-07' }
const row = (over: object = {}) => ({
  name: 'Исходящий звонок',
  type: 'Network',
  dateTime: '2026-07-05T14:03:22+03:00',
  value: 65,
  unitValue: 'сек',
  amount: 0,
  ...over,
})

describe('what is asked', () => {
  test('the filter is that of the cabinet, free rows included', async () => {
    const { client, carrier } = await signedIn({
      [transactions]: ['lk/detail-page1.json', 'lk/detail-page2.json'],
    })
    await client.usage(july).toArray()
    const wanted = ['lk/detail-page1.json', 'lk/detail-page2.json'].map(file =>
      valueAt(index.find(entry => entry.file === file)?.requestBody, 'variables'),
    )
    expect(carrier.bodies.map(body => valueAt(body, 'variables'))).toEqual(wanted)
  })

  test('the running day ends now, written in the zone of the line', async () => {
    const { client, carrier } = await signedIn(
      { [transactions]: ['lk/detail-empty.json'] },
      { now: '2026-07-20T21:04:05.678Z' },
    )
    await client.usage(july).toArray()
    expect(valueAt(carrier.bodies[0], 'variables.filter')).toMatchObject({
      dateFrom: '2026-07-01T00:00:00+03:00',
      dateTo: '2026-07-21T00:04:05+03:00',
    })
  })
})

describe('what makes a list incomplete', () => {
  test.each([
    ['an empty page among others', [pageOf([row()], 3), pageOf([], 3)]],
    ['an empty first page of several', [pageOf([], 2)]],
    ['an empty last page', [pageOf([row()], 2), pageOf([], 2)]],
    ['pages that vanish', [pageOf([row()], 3), pageOf([row({ value: 66 })], 2)]],
  ])('%s', async (_name, pages) => {
    const { client } = await signedIn({ [transactions]: pages })
    expect((await errorOf(client.usage(july).toArray())).code).toBe('incomplete')
  })

  test('a page that fails ends the read', async () => {
    const { client } = await signedIn({ [transactions]: [pageOf([row()], 2), 'lk/detail-null.json'] })
    expect((await errorOf(client.usage(july).toArray())).code).toBe('unavailable')
  })

  test('a list that grows while it is read goes on', async () => {
    const { client } = await signedIn({
      [transactions]: [pageOf([row()], 2), pageOf([row({ value: 2 })], 3), pageOf([row({ value: 3 })], 3)],
    })
    expect(await client.usage(july).toArray()).toHaveLength(3)
  })
})

async function readIds(): Promise<string[]> {
  const { client } = await signedIn({ [transactions]: [pageOf([row(), row(), row({ value: 1 })])] })
  return (await client.usage(july).toArray()).map(({ id }) => id)
}

test('two equal rows are two events with two ids, the same ones every time', async () => {
  const ids = await readIds()
  expect(new Set(ids).size).toBe(3)
  expect(await readIds()).toEqual(ids)
})

test('the row of the carrier comes along only when it is asked for', async () => {
  const answers = { [transactions]: [pageOf([row({ extra: 'kept' })])] }
  const asked = (await signedIn(answers)).client
  const plain = (await signedIn(answers)).client
  expect((await asked.usage({ ...july, raw: true }).toArray())[0]?.raw).toEqual(row({ extra: 'kept' }))
  expect((await plain.usage(july).toArray())[0]).not.toHaveProperty('raw')
})

describe('rows of another shape', () => {
  test.each([
    ['dateTime', { dateTime: null }, 'data.transactionsByFilter.transactions[1].dateTime'],
    ['name', { name: 5 }, 'data.transactionsByFilter.transactions[1].name'],
    ['amount', { amount: {} }, 'data.transactionsByFilter.transactions[1].amount'],
    ['chargePeriod', { chargePeriod: 'x' }, 'data.transactionsByFilter.transactions[1].chargePeriod'],
    [
      'dateTo',
      { chargePeriod: { dateTo: 5 } },
      'data.transactionsByFilter.transactions[1].chargePeriod.dateTo',
    ],
  ])('%s is named, nothing is returned', async (_name, over, path) => {
    const { client } = await signedIn({ [transactions]: [pageOf([row(), row(over)])] })
    const error = await errorOf(client.usage(july).toArray())
    expect(error.code).toBe('schema-mismatch')
    expect(error.facts.issues?.map(issue => issue.path)).toEqual([path])
  })

  test.each([
    ['a row that is none', 'json {"data":{"transactionsByFilter":{"totalPages":1,"transactions":[7]}}}'],
    ['a list that is none', 'json {"data":{"transactionsByFilter":{"totalPages":1,"transactions":{}}}}'],
    ['no number of pages', 'json {"data":{"transactionsByFilter":{"transactions":[]}}}'],
    ['a time without offset', pageOf([row({ dateTime: '2026-07-05T14:03:22' })])],
  ])('%s', async (_name, answer) => {
    const { client } = await signedIn({ [transactions]: [answer] })
    expect((await errorOf(client.usage(july).toArray())).code).toBe('schema-mismatch')
  })
})
