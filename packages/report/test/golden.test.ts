import type { UsageRecord } from '@esim-usage/core'
import { createTexts, languages } from '@esim-usage/texts'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { toHtml } from '../src/html/index.ts'
import { createReport, toCsv, toJsonLines } from '../src/index.ts'
import { toXlsx } from '../src/xlsx/index.ts'
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

/** Adds decimals as whole ten-thousandths, so that the test rounds nothing either. */
function addDecimals(decimals: readonly string[]): string {
  const total = decimals.reduce((sum, decimal) => sum + BigInt(Math.round(Number(decimal) * 10_000)), 0n)
  const digits = String(total).padStart(5, '0')
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`
}

const textsOf = (numbers: Partial<Record<string, number | string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)]))

const isSame = (left: string, right: string): void => expect(Number(left)).toBe(Number(right))

describe.each(languages)('a golden month in %s', language => {
  const texts = createTexts(language)
  const { columns, headings, parts } = texts.report
  const { words, screen } = texts

  test('CSV has its figures', async () => {
    const csv = await join(toCsv(report.records, { language }))
    const rows: Record<string, string>[] = parse(csv, {
      bom: true,
      columns: true,
      delimiter: language === 'ru' ? ';' : ',',
    })
    const ofKind = (kind: 'voice' | 'message' | 'data' | 'service'): Record<string, string>[] =>
      rows.filter(row => row[columns.kind] === words.events[kind])
    const total = (some: Record<string, string>[], column: string): number =>
      some.reduce((sum, row) => sum + Number(row[column]), 0)
    const charged = (some: Record<string, string>[], currency: string): string =>
      addDecimals(
        some
          .filter(row => row[columns.currency] === currency)
          .map(row => (row[columns.charge] ?? '').replace(',', '.')),
      )
    expect(rows).toHaveLength(figures.records)
    expect(total(ofKind('voice'), columns.seconds)).toBe(figures.kinds.voice.quantity)
    expect(total(ofKind('data'), columns.bytes)).toBe(figures.kinds.data.quantity)
    expect(ofKind('message')).toHaveLength(figures.kinds.message.quantity)
    isSame(charged(rows, 'RUB'), figures.charged.RUB)
    isSame(charged(rows, 'USD'), figures.charged.USD)
    for (const kind of ['voice', 'message', 'data', 'service'] as const)
      isSame(charged(ofKind(kind), 'RUB'), figures.kinds[kind].RUB)
  })

  test('HTML has its figures, exact and as people read them', async () => {
    const tables = readTables(await toHtml(report, { language }))
    const totals = tables.get('totals') ?? []
    const rowOf = (name: string) => totals.find(row => row[screen.kind]?.text === name)
    for (const kind of ['voice', 'message', 'data'] as const) {
      const row = rowOf(words.kinds[kind])
      expect(row?.[screen.quantity]?.value).toBe(String(figures.kinds[kind].quantity))
      expect(row?.[screen.charged]?.value).toBe(figures.kinds[kind].RUB)
      expect(row?.[headings.unstated]?.value).toBe(String(figures.kinds[kind].unstated))
    }
    const sums = totals.slice(-2).map(row => row[screen.charged])
    expect(sums.map(cell => cell?.value)).toEqual([figures.charged.RUB, figures.charged.USD])
    expect(sums.map(cell => cell?.text)).toEqual([
      texts.format.money({ amount: 5_189_950, currency: 'RUB', scale: 4 }),
      texts.format.money({ amount: 100, currency: 'USD', scale: 2 }),
    ])
    const days = new Map((tables.get('days') ?? []).map(row => [row[headings.day]?.value, row]))
    for (const [day, figure] of Object.entries(figures.days)) {
      const row = days.get(day)
      const known = {
        calls: row?.[headings.calls]?.value,
        seconds: row?.[headings.callTime]?.value,
        messages: row?.[headings.messages]?.value,
        bytes: row?.[headings.data]?.value,
      }
      const { RUB, USD, ...others }: Partial<Record<string, number | string>> = figure
      expect([day, known]).toEqual([day, textsOf(others)])
      expect([day, row?.[headings.charges]?.value]).toEqual([day, RUB ?? USD])
    }
    for (const day of figures.missing) expect(days.get(day)?.[headings.callTime]?.text).toBe('')
    expect(tables.get('payments')?.at(-1)?.[screen.sum]?.value).toBe(figures.paid.RUB)
    expect(tables.get('allowances')?.map(row => row[screen.left]?.value)).toEqual([
      String(figures.left.data),
      String(figures.left.voice),
      undefined,
    ])
    expect(tables.get('lines')?.[0]?.[screen.balance]?.value).toBe(figures.balance)
  })

  test('XLSX has its figures as numbers', async () => {
    const workbook = openWorkbook(await joinPieces(toXlsx(report, { language })))
    const totals = readSheet(workbook, parts.totals)
    const rowOf = (name: string) => totals.find(row => row[screen.kind] === name)
    expect(Math.round(Number(rowOf(words.kinds.voice)?.[screen.quantity]) * 86_400)).toBe(
      figures.kinds.voice.quantity,
    )
    expect(rowOf(words.kinds.data)?.[screen.quantity]).toBe(figures.kinds.data.quantity)
    for (const kind of ['voice', 'message', 'data', 'service'] as const) {
      expect(rowOf(words.kinds[kind])?.[screen.charged]).toBe(Number(figures.kinds[kind].RUB))
      expect(rowOf(words.kinds[kind])?.[screen.count]).toBe(figures.kinds[kind].records)
    }
    expect(totals.slice(-2).map(row => row[screen.charged])).toEqual([518.995, 1])
    const usage = readSheet(workbook, parts.usage)
    expect(usage).toHaveLength(figures.records)
    const bytes = usage.map(row => row[columns.bytes]).filter(value => typeof value === 'number')
    expect(bytes.reduce((sum, value) => sum + value, 0)).toBe(figures.kinds.data.quantity)
    const spent = readSheet(workbook, parts.months.slice(0, 31)).map(row => row[headings.spent])
    expect(spent).toEqual([450, undefined, 480, 518.7, undefined])
    const payments = readSheet(workbook, parts.payments)
    expect(payments.at(-1)?.[screen.sum]).toBe(Number(figures.paid.RUB))
    expect(readSheet(workbook, parts.lines)[0]?.[screen.balance]).toBe(Number(figures.balance))
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
