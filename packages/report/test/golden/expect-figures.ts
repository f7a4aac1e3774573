import { createTexts, type Language } from '@esim-usage/texts'
import { expect } from 'vitest'
import figures from './figures.json' with { type: 'json' }
import { hostileWords } from './month.ts'
import type { PageCell } from './read-html.ts'

/** Rows of a sheet by heading, as some program sees them. */
type Rows = readonly Readonly<Record<string, unknown>>[]

/** Adds decimals as whole ten-thousandths, so that the test rounds nothing either. */
function addDecimals(decimals: readonly string[]): string {
  const total = decimals.reduce((sum, decimal) => sum + BigInt(Math.round(Number(decimal) * 10_000)), 0n)
  const digits = String(total).padStart(5, '0')
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`
}

const textsOf = (numbers: Partial<Record<string, number | string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)]))

const isSame = (left: string, right: string): void => expect(Number(left)).toBe(Number(right))

/** A file of CSV, as some program splits it into rows. */
export function expectCsvFigures(rows: readonly Record<string, string>[], language: Language): void {
  const { report, words } = createTexts(language)
  const { columns } = report
  const ofKind = (kind: 'voice' | 'message' | 'data' | 'service'): Record<string, string>[] =>
    rows.filter(row => row[columns.kind] === words.events[kind])
  const total = (some: Record<string, string>[], column: string): number =>
    some.reduce((sum, row) => sum + Number(row[column]), 0)
  const charged = (some: readonly Record<string, string>[], currency: string): string =>
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
}

/** The tables of a page: exact values, and what people read. */
export function expectPageFigures(
  tables: ReadonlyMap<string, readonly Record<string, PageCell>[]>,
  language: Language,
): void {
  const { report, screen, words, format } = createTexts(language)
  const { headings } = report
  const totals = tables.get('totals') ?? []
  const rowOf = (name: string): Record<string, PageCell> | undefined =>
    totals.find(row => row[screen.kind]?.text === name)
  for (const kind of ['voice', 'message', 'data'] as const) {
    const row = rowOf(words.kinds[kind])
    expect(row?.[screen.quantity]?.value).toBe(String(figures.kinds[kind].quantity))
    expect(row?.[screen.charged]?.value).toBe(figures.kinds[kind].RUB)
    expect(row?.[headings.unstated]?.value).toBe(String(figures.kinds[kind].unstated))
  }
  const sums = totals.slice(-2).map(row => row[screen.charged])
  expect(sums.map(cell => cell?.value)).toEqual([figures.charged.RUB, figures.charged.USD])
  expect(sums.map(cell => cell?.text)).toEqual([
    format.money({ amount: 5_189_950, currency: 'RUB', scale: 4 }),
    format.money({ amount: 100, currency: 'USD', scale: 2 }),
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
}

/** The sheets of a workbook: numbers are numbers, durations are parts of a day. */
export function expectSheetFigures(readSheet: (name: string) => Rows, language: Language): void {
  const { report, screen, words } = createTexts(language)
  const { columns, headings, parts } = report
  const totals = readSheet(parts.totals)
  const rowOf = (name: string): Rows[number] | undefined => totals.find(row => row[screen.kind] === name)
  expect(Math.round(Number(rowOf(words.kinds.voice)?.[screen.quantity]) * 86_400)).toBe(
    figures.kinds.voice.quantity,
  )
  expect(rowOf(words.kinds.data)?.[screen.quantity]).toBe(figures.kinds.data.quantity)
  for (const kind of ['voice', 'message', 'data', 'service'] as const) {
    expect(rowOf(words.kinds[kind])?.[screen.charged]).toBe(Number(figures.kinds[kind].RUB))
    expect(rowOf(words.kinds[kind])?.[screen.count]).toBe(figures.kinds[kind].records)
  }
  expect(totals.slice(-2).map(row => row[screen.charged])).toEqual([518.995, 1])
  const usage = readSheet(parts.usage)
  expect(usage).toHaveLength(figures.records)
  const bytes = usage.map(row => row[columns.bytes]).filter(value => typeof value === 'number')
  expect(bytes.reduce((sum, value) => sum + value, 0)).toBe(figures.kinds.data.quantity)
  const spent = readSheet(parts.months.slice(0, 31)).map(row => row[headings.spent])
  expect(spent).toEqual([450, undefined, 480, 518.7, undefined])
  expect(readSheet(parts.payments).at(-1)?.[screen.sum]).toBe(Number(figures.paid.RUB))
  expect(readSheet(parts.lines)[0]?.[screen.balance]).toBe(Number(figures.balance))
}

const spaced = (text: string): string => text.replaceAll(/\s+/gu, ' ')
/** Words that were broken over lines have spaces nobody wrote. */
const closed = (text: string): string => text.replaceAll(/\s+/gu, '')

/** The pages of a PDF as text: the figures of the cover, the sums behind it, and words of all languages. */
export function expectPdfFigures([cover = '', ...others]: readonly string[], language: Language): void {
  const { format, report, freshness } = createTexts(language)
  const { voice, data } = figures.kinds
  const shown = [
    format.duration(voice.quantity),
    format.bytes(data.quantity),
    format.number(data.quantity),
    format.money({ amount: 5_189_950, currency: 'RUB', scale: 4 }),
    format.money({ amount: 498_75, currency: 'RUB', scale: 2 }),
    format.money({ amount: 100, currency: 'USD', scale: 2 }),
  ]
  for (const figure of shown) expect(cover).toContain(spaced(figure))
  expect(cover).toContain(spaced(report.parts.coverage))
  const text = closed([cover, ...others].join(''))
  expect(text).toContain(closed(freshness.chargedOnly))
  const behind = others.join(' ')
  for (const amount of [55_050, 51_870, 12_345])
    expect(behind).toContain(spaced(format.money({ amount, currency: 'RUB', scale: 2 })))
  expect(behind).toContain(spaced(format.bytes(figures.left.data)))
  for (const words of ['中国银行', 'Мобильный интернет', 'Абонентская плата 500 ₽', ...hostileWords])
    expect(text).toContain(closed(words))
  expect(text).not.toContain('9000000101')
}
