import type { Money, Spending } from '@esim-usage/core'
import { renderSection, type Screen, sectionWidth } from './screen.ts'
import { renderTable } from './table.ts'

const columns = [{ flexible: true }, { align: 'right' }] as const

function renderOne({ month, categories, total, income, status }: Spending, screen: Screen): string[] {
  const { texts, paint } = screen
  const { screen: words, summary, format } = texts
  const money = (sum: Money | undefined): string => (sum === undefined ? words.notStated : format.money(sum))
  const rows = [
    ...categories.map(({ label, amount }) => [label, money(amount)]),
    [words.total, money(total)],
    ...(income === undefined ? [] : [[words.paidIn, money(income)]]),
  ]
  const lines = renderTable(columns, rows, sectionWidth(screen))
  return renderSection(screen, summary.spent(format.month(month)), [
    ...lines.map((line, index) => (index === categories.length ? paint('bold', line) : line)),
    ...(status === 'partial' ? [summary.partial] : []),
  ])
}

/** What a line spent, by the carrier's own groups and totals. */
export const renderSpending = (spendings: readonly Spending[], screen: Screen): string[] =>
  spendings.flatMap(spending => renderOne(spending, screen))
