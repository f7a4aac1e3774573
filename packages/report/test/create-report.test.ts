import { describe, expect, test } from 'vitest'
import { createTexts, languages } from '@esim-usage/texts'
import { describeCoverage } from '../src/coverage.ts'
import { createReport, type ReportInput } from '../src/index.ts'
import { exactDecimal } from '../src/exact-decimal.ts'
import { goldenMonth } from './golden/month.ts'
import figures from './golden/figures.json' with { type: 'json' }

const report = createReport(goldenMonth)
const sums = (moneys: readonly Parameters<typeof exactDecimal>[0][]): Record<string, string> =>
  Object.fromEntries(moneys.map(money => [money.currency, exactDecimal(money)]))

describe('createReport', () => {
  test('comes to the figures that were written by hand', () => {
    expect(report.summary.records).toBe(figures.records)
    expect(report.lines.map(({ outside }) => outside)).toEqual([0, figures.outside])
    expect(sums(report.summary.charge.sums)).toEqual(figures.charged)
    expect(sums(report.paid)).toEqual(figures.paid)
    for (const kind of ['voice', 'message', 'data'] as const) {
      const { records, quantity, charge } = report.summary.kinds[kind]
      expect({
        records,
        quantity: quantity.total,
        unstated: quantity.unknown,
        ...sums(charge.sums),
      }).toEqual(figures.kinds[kind])
    }
  })

  test('each day has its figures, and what is not known stays open', () => {
    expect(report.days).toHaveLength(31)
    for (const { day, state, records: _records, charges, ...known } of report.days) {
      const expected = Object.entries(figures.days).find(([each]) => each === day)?.[1] ?? {}
      expect([day, { ...known, ...sums(charges) }]).toEqual([day, expected])
      expect([day, state]).toEqual([day, figures.missing.includes(day) ? 'partly' : 'read'])
    }
  })

  test('a day without rows is zero only where every event of every line is listed', () => {
    const [line] = goldenMonth.lines
    if (line === undefined) throw new Error('no line')
    const alone = createReport({ ...goldenMonth, lines: [line], createdAt: '2026-10-30T12:00:00+03:00' })
    const on = (day: string) => alone.days.find(each => each.day === day)
    expect(on('2026-10-03')).toMatchObject({ state: 'read', calls: 0, seconds: 0, messages: 0, bytes: 0 })
    expect(on('2026-10-20')).toEqual({ day: '2026-10-20', state: 'missing', records: 0, charges: [] })
    expect(on('2026-10-31')).toMatchObject({ state: 'ahead' })
    expect(on('2026-10-31')).not.toHaveProperty('calls')
    const monthly = createReport({
      ...goldenMonth,
      lines: [
        {
          ...line,
          records: Array.from(line.records ?? [], record =>
            Object.assign({}, record, { aggregate: { by: 'month' } as const }),
          ),
        },
      ],
    })
    expect(monthly.lines[0]?.undated).toBe(9)
    expect(monthly.days.find(({ day }) => day === '2026-10-03')).not.toHaveProperty('bytes')
    expect(monthly.days.every(({ records }) => records === 0)).toBe(true)
    expect(monthly.months.at(-1)?.bytes).toBe(1_610_612_736)
  })

  test.each(languages)('rows that could not be read are told in %s, counted or not', language => {
    const texts = createTexts(language)
    const sentencesOf = (count: number): readonly string[] => {
      const [line] = goldenMonth.lines
      const warnings = [{ code: 'row-unread', reason: 'x', count } as const]
      const lines = line === undefined ? [] : [{ ...line, warnings }]
      return describeCoverage(createReport({ ...goldenMonth, lines }), texts).lines[0]?.sentences ?? []
    }
    expect(sentencesOf(0)).toContain(texts.report.coverage.someUnread)
    expect(sentencesOf(2)).toContain(texts.freshness.warnings['row-unread'](texts.count('row', 2)))
  })

  test.each([
    ['not-listed', { from: '2026-10-01', to: '2026-10-04' }],
    ['row-unread', undefined],
  ] as const)('a day without rows is no zero where the carrier said %s of it', (code, days) => {
    const [line] = goldenMonth.lines
    if (line === undefined) throw new Error('no line')
    const warnings = [{ code, reason: 'x', count: 0, ...(days !== undefined && { days }) }]
    const alone = createReport({ ...goldenMonth, lines: [{ ...line, warnings }] })
    const on = (day: string) => alone.days.find(each => each.day === day)
    expect(on('2026-10-03')).toEqual({ day: '2026-10-03', state: 'partly', records: 0, charges: [] })
    expect(on('2026-10-05')?.state).toBe(days === undefined ? 'partly' : 'read')
  })

  test('months stand beside each other without a hole, and one that is missing is not zero', () => {
    expect(report.months.map(({ month, spent, spentState }) => [month, sums(spent), spentState])).toEqual([
      ['2026-07', { RUB: figures.spent['2026-07'] }, 'partly'],
      ['2026-08', {}, 'missing'],
      ['2026-09', { RUB: figures.spent['2026-09'] }, 'partly'],
      ['2026-10', { RUB: figures.spent['2026-10'] }, 'partly'],
    ])
    expect(report.months.map(({ state }) => state)).toEqual(['missing', 'missing', 'missing', 'partly'])
  })

  test('other people are masked, raw rows never leave, and it is plain JSON', () => {
    expect(JSON.stringify(report)).not.toMatch(/9000000101|never shown/u)
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
    const full = createReport({ ...goldenMonth, showOtherSide: true })
    expect(full.records[0]?.counterparty?.number).toBe('+79000000101')
    expect(JSON.stringify(full)).not.toContain('never shown')
  })

  test('rows of all lines stand in the order of their instants', () => {
    const instants = report.records.map(({ startedAt }) => Date.parse(startedAt))
    expect(instants).toEqual(instants.toSorted((left, right) => left - right))
  })

  test.each<ReportInput['period']>([
    { month: '2026-13' },
    { from: '2026-10-02', to: '2026-10-01' },
    { from: '2026-02-30', to: '2026-03-01' },
  ])('refuses a period without days: %o', period => {
    expect(() => createReport({ ...goldenMonth, period })).toThrow(/period has no days/u)
  })
})

test('the coverage names every gap, in every language', () => {
  for (const language of languages) {
    const texts = createTexts(language)
    const { lines, general } = describeCoverage(report, texts)
    const [first = '', second = ''] = lines.map(({ sentences }) => sentences.join('\n'))
    expect(first).toContain(texts.format.days('2026-10-20', '2026-10-21'))
    expect(first).toContain('Europe/Moscow')
    expect(second).toContain(texts.errors.codes.maintenance)
    expect(second).toContain(texts.freshness.chargedOnly)
    expect(second).toContain(texts.report.coverage.notGiven('').slice(0, 4))
    expect(general.join()).toContain('esim-usage/UsageRecord@1')
  }
})

test('a read that failed midway leaves no day as read, and no zero', () => {
  const [line] = goldenMonth.lines
  if (line === undefined) throw new Error('no line')
  const broken = createReport({ ...goldenMonth, lines: [{ ...line, failures: { usage: 'timeout' } }] })
  expect(new Set(broken.days.map(({ state }) => state))).toEqual(new Set(['partly', 'missing']))
  expect(broken.days.find(({ day }) => day === '2026-10-03')).not.toHaveProperty('calls')
  const texts = createTexts('en')
  const [own] = describeCoverage(broken, texts).lines
  expect(own?.sentences.join()).toContain(`Read in part only: usage. ${texts.errors.codes.timeout}`)
})

test('what is doubtful is said to be', () => {
  const [line] = goldenMonth.lines
  const [allowance] = line?.allowances ?? []
  if (line?.balance === undefined || allowance === undefined) throw new Error('no balance')
  const quality = { level: 'suspect', notes: ['odd'] } as const
  const records = [...(line.records ?? [])].map((record, index) =>
    index === 0 ? Object.assign({}, record, { quality }) : record,
  )
  const doubtful = createReport({
    ...goldenMonth,
    lines: [
      {
        ...line,
        records,
        balance: { ...line.balance, quality },
        allowances: [{ ...allowance, quality }],
      },
    ],
  })
  const [own] = describeCoverage(doubtful, createTexts('en')).lines
  const said = own?.sentences.join('\n')
  expect(said).toContain('A value is doubtful: 1\u00A0record.')
  expect(said).toContain('answer is doubtful: balance.')
  expect(said).toContain('answer is doubtful: packages.')
  expect(said).toContain('From: personal account, Reference.')
})

test('what is kept from an earlier day says since when, and missing days say why', () => {
  const [line] = goldenMonth.lines
  if (line === undefined) throw new Error('no line')
  const kept = createReport({
    ...goldenMonth,
    lines: [
      {
        ...line,
        missing: [
          { from: '2026-09-01', to: '2026-10-03', reason: 'out-of-history' },
          { from: '2026-10-02', to: '2026-10-04', reason: 'failed', code: 'maintenance' },
          { from: '2026-10-05', to: '2026-10-05', reason: 'failed', code: 'maintenance' },
          { from: '2026-10-07', to: '2026-10-07' },
        ],
        readAt: {
          balance: '2026-11-01T09:00:00Z',
          allowances: '2026-11-01T09:00:00Z',
          usage: '2026-11-02T06:00:00Z',
        },
      },
    ],
  })
  const texts = createTexts('en')
  const [own] = describeCoverage(kept, texts).lines
  const said = own?.sentences.join('\n').replaceAll(/[\u00A0\u2009\u202F]/gu, ' ') ?? ''
  expect(said).toContain('1 – 3 Oct 2026: the carrier no longer keeps these records.')
  expect(said).toContain(`4 – 5 Oct 2026: could not be read. ${texts.errors.codes.maintenance}`)
  expect(said).toContain('As read on 1 Nov 2026: balance, packages.')
  expect(said).toContain('As read on 2 Nov 2026: usage.')
  expect(kept.lines[0]?.missing.map(({ from, to }) => [from, to])).toEqual([
    ['2026-10-01', '2026-10-03'],
    ['2026-10-04', '2026-10-05'],
    ['2026-10-07', '2026-10-07'],
  ])
})
