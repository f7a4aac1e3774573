import type { UsageRecord } from '@esim-usage/core'
import { languages } from '@esim-usage/texts'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { toHtml } from '../src/html/index.ts'
import { createReport, toCsv, toJsonLines } from '../src/index.ts'
import { toXlsx } from '../src/xlsx/index.ts'
import { expectCsvFigures, expectPageFigures, expectSheetFigures } from './golden/expect-figures.ts'
import figures from './golden/figures.json' with { type: 'json' }
import { goldenMonth } from './golden/month.ts'
import { readTables } from './golden/read-html.ts'
import { joinPieces, openWorkbook, readSheet } from './golden/read-workbook.ts'

const report = createReport(goldenMonth)

async function join(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

describe.each(languages)('a golden month in %s', language => {
  test('CSV has its figures', async () => {
    const rows: Record<string, string>[] = parse(await join(toCsv(report.records, { language })), {
      bom: true,
      columns: true,
      delimiter: language === 'ru' ? ';' : ',',
    })
    expectCsvFigures(rows, language)
  })

  test('HTML has its figures, exact and as people read them', async () => {
    expectPageFigures(readTables(await toHtml(report, { language })), language)
  })

  test('XLSX has its figures as numbers', async () => {
    const workbook = openWorkbook(await joinPieces(toXlsx(report, { language })))
    expectSheetFigures(name => readSheet(workbook, name), language)
  })
})

test('JSON Lines hold the records of the report', async () => {
  const lines = (await join(toJsonLines(report.records))).trimEnd().split('\n')
  const records: UsageRecord[] = lines.map(line => JSON.parse(line))
  expect(records.map(({ id }) => id)).toEqual(report.records.map(({ id }) => id))
  const seconds = records.reduce(
    (sum, record) => sum + (record.kind === 'voice' ? (record.seconds ?? 0) : 0),
    0,
  )
  expect(seconds).toBe(figures.kinds.voice.quantity)
})
