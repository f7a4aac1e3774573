import { expect, test } from 'vitest'
import { addRemarks, remarksOf } from '../../src/sync/day-remarks.ts'

const week = { from: '2026-11-01', to: '2026-11-07' }

test('of a page only what bears on its days is kept, for the days it is about', () => {
  const days = { from: '2026-11-01', to: '2026-11-03' }
  const warnings = [
    { code: 'not-listed', reason: 'x', count: 0, days },
    { code: 'unit-assumed', reason: 'x', count: 4 },
    { code: 'row-unread', reason: 'x', count: 1 },
  ] as const
  expect(remarksOf({ ...week, records: [], asOf: '', warnings })).toEqual([
    { ...days, code: 'not-listed' },
    { ...week, code: 'row-unread' },
  ])
})

test('days that are read anew have only what was said now', () => {
  const known = [{ ...week, code: 'empty' }] as const
  const read = { from: '2026-11-05', to: '2026-11-09' }
  expect(addRemarks(known, [read], [])).toEqual([{ from: '2026-11-01', to: '2026-11-04', code: 'empty' }])
})

test('a line that nobody uses has one remark, however often it is read', () => {
  let remarks = addRemarks(undefined, [week], [{ ...week, code: 'empty' }])
  for (let day = 8; day < 28; day += 1) {
    const two = {
      from: `2026-11-${String(day - 1).padStart(2, '0')}`,
      to: `2026-11-${String(day).padStart(2, '0')}`,
    }
    remarks = addRemarks(remarks, [two], [{ ...two, code: 'empty' }])
  }
  expect(remarks).toEqual([{ from: '2026-11-01', to: '2026-11-27', code: 'empty' }])
})
