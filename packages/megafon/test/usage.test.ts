import type { UsagePage } from '@esim-usage/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aggregated, expenses, signedIn } from './client-of.ts'
import type { Answers } from './fixture-fetch.ts'

const november = { from: '2026-11-01', to: '2026-11-23' }
const rowOf = (definition: string, amount: number | string = 1, dateTime = '2026-11-20T10:00:00+03:00') => ({
  dateTime,
  amount,
  definition,
})
const listOf = (...items: readonly object[]): string => `json ${JSON.stringify({ items })}`
const [, , , sms = ''] = aggregated

async function readPage(answers: Answers, raw = false): Promise<UsagePage> {
  const { client } = await signedIn(answers)
  const pages: UsagePage[] = []
  for await (const page of client.usage({ ...november, raw }).pages()) pages.push(page)
  const [only] = pages
  if (only === undefined || pages.length > 1) throw new Error('One page was expected.')
  return only
}

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

test('what cannot be placed in time is told, and an unreadable sum is absent', async () => {
  const page = await readPage(
    { [sms]: [listOf(rowOf('A', 1, 'вчера'), rowOf('A', 1, 'вчера'), rowOf('Входящее SMS', '—'))] },
    true,
  )
  expect(page.warnings.find(({ code }) => code === 'row-unread')?.count).toBe(2)
  expect(page.records).toHaveLength(1)
  expect(page.records[0]).toMatchObject({ kind: 'other', direction: 'incoming', raw: { amount: '—' } })
  expect(page.records[0]?.charge).toBeUndefined()
})

test('rows of a shape that nobody knows are missing, not nothing', async () => {
  const page = await readPage({ [sms]: [listOf({ when: '2026-11-20', cost: 1 })] })
  expect(page.records).toEqual([])
  expect(page.warnings.find(({ code }) => code === 'row-unread')?.count).toBe(1)
})

test('a charge without words is called as its kind, else as its list', async () => {
  const nameless = { ...rowOf('', 5), definition: null }
  const page = await readPage({
    [expenses]: [listOf(nameless)],
    [sms]: [listOf({ ...nameless, amount: 6 }, { ...nameless, amount: 7, category: 'MESSAGES' })],
  })
  expect(page.records.map(({ kind, label }) => [kind, label])).toEqual([
    ['other', 'expenses'],
    ['other', 'sms'],
    ['other', 'MESSAGES'],
  ])
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
