import type { UsagePage } from '@esim-usage/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aggregated, errorOf, expenses, signedIn } from './client-of.ts'
import type { Answers } from './fixture-fetch.ts'

const november = { from: '2026-11-01', to: '2026-11-23' }
const rowOf = (definition: string, amount: number | string = 1, dateTime = '2026-11-20T10:00:00+03:00') => ({
  dateTime,
  amount,
  definition,
})
const listOf = (...items: readonly object[]): string => `json ${JSON.stringify({ items })}`
const [calls = '', , , sms = ''] = aggregated

async function readPage(answers: Answers, raw = false): Promise<UsagePage> {
  const { client } = await signedIn(answers)
  const pages: UsagePage[] = []
  for await (const page of client.usage({ ...november, raw }).pages()) pages.push(page)
  const [only] = pages
  if (only === undefined || pages.length > 1) throw new Error('One page was expected.')
  return only
}

test('two equal events of one list stay two, however many lists repeat them', async () => {
  const twin = rowOf('Исходящее SMS', '3,90')
  const again = { ...twin, amount: 3.9, definition: { title: 'Исходящее&nbsp;SMS' } }
  const page = await readPage({
    [expenses]: [listOf(twin)],
    [calls]: [listOf(again, again)],
    [sms]: [listOf(twin, again)],
  })
  expect(page.records).toHaveLength(2)
  expect(new Set(page.records.map(({ id }) => id)).size).toBe(2)
})

test('the same moment in two forms is one event', async () => {
  const page = await readPage({
    [calls]: [listOf(rowOf('Звонок', 5, '2026-11-20T10:00:00+03:00'))],
    [sms]: [
      listOf(rowOf('Звонок', '5,00', '20.11.2026 10:00:00'), rowOf('Звонок', 5, '2026-11-20T07:00:00Z')),
    ],
  })
  expect(page.records).toHaveLength(2)
})

test('of every event there are as many as the fullest list has', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 6 }), { minLength: 5, maxLength: 5 }),
      async lists => {
        const answers = Object.fromEntries(
          [expenses, ...aggregated].map((address, index) => [
            address,
            [
              listOf(
                ...(lists[index] ?? []).map(minute =>
                  rowOf('Звонок', 1, `2026-11-20T10:0${minute}:00+03:00`),
                ),
              ),
            ],
          ]),
        )
        const page = await readPage(answers)
        for (const minute of [0, 1, 2, 3, 4]) {
          const most = Math.max(...lists.map(list => list.filter(each => each === minute).length))
          const found = page.records.filter(({ startedAt }) =>
            startedAt.startsWith(`2026-11-20T10:0${minute}`),
          )
          expect(found).toHaveLength(most)
        }
      },
    ),
    { numRuns: 25 },
  ))

test('a sum that holds its events counts as its events', async () => {
  const page = await readPage({
    [calls]: [listOf({ ...rowOf('Звонки', 3), details: { rows: [rowOf('Звонок', 1), rowOf('Звонок', 2)] } })],
  })
  expect(page.records.map(({ charge }) => charge?.amount)).toEqual([100, 200])
})

test('a list that fails is told and loses nothing of the others', async () => {
  const page = await readPage({
    [calls]: ['error-balance-500.json'],
    [sms]: ['expenses-aggregated-sms.json'],
  })
  expect(page.records.map(({ label }) => label)).toEqual(['Исходящее SMS'])
  expect(page.warnings).toContainEqual({
    code: 'row-skipped',
    reason: 'One of the five lists of charges could not be read, so what only it holds is missing.',
    count: 1,
  })
})

test('where all fail so does the read', async () => {
  const all = Object.fromEntries([expenses, ...aggregated].map(address => [address, ['status 404']]))
  const { client } = await signedIn(all)
  expect((await errorOf(client.usage(november).toArray())).code).toBe('unexpected-status')
})

test('nothing usable is told as the reason of an empty period, wherever the code stands', async () => {
  const anywhere = 'json {"expenseGroups":{},"details":{"reason":["k1011"]}}'
  const all = Object.fromEntries([expenses, ...aggregated].map(address => [address, [anywhere]]))
  const page = await readPage(all)
  expect(page.records).toEqual([])
  expect(page.warnings).toEqual([
    { code: 'empty', reason: 'The carrier says that it has nothing usable for these days.', count: 0 },
  ])
})

test('nothing usable in one list takes nothing from the others', async () => {
  const page = await readPage({
    [expenses]: ['expenses-k1011.json'],
    [sms]: ['expenses-aggregated-sms.json'],
  })
  expect(page.records).toHaveLength(1)
  expect(page.warnings.map(({ code }) => code)).toEqual(['outside-window'])
})

test('no call has a length and no row a quantity', async () => {
  const page = await readPage({
    [calls]: ['expenses-aggregated-calls.json'],
    [sms]: ['expenses-aggregated-sms.json'],
  })
  expect(new Set(page.records.map(({ kind }) => kind))).toEqual(new Set(['other']))
  for (const name of ['seconds', 'bytes', 'parts', 'counterparty'])
    expect(page.records.filter(record => name in record)).toEqual([])
})

test('what cannot be placed in time is told, and an unreadable sum is absent', async () => {
  const page = await readPage(
    { [sms]: [listOf(rowOf('A', 1, 'вчера'), rowOf('A', 1, 'вчера'), rowOf('Входящее SMS', '—'))] },
    true,
  )
  expect(page.warnings.find(({ code }) => code === 'row-skipped')?.count).toBe(2)
  expect(page.records).toHaveLength(1)
  expect(page.records[0]).toMatchObject({ kind: 'other', direction: 'incoming', raw: { amount: '—' } })
  expect(page.records[0]?.charge).toBeUndefined()
})

test('money given back is a service, and words that tell nothing are told', async () => {
  const page = await readPage({
    [expenses]: [listOf(rowOf('Возврат', -5), rowOf('Иное', 5), { ...rowOf('', 5), definition: null })],
  })
  expect(page.records).toMatchObject([
    { kind: 'service', service: { name: 'Возврат' }, charge: { amount: -500 } },
    { kind: 'other', label: 'Иное' },
    { kind: 'other', label: '' },
  ])
  expect(page.warnings.find(({ code }) => code === 'kind-unknown')?.count).toBe(2)
})

test('a time without a zone is that of the line', async () => {
  const { client } = await signedIn(
    { [sms]: [listOf(rowOf('SMS', 1, '2026-11-20T10:00:00.500'), rowOf('SMS', 1, '20.11.2026'))] },
    { timeZone: 'Asia/Vladivostok' },
  )
  const records = await client.usage(november).toArray()
  expect(records.map(({ startedAt, precision, timeSource }) => [startedAt, precision, timeSource])).toEqual([
    ['2026-11-20T00:00:00+10:00', 'day', 'carrier-zone'],
    ['2026-11-20T10:00:00+10:00', 'second', 'carrier-zone'],
  ])
})

test('a longer period is asked for in parts of a month', async () => {
  const { client, carrier } = await signedIn({})
  await client.usage({ from: '2026-09-01', to: '2026-11-23' }).toArray()
  const asked = carrier.sent
    .filter(({ address }) => address === expenses)
    .map(({ url }) => new URL(url).search)
  expect(asked).toEqual([
    '?dateFrom=01.09.2026&dateTo=01.10.2026',
    '?dateFrom=02.10.2026&dateTo=01.11.2026',
    '?dateFrom=02.11.2026&dateTo=23.11.2026',
  ])
})
