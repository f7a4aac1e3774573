import { matchRecords } from '@esim-usage/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readStatement, type StatementRecord } from '../src/index.ts'
import { beelineLine, readFixture } from './fixtures.ts'

const readAll = (content: Uint8Array): Promise<StatementRecord[]> =>
  readStatement(content, { line: beelineLine }).toArray()
const idsOf = (records: readonly StatementRecord[]): string[] => records.map(record => record.id)
const sorted = (ids: readonly string[]): string[] => ids.toSorted()

test('the same rows have the same ids in every file of MTS', async () => {
  const ids = sorted(idsOf(await readAll(readFixture('mts/mts-personal.xml'))))
  for (const file of [
    'mts-personal.html',
    'mts-personal-gross.html',
    'mts-personal.xls',
    'mts-personal.xlsx',
    'mts-personal.pdf',
    'mts-personal-pdf-text.txt',
    'Doc_0123456789abcdef0123456789abcdef.zip',
  ]) {
    expect(sorted(idsOf(await readAll(readFixture(`mts/${file}`))))).toEqual(ids)
  }
})

test('the same rows have the same ids in every file of Beeline and MegaFon', async () => {
  for (const [first, ...others] of [
    ['unbilled.xls', 'unbilled-2014.xls', 'unbilled.xlsx', 'unbilled.csv', 'unbilled-slash-dates.csv'],
    ['corporate.csv', 'corporate-quoted.csv'],
    ['consumer.xls', 'consumer-xml2003.xls'],
  ] as const) {
    const ids = sorted(idsOf(await readAll(readFixture(`beeline/beeline-${first}`))))
    for (const other of others)
      expect(sorted(idsOf(await readAll(readFixture(`beeline/beeline-${other}`))))).toEqual(ids)
  }
  expect(idsOf(await readAll(readFixture('megafon/megafon-corporate.xls')))).toEqual(
    idsOf(await readAll(readFixture('megafon/megafon-corporate.csv'))),
  )
})

/** Rows of a text file in the order of the given numbers, day by day; the rest stays where it is. */
function shuffle(text: string, dayOf: (row: string) => string | undefined, ranks: readonly number[]): string {
  const rows = text.split('\n')
  const places = new Map<string, number[]>()
  for (const [index, row] of rows.entries()) {
    const day = dayOf(row)
    if (day !== undefined) places.set(day, [...(places.get(day) ?? []), index])
  }
  const shuffled = [...rows]
  for (const indexes of places.values()) {
    const order = indexes.toSorted((one, other) => (ranks[one] ?? 0) - (ranks[other] ?? 0))
    for (const [at, from] of order.entries()) shuffled[indexes[at] ?? 0] = rows[from] ?? ''
  }
  return shuffled.join('\n')
}

test('rows shuffled within a day keep their ids', async () => {
  const xml = new TextDecoder().decode(readFixture('mts/mts-personal.xml')).replace('/></ds>', '/>\n</ds>')
  const csv = new TextDecoder('windows-1251').decode(readFixture('beeline/beeline-unbilled.csv'))
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  const cases = [
    { text: xml, dayOf: (row: string) => /<i .*?\bd="(\S+)/.exec(row)?.[1] },
    { text: csv, dayOf: (row: string) => /^(\d\d\.\d\d\.\d{4});/.exec(row)?.[1] },
  ]
  for (const { text, dayOf } of cases) {
    const ids = sorted(idsOf(await readAll(encode(text))))
    const property = fc.asyncProperty(
      fc.array(fc.integer(), { minLength: 60, maxLength: 60 }),
      async ranks => {
        const records = await readAll(encode(shuffle(text, dayOf, ranks)))
        expect(sorted(idsOf(records))).toEqual(ids)
      },
    )
    await fc.assert(property, { numRuns: 30 })
  }
})

test('rows that are equal in all they print stay as many as they are', async () => {
  const records = await readAll(readFixture('mts/mts-personal.xml'))
  const twins = records.filter(record => record.startedAt === '2024-03-01T10:15:30+03:00')
  expect(twins).toHaveLength(2)
  expect(new Set(idsOf(twins)).size).toBe(2)
  const sessions = (await readAll(readFixture('beeline/beeline-unbilled.xls'))).filter(record =>
    record.startedAt.startsWith('2024-09-07T12:42:29'),
  )
  expect(new Set(idsOf(sessions)).size).toBe(2)
})

test('a month from two files is paired row by row, twins one to one', async () => {
  const xml = await readAll(readFixture('mts/mts-personal.xml'))
  const html = await readAll(readFixture('mts/mts-personal.html'))
  const { pairs, onlyA, onlyB } = matchRecords(xml, html)
  expect([pairs.length, onlyA, onlyB]).toEqual([37, [], []])
  expect(pairs.filter(([one, other]) => one.id !== other.id)).toEqual([])
})
