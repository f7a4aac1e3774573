import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTexts, languages } from '@esim-usage/texts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findProgram } from '../../../scripts/programs/find-program.ts'
import { createReport, toCsv } from '../src/index.ts'
import { toXlsx } from '../src/xlsx/index.ts'
import { expectCsvFigures, expectSheetFigures } from './golden/expect-figures.ts'
import { goldenMonth, hostileWords } from './golden/month.ts'
import { readSpreadsheet, rowsByHeading } from './golden/read-spreadsheet.ts'
import { joinPieces } from './golden/read-workbook.ts'

const soffice = findProgram('soffice') ?? ''
const report = createReport(goldenMonth)
const foreignWords = ['中国银行', 'Мобильный интернет', hostileWords[1]]

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spreadsheet-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** How a person opens a CSV file: their language, its separator, and every guess switched on, formulas too. */
function csvFilter(language: 'ru' | 'en' | 'zh'): string {
  const [separator, locale] = { ru: [';', 1049], en: [',', 1033], zh: [',', 2052] }[language]
  return `Text - txt - csv (StarCalc):${String(separator).charCodeAt(0)},34,76,1,,${locale},false,true,false,false,false,0,true`
}

describe.skipIf(soffice === '').each(languages)('LibreOffice opens a golden month in %s', language => {
  const { columns, parts } = createTexts(language).report

  test('XLSX: its figures are numbers, no cell is a formula, words are as they were written', async () => {
    const content = await joinPieces(toXlsx(report, { language }))
    const sheets = await readSpreadsheet(soffice, folder, { name: `${language}-workbook.xlsx`, content })
    expectSheetFigures(name => rowsByHeading(sheets.get(name) ?? []), language)
    const cells = [...sheets.values()].flat(2).filter(cell => cell !== undefined)
    expect(cells.length).toBeGreaterThan(200)
    expect(cells.filter(({ isFormula }) => isFormula)).toEqual([])
    const labels = rowsByHeading(sheets.get(parts.usage) ?? []).map(row => row[columns.label])
    expect(labels).toEqual(expect.arrayContaining([...foreignWords.slice(1), ...hostileWords]))
    expect(sheets.get(parts.usage)?.[1]?.[0]).toMatchObject({ value: '2026-10-01T09:00:00', isDate: true })
  })

  test('CSV: its figures are numbers, and words that begin like a formula are words', async () => {
    let content = ''
    for await (const piece of toCsv(report.records, { language })) content += piece
    const sheets = await readSpreadsheet(soffice, folder, {
      name: `${language}.csv`,
      content,
      filter: csvFilter(language),
    })
    const [sheet = []] = sheets.values()
    const rows = rowsByHeading(sheet)
    expectCsvFigures(
      rows.map(row =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')])),
      ),
      language,
    )
    expect(sheet.flat().filter(cell => cell?.isFormula === true)).toEqual([])
    expect(rows.map(row => row[columns.label])).toContain(`'${hostileWords[0]}`)
    const words = sheet.flat().map(cell => cell?.value)
    expect(words).toEqual(expect.arrayContaining(foreignWords))
    expect(words).not.toContain('click')
  })
})

describe.skipIf(soffice === '')('what LibreOffice takes for a formula', () => {
  test('is one without our apostrophe, so that the tests above would see it', async () => {
    const sheets = await readSpreadsheet(soffice, folder, {
      name: 'bare.csv',
      content: 'What\n=1+1\n',
      filter: csvFilter('en'),
    })
    expect([...sheets.values()][0]?.[1]?.[0]).toEqual({ value: 2, isFormula: true, isDate: false })
  })
})
