import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEqualRows } from '../../src/record/equal-rows.ts'
import { hash128 } from '../../src/record/key-hash.ts'

test('counts what a map of day and hash would count, for any rows', () => {
  const row = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom('2026-10-01', '2026-10-02', ''))
  fc.assert(
    fc.property(fc.array(row, { maxLength: 400 }), rows => {
      const counts = new Map<string, number>()
      const equalRows = createEqualRows()
      for (const [number, day] of rows) {
        const hash = hash128(String(number))
        const expected = (counts.get(day + hash) ?? 0) + 1
        counts.set(day + hash, expected)
        expect(equalRows.count(hash, day)).toBe(expected)
      }
    }),
  )
})

test('rows whose hashes share a half, or have one of zeros, stay different', () => {
  const equalRows = createEqualRows()
  const halves = ['00000000', '00000001', 'aaaaaaaa']
  const hashes = halves.flatMap(high => halves.map(low => high + low)).slice(1)
  const count = (): readonly number[] => hashes.map(hash => equalRows.count(hash, '2026-10-01'))
  expect([count(), count()]).toEqual([hashes.map(() => 1), hashes.map(() => 2)])
})

test('many different rows stay different while the table grows', () => {
  const equalRows = createEqualRows()
  const counts = Array.from({ length: 20_000 }, (_, index) =>
    equalRows.count(hash128(String(index)), '2026-10-01'),
  )
  expect(counts.every(count => count === 1)).toBe(true)
  expect(equalRows.count(hash128('7'), '2026-10-01')).toBe(2)
  expect(equalRows.count(hash128('7'), '2026-10-02')).toBe(1)
})
