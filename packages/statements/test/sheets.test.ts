import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { readStatement } from '../src/index.ts'
import { readFixture } from './fixtures.ts'

const header = [
  'Дата',
  'Время',
  'GMT*',
  'Номер',
  'Зона вызова',
  'Зона направления вызова/номер сессии',
  'Услуга',
  '',
  'Длительность',
  'Стоимость без НДС',
]

/** A workbook of MTS whose first row of data has the given cells in front. */
function writeBook(date: object, time: object, cost: object): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['Сетевой ресурс 79000000001'],
    header,
    [date, time, '+03:00', '79000000101', '', '', 'Телеф.', '', '0:18', cost],
  ])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Лист')
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx' })
  return new Uint8Array(bytes)
}

test('cells that are dates, times and numbers are read as they are shown', async () => {
  // Day 45352 of workbooks is 1 March 2024.
  const content = writeBook(
    { t: 'n', v: 45_352, z: 'dd.mm.yyyy' },
    { t: 'n', v: (8 * 3600 + 28 * 60 + 49) / 86_400, z: 'h:mm:ss' },
    { t: 'n', v: 1.6667 },
  )
  expect(await readStatement(content).toArray()).toMatchObject([
    { startedAt: '2024-03-01T08:28:49+03:00', seconds: 18, net: { amount: 16_667, scale: 4 } },
  ])
})

test('a number that is no date is not taken for one', async () => {
  const content = writeBook({ t: 'n', v: 45_352, z: '0' }, { t: 's', v: '8:28:49' }, { t: 's', v: '0' })
  const statement = readStatement(content)
  expect(await statement.toArray()).toEqual([])
  expect((await statement.summary()).skipped).toBe(1)
})

test('the columns of a workbook stand where its header says, sheet by sheet', async () => {
  const { lines, format } = await readStatement(readFixture('mts/mts-business-report.xlsx')).summary()
  expect(format).toBe('mts-business-report')
  expect(lines.map(line => line.line)).toEqual(['+79000000011'])
})
