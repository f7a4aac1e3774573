import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lines } from '../../src/beeline/lines.ts'
import { makeReport } from '../../src/beeline/report/report.ts'
import { StoryBook } from '../../src/beeline/story/story-book.ts'
import { isUsage } from '../../src/beeline/story/row-kinds.ts'
import { settingsOf } from '../../src/sandbox-options.ts'

const now = Date.parse('2026-11-23T12:00:00+03:00')
const dayMs = 24 * 3_600_000
const prepaid = lines.filter(({ paysAs }) => paysAs === 'prepaid')
const [main] = lines

function open(rowsPerMonth = 300) {
  const settings = settingsOf({ now: () => now, rowsPerMonth })
  return { settings, book: new StoryBook(settings) }
}

const sum = (amounts: readonly number[]): number => amounts.reduce((one, other) => one + other, 0)

const days = fc.integer({ min: 0, max: 600 })
const anyLine = fc.constantFrom(...prepaid)

describe('a report of any days of any prepaid line', () => {
  test('opens with what it closes with, less what came in, plus what was spent', () => {
    const world = open()
    fc.assert(
      fc.property(anyLine, days, fc.integer({ min: 0, max: 40 }), (line, back, length) => {
        const from = Date.parse('2026-11-23T00:00:00+03:00') - back * dayMs
        const query = { from, to: from + (length + 1) * dayMs - 1, leavesOutFree: false }
        const { opening, closing, added, spent } = makeReport(world, line, query)
        expect(opening + added - spent).toBe(closing)
      }),
      { numRuns: 60 },
    )
  })

  test('adds up by rows, groups and days, and its last row leaves the closing balance', () => {
    const world = open()
    fc.assert(
      fc.property(anyLine, days, (line, back) => {
        const from = Date.parse('2026-11-23T00:00:00+03:00') - back * dayMs
        const report = makeReport(world, line, { from, to: from + 30 * dayMs - 1, leavesOutFree: false })
        expect(sum(report.groups.map(({ spent }) => spent))).toBe(report.spent)
        expect(sum(report.days.map(({ spent }) => spent))).toBe(report.spent)
        expect(sum(report.rows.map(({ change }) => change))).toBe(report.added - report.spent)
        expect(report.rows[0]?.balance ?? report.closing).toBe(report.closing)
        expect(
          makeReport(world, line, { from, to: from + 30 * dayMs - 1, leavesOutFree: true }).rows.map(
            ({ change }) => change,
          ),
        ).toEqual(report.rows.map(({ change }) => change).filter(change => change !== 0))
      }),
      { numRuns: 40 },
    )
  })
})

describe('a month', () => {
  test('holds as many rows as asked, newest first, the same in every sandbox, two of them twins', () => {
    expect(main).toBeDefined()
    if (main === undefined) return
    const rows = open(1234)
      .book.monthOf(main, '2026-06')
      .filter(({ kind }) => isUsage(kind))
    expect(rows).toHaveLength(1234)
    expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).toSorted((one, other) => other - one))
    expect(
      open(1234)
        .book.monthOf(main, '2026-06')
        .filter(({ kind }) => isUsage(kind)),
    ).toEqual(rows)
    expect(rows.length - new Set(rows.map(row => JSON.stringify(row))).size).toBe(1)
    expect(open().book.monthOf(main, '2024-01')).toEqual([])
  })

  test('only made-up numbers and words stand for the other side', () => {
    const others = lines.flatMap(line =>
      open(1000)
        .book.monthOf(line, '2026-07')
        .map(({ other }) => other),
    )
    expect(others.length).toBeGreaterThan(2000)
    for (const other of others)
      expect(other).toMatch(/^(?:790000001\d\d|749500000\d\d|79000000003|[A-Za-z]+|0001|)$/)
  })

  test('four days of a trip are abroad and charged; of a company every sum has a sum without tax', () => {
    const { book } = open()
    const rows = lines.flatMap(line => book.monthOf(line, '2026-07'))
    const abroad = rows.filter(({ kind }) => kind.startsWith('roaming'))
    expect(abroad.length).toBeGreaterThan(20)
    for (const { at, offsetMinutes, kopecks } of abroad) {
      expect(new Date(at).getUTCDate()).toBeGreaterThanOrEqual(9)
      expect(new Date(at).getUTCDate()).toBeLessThanOrEqual(13)
      expect([offsetMinutes, kopecks > 0]).toEqual([240, true])
    }
    const postpaid = lines.filter(({ paysAs }) => paysAs === 'postpaid')
    const sums = postpaid.flatMap(line => book.monthOf(line, '2026-07').map(({ kopecks }) => kopecks % 6))
    expect(new Set(sums)).toEqual(new Set([0]))
  })
})
