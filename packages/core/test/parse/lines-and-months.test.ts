import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastDayOf, parseLine } from '../../src/parse/index.ts'

describe('parseLine', () => {
  test.each(['9000000001', '79000000001', '89000000001', '+7 (900) 000-00-01'])('%s is a line', text =>
    expect(parseLine(text)).toBe('+79000000001'),
  )

  test.each(['0890', 'MTS', '', undefined, null])('%s is none', text =>
    expect(parseLine(text)).toBeUndefined(),
  )
})

describe('lastDayOf', () => {
  test.each([
    ['2024-02', '2024-02-29'],
    ['2026-02-01', '2026-02-28'],
    ['2026-12-31', '2026-12-31'],
  ])('%s ends on %s', (month, day) => expect(lastDayOf(month)).toBe(day))

  test('the day after it is the first of the next month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = lastDayOf(`${year}-${String(month).padStart(2, '0')}`)
        const next = new Date(Date.parse(`${last}T00:00:00Z`) + 86_400_000)
        expect([next.getUTCDate(), next.getUTCMonth()]).toEqual([1, month % 12])
      }),
    )
  })
})
