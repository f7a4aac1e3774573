import type { Money } from '@esim-usage/core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readStatement, type StatementRecord } from '../src/index.ts'
import { countBuckets } from './bucket.ts'
import { beelineLine, readExpected, readFixture } from './fixtures.ts'

const decimal = z.string().regex(/^\d+\.\d+$/)
const samples = z
  .array(
    z.object({
      file: z.string(),
      carrier: z.string(),
      format: z.string(),
      rows: z.number(),
      summary: z.object({
        counts: z.record(z.string(), z.number()),
        netExact: decimal.optional(),
        netKopecks: z.number().optional(),
        grossExact: decimal.optional(),
        grossKopecks: z.number().optional(),
        amountExact: decimal.optional(),
        amountKopecks: z.number().optional(),
        voiceSeconds: z.number(),
        voiceInSeconds: z.number().optional(),
        voiceOutSeconds: z.number().optional(),
        dataBytes: z.number(),
        firstUtc: z.string().optional(),
        lastUtc: z.string().optional(),
        perNumber: z.record(z.string(), z.number()).optional(),
      }),
    }),
  )
  .parse(readExpected('fixtures/index.json'))

/** Names of the list of samples for formats that have one reader here. */
const formats: Record<string, string> = {
  'mts-xls': 'mts-sheet',
  'mts-xlsx': 'mts-sheet',
  'mts-pdf-text': 'mts-pdf',
  'beeline-corporate-csv': 'beeline-corporate',
  'tele2-pdf-text': 'tele2-pdf',
  zip: 'mts-html',
}

const exact = (money: Money | undefined): string | undefined => {
  if (money === undefined) return undefined
  const digits = String(money.amount).padStart(money.scale + 1, '0')
  return `${digits.slice(0, -money.scale)}.${digits.slice(-money.scale)}`
}
const withFourDecimals = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : `${text}0000`.replace(/(\.\d{4}).*$/, '$1')
const kopecks = (money: Money | undefined): number | undefined =>
  money === undefined ? undefined : Math.round(money.amount / 10 ** (money.scale - 2))
const secondsOf = (records: readonly StatementRecord[], isIncoming: boolean): number =>
  records
    .filter(({ direction }) => (direction === 'incoming') === isIncoming)
    .reduce((sum, record) => sum + (record.kind === 'voice' ? (record.seconds ?? 0) : 0), 0)
const utc = (instant: string | undefined): string | undefined =>
  instant === undefined ? undefined : `${new Date(instant).toISOString().slice(0, 19)}Z`

const report = 'mts/mts-business-report.xlsx'
const instantOfReport: Record<'first' | 'last', Record<string, string>> = {
  first: { [report]: '2026-05-01T07:00:00Z' },
  last: { [report]: '2026-05-04T08:00:00Z' },
}

for (const { file, carrier, format, rows, summary: expected } of samples) {
  test(`${file} gives exactly what it holds`, async () => {
    const statement = readStatement(readFixture(file), { line: beelineLine })
    const records = await statement.toArray()
    const summary = await statement.summary()
    expect(summary.carrier).toBe(carrier)
    expect(summary.format).toBe(formats[format] ?? format)
    expect(summary.records).toBe(rows)
    expect(summary.skipped).toBe(0)
    expect(countBuckets(records)).toEqual(expected.counts)
    expect(summary.seconds).toBe(expected.voiceSeconds)
    expect(summary.bytes).toBe(expected.dataBytes)
    const { voiceInSeconds = 0, voiceOutSeconds = expected.voiceSeconds } = expected
    expect([secondsOf(records, true), secondsOf(records, false)]).toEqual([voiceInSeconds, voiceOutSeconds])
    // An empty file, and rows that print no such cost, have it in the totals of the file alone.
    const [net, gross] = [summary.net ?? summary.printed?.net, summary.gross ?? summary.printed?.gross]
    for (const [money, decimals, whole] of [
      [net, expected.netExact, expected.netKopecks],
      [gross, expected.grossExact, expected.grossKopecks],
      [summary.amount, expected.amountExact, expected.amountKopecks],
    ] as const) {
      expect(exact(money)).toBe(withFourDecimals(decimals))
      expect(kopecks(money)).toBe(whole)
    }
    // The list names no instants for the report of a company.
    const [firstAt, lastAt] = [utc(summary.firstAt), utc(summary.lastAt)]
    expect([firstAt, lastAt]).toEqual([
      expected.firstUtc ?? instantOfReport.first[file],
      expected.lastUtc ?? instantOfReport.last[file],
    ])
    const perNumber = Object.fromEntries(summary.lines.map(line => [line.line.slice(1), line.records]))
    expect(perNumber).toEqual(expected.perNumber ?? perNumber)
    const differences = summary.warnings.filter(({ code }) =>
      ['records-differ', 'total-differs'].includes(code),
    )
    expect(differences).toEqual([])
    expect(new Set(records.map(record => record.id)).size).toBe(rows)
  })
}

const more = z
  .array(
    z.object({
      file: z.string(),
      carrier: z.string(),
      format: z.string(),
      line: z.string().optional(),
      lines: z.array(z.string()).optional(),
      rows: z.number(),
      skipped: z.number().default(0),
      grossExact: decimal,
      printed: z.object({ records: z.number().optional(), gross: decimal }).optional(),
      period: z.object({ from: z.string(), to: z.string() }).optional(),
      counts: z.record(z.string(), z.number()),
      voiceSeconds: z.number(),
      dataBytes: z.number(),
      firstUtc: z.string().optional(),
      lastUtc: z.string().optional(),
      differences: z.array(
        z.object({ code: z.string(), rows: z.number().optional(), money: z.number().optional() }),
      ),
    }),
  )
  .parse(readExpected('expected/more.json'))

for (const expected of more) {
  test(`${expected.file} gives exactly what it holds`, async () => {
    const statement = readStatement(readFixture(expected.file))
    const records = await statement.toArray()
    const summary = await statement.summary()
    expect(summary).toMatchObject({
      carrier: expected.carrier,
      format: expected.format,
      records: expected.rows,
      skipped: expected.skipped,
      seconds: expected.voiceSeconds,
      bytes: expected.dataBytes,
    })
    expect(summary.lines.map(line => line.line)).toEqual(expected.lines ?? [expected.line])
    expect(countBuckets(records)).toEqual(expected.counts)
    expect(exact(summary.gross) ?? '0.0000').toBe(withFourDecimals(expected.grossExact))
    expect(summary.printed?.records).toBe(expected.printed?.records)
    expect(exact(summary.printed?.gross)).toBe(withFourDecimals(expected.printed?.gross))
    expect(summary.period).toEqual(expected.period)
    expect([utc(summary.firstAt), utc(summary.lastAt)]).toEqual([expected.firstUtc, expected.lastUtc])
    const differences = summary.warnings.flatMap(({ code, rows, money }) => {
      if (code !== 'records-differ' && code !== 'total-differs') return []
      return [
        {
          code,
          ...(rows !== undefined && { rows }),
          ...(money !== undefined && { money: money.amount / 10_000 }),
        },
      ]
    })
    expect(differences).toEqual(expected.differences)
  })
}
