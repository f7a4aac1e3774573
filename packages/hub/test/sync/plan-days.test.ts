import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, cutSpans, joinSpans, subtractSpans } from '../../src/sync/day-spans.ts'
import { planDays } from '../../src/sync/plan-days.ts'

const plan = { today: '2026-11-25', historyDays: 60, trailingDays: 3 }
const read = (from: string, to: string) =>
  ({ dataset: 'usage', status: 'complete', triedAt: '', covered: [{ from, to }] }) as const

describe('the days of a run', () => {
  test('are all that is wanted at first', () => {
    expect(planDays(plan, undefined)).toEqual([{ from: '2026-09-27', to: '2026-11-25' }])
  })

  test('go back behind the last read, however long ago it was', () => {
    expect(planDays(plan, read('2026-09-27', '2026-11-25'))).toEqual([
      { from: '2026-11-22', to: '2026-11-25' },
    ])
    expect(planDays(plan, read('2026-09-27', '2026-11-10'))).toEqual([
      { from: '2026-11-07', to: '2026-11-25' },
    ])
  })

  test('hold gaps, and nothing that the carrier no longer keeps', () => {
    const state = {
      ...read('2026-10-10', '2026-11-25'),
      outOfHistory: [{ from: '2026-09-01', to: '2026-09-30' }],
    }
    expect(planDays(plan, state)).toEqual([
      { from: '2026-10-01', to: '2026-10-09' },
      { from: '2026-11-22', to: '2026-11-25' },
    ])
  })

  test('go further back to a row that is still provisional', () => {
    const again = { ...plan, againFrom: '2026-11-01' }
    expect(planDays(again, read('2026-09-27', '2026-11-25'))).toEqual([
      { from: '2026-11-01', to: '2026-11-25' },
    ])
  })
})

const someSpan = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
  .map(([start, length]) => {
    const from = addDays('2026-01-20', start)
    return { from, to: addDays(from, length) }
  })

const daysOf = (spans: readonly { readonly from: string; readonly to: string }[]): string[] =>
  spans.flatMap(({ from, to }) => {
    const days: string[] = []
    for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
    return days
  })

test('spans are joined, taken away and cut without losing or doubling a day', () => {
  fc.assert(
    fc.property(
      someSpan,
      fc.array(someSpan, { maxLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      (span, others, size) => {
        const joined = daysOf(joinSpans(others))
        expect(joined).toEqual([...new Set(daysOf(others))].toSorted())
        const left = subtractSpans(span, others)
        expect(daysOf(left)).toEqual(daysOf([span]).filter(day => !joined.includes(day)))
        const windows = cutSpans(left, size)
        expect(daysOf(windows.toReversed())).toEqual(daysOf(left))
        expect(windows.every(window => daysOf([window]).length <= size)).toBe(true)
      },
    ),
  )
})
