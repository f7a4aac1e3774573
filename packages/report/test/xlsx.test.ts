import type { UsageRecord } from '@esim-usage/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createReport } from '../src/index.ts'
import { columnName } from '../src/xlsx/columns.ts'
import { toBulkXlsx, toXlsx } from '../src/xlsx/index.ts'
import { writeUsageSheets } from '../src/xlsx/to-bulk-xlsx.ts'
import { goldenMonth, hostileWords } from './golden/month.ts'
import { joinPieces, openWorkbook, readSheet } from './golden/read-workbook.ts'
import { records } from './records.ts'

const report = createReport(goldenMonth)

describe('toXlsx', () => {
  test('has sheets for people: a frozen heading, a filter, formats, times that are times', async () => {
    const workbook = openWorkbook(await joinPieces(toXlsx(report, { language: 'en' })))
    expect(workbook.SheetNames).toEqual([
      'Totals',
      'Usage',
      'Packages',
      'By day',
      'By month',
      'Spending by the carrier’s count',
      'Payments',
      'Lines',
      'What was read and what was not',
    ])
    const usage = workbook.Sheets['Usage']
    expect(usage?.['!autofilter']).toEqual({ ref: 'A1:S12' })
    expect(usage?.['A2']).toMatchObject({ t: 'n', w: '2026-10-01 09:00:00' })
    expect(usage?.['G2']).toMatchObject({ t: 'n', w: '0:01:05' })
    expect(usage?.['J7']).toMatchObject({ t: 'n', v: 12.345, w: '12.3450 ₽' })
    expect(usage?.['B2']).toMatchObject({ t: 's', v: '2026-10-01T09:00:00+03:00' })
    expect(usage?.['A11']).toMatchObject({ w: '2026-10-16' })
    const notes = JSON.stringify(workbook.Sheets['What was read and what was not'])
    expect(notes).toMatch(/20\s–\s21\sOct 2026/u)
  })

  test('no number is wider than its column, so that none turns into signs of too little room', async () => {
    const workbook = openWorkbook(await joinPieces(toXlsx(report, { language: 'ru' })))
    const cut = Object.values(workbook.Sheets).flatMap(sheet =>
      (sheet['!cols'] ?? []).flatMap((column, index) => {
        const cells = Array.from({ length: 40 }, (_row, row) => sheet[`${columnName(index + 1)}${row + 1}`])
        return cells.filter(cell => cell?.t === 'n' && String(cell.w).length > Number(column.width))
      }),
    )
    expect(cut).toEqual([])
  })

  test('no cell is a formula, and hostile words stay as they are', async () => {
    const workbook = openWorkbook(await joinPieces(toXlsx(report, { language: 'zh' })))
    const cells = Object.values(workbook.Sheets).flatMap(sheet =>
      Object.values(sheet).filter(cell => typeof cell === 'object' && cell !== null && 't' in cell),
    )
    expect(cells.length).toBeGreaterThan(200)
    expect(cells.filter(cell => 'f' in cell)).toEqual([])
    const words = readSheet(workbook, '详单').map(row => row['内容'])
    for (const hostile of hostileWords) expect(words).toContain(hostile)
  })

  test('the same report gives the same bytes', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => joinPieces(toXlsx(report, { language: 'ru' }))))
    expect(one).toEqual(other)
  })

  test('any words of a carrier can be read back', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map(text => `_x0041_${text}`)
    const [record] = records
    if (record === undefined) throw new Error('no record')
    await fc.assert(
      fc.asyncProperty(words, async label => {
        const some: UsageRecord[] = [{ ...record, kind: 'other', label }]
        const workbook = openWorkbook(await joinPieces(toBulkXlsx(some, { language: 'en' })))
        const [row] = readSheet(workbook, 'Usage')
        const plain = label.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim()
        expect(row?.['What']).toBe(plain)
      }),
      { numRuns: 50 },
    )
  })
})

describe('toBulkXlsx', () => {
  test('goes on on the next sheet, loses nothing and doubles nothing', async () => {
    const many = Array.from({ length: 25 }, (_row, index) => ({
      ...(records[0] ?? records[1]),
      id: `v1-${index}`,
    }))
    const bytes = await joinPieces(
      writeUsageSheets(
        many.filter((record): record is UsageRecord => 'kind' in record),
        { language: 'en' },
        11,
      ),
    )
    const workbook = openWorkbook(bytes)
    expect(workbook.SheetNames).toEqual(['Usage', 'Usage 2', 'Usage 3'])
    const ids = workbook.SheetNames.map(name => readSheet(workbook, name).map(row => row['Id']))
    expect(ids.map(each => each.length)).toEqual([10, 10, 5])
    expect(ids.flat()).toEqual(many.map(({ id }) => id))
    expect(workbook.Sheets['Usage 3']?.['!autofilter']).toEqual({ ref: 'A1:S6' })
  })

  test('masks other people unless it is asked not to', async () => {
    const sheet = async (showOtherSide: boolean) =>
      readSheet(
        openWorkbook(await joinPieces(toBulkXlsx(records, { language: 'en', showOtherSide }))),
        'Usage',
      )
    expect((await sheet(false))[0]?.['With']).toBe('***02')
    expect((await sheet(true))[0]?.['With']).toBe('+79000000102')
  })
})
