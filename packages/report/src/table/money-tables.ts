import type { Texts } from '@esim-usage/texts'
import type { Report } from '../model/report.ts'
import { clock, foreign, type MaybeCell, sum, text } from './cell.ts'
import type { ReportTable } from './report-table.ts'

/** The carriers' own totals, groups and items of the months of the period, as they state them; other months are totals alone. */
export function spendingTable(
  { lines, period }: Report,
  { report: { headings }, screen }: Texts,
): ReportTable {
  return {
    name: 'spending',
    headings: [headings.month, headings.category, headings.item, screen.sum, screen.number],
    rows: lines.flatMap(({ line, spending }) =>
      spending.flatMap(({ month, total, income, categories }) => {
        if (month < period.from.slice(0, 7) || month > period.to.slice(0, 7)) return []
        const row = (category: MaybeCell, item: MaybeCell, amount: MaybeCell): MaybeCell[] => [
          clock(month, 'month'),
          category,
          item,
          amount,
          text(line),
        ]
        return [
          ...categories.flatMap(category => [
            row(foreign(category.label), undefined, sum(category.amount)),
            ...category.items.map(item =>
              row(foreign(category.label), foreign(item.label), sum(item.amount)),
            ),
          ]),
          row(text(screen.total), undefined, sum(total)),
          ...(income === undefined ? [] : [row(text(screen.paidIn), undefined, sum(income))]),
        ]
      }),
    ),
  }
}

/** Payments of the period, and their sum. */
export function paymentTable({ lines, paid }: Report, { report, screen }: Texts): ReportTable {
  const rows = lines.flatMap(({ line, payments }) =>
    payments.map(({ paidAt, precision, amount, method, label, status }): MaybeCell[] => [
      clock(paidAt, precision),
      sum(amount),
      foreign(method),
      foreign(label),
      foreign(status),
      text(line),
    ]),
  )
  return {
    name: 'payments',
    headings: [screen.when, screen.sum, report.headings.method, screen.what, screen.state, screen.number],
    rows: [
      ...rows,
      ...paid.map((money): MaybeCell[] => [
        text(screen.total),
        sum(money),
        undefined,
        undefined,
        undefined,
        undefined,
      ]),
    ],
  }
}
