import { expect, test } from 'vitest'
import { foreign, text, whole } from '../src/table/cell.ts'
import { knownColumns, numberColumns } from '../src/table/table-columns.ts'

const table = {
  name: 'allowances',
  headings: ['Name', 'Total', 'Expires', 'Left'],
  rows: [
    [foreign('10'), whole('bytes', 10), undefined, undefined],
    [foreign('SMS'), text('unlimited'), undefined, whole('integer', 0)],
  ],
} as const

test('columns of which nothing is known are left out; zero is known', () => {
  const { headings, rows } = knownColumns(table)
  expect(headings).toEqual(['Name', 'Total', 'Left'])
  expect(rows.map(row => row.length)).toEqual([3, 3])
  expect(rows[1]?.[2]).toEqual({ kind: 'integer', value: 0 })
})

test('a column of numbers may hold a word of ours, and none of a carrier', () => {
  expect(numberColumns(table)).toEqual([false, true, false, true])
})
