import { createTexts } from '@esim-usage/texts'
import { expect, test } from 'vitest'
import { createReport, type LineReadings } from '../src/index.ts'
import { reportTitle } from '../src/report-title.ts'
import { allowanceTable } from '../src/table/allowance-table.ts'
import { lineTable } from '../src/table/line-table.ts'
import { spendingTable } from '../src/table/money-tables.ts'
import { goldenMonth } from './golden/month.ts'

const [line] = goldenMonth.lines
if (line === undefined) throw new Error('no line')
const english = createTexts('en')
const reportOf = (changes: Partial<LineReadings>) =>
  createReport({ ...goldenMonth, lines: [{ ...line, ...changes }] })

test('what a postpaid line owes is never money left', () => {
  const [allowance] = line.allowances ?? []
  if (allowance === undefined) throw new Error('no package')
  const { headings, rows } = lineTable(
    reportOf({
      balance: {
        model: 'postpaid',
        owed: { amount: 900, currency: 'RUB', scale: 2 },
        asOf: '2026-11-02T10:00:00+03:00',
        source: allowance.source,
      },
    }),
    english,
  )
  const cellOf = (heading: string) => rows[0]?.[headings.indexOf(heading)]
  expect(cellOf(english.screen.balance)).toBeUndefined()
  expect(cellOf(english.screen.owed)).toEqual({
    kind: 'money',
    money: { amount: 900, currency: 'RUB', scale: 2 },
  })
})

test('a package in a unit we do not know has no quantity', () => {
  const [allowance] = line.allowances ?? []
  if (allowance === undefined) throw new Error('no package')
  const { rows } = allowanceTable(reportOf({ allowances: [{ ...allowance, unit: 'raw' }] }), english)
  expect(rows[0]?.slice(2, 5)).toEqual([undefined, undefined, undefined])
})

test.each([
  [{ from: '2026-10-01', to: '2026-10-31' }, 'October 2026'],
  [{ from: '2026-10-05', to: '2026-10-05' }, '5 Oct 2026'],
  [{ from: '2026-10-05', to: '2026-11-01' }, '5 Oct 2026 – 1 Nov 2026'],
])('a report of %o is called by its days', (period, title) => {
  expect(reportTitle(createReport({ ...goldenMonth, period }), english)).toBe(`Mobile usage report: ${title}`)
})

test('the items of other months than those of the period are not listed', () => {
  const [spending] = line.spending ?? []
  if (spending === undefined) throw new Error('no spending')
  const months = [{ ...spending, month: '2026-08' }, spending, { ...spending, month: '2026-11' }]
  const { rows } = spendingTable(reportOf({ spending: months }), english)
  expect(new Set(rows.map(([month]) => month?.kind === 'time' && month.text))).toEqual(new Set(['2026-10']))
})
