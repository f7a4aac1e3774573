import type { Payment } from '@esim-usage/core'
import { renderSection, type Screen, sectionWidth } from './screen.ts'
import { renderTable } from './table.ts'

function timeOf({ precision, paidAt }: Payment, { texts: { format } }: Screen): string {
  if (precision === 'month') return format.month(paidAt.slice(0, 7))
  return precision === 'day' ? format.day(paidAt) : format.dateTime(paidAt)
}

/** What was paid in or taken back, as the carrier orders it. */
export function renderPayments(payments: readonly Payment[], screen: Screen): string[] {
  const { screen: words, format } = screen.texts
  if (payments.length === 0) return renderSection(screen, words.payments, [words.noPayments])
  const rows = payments.map(payment => [
    timeOf(payment, screen),
    [payment.label, payment.method].filter(text => text !== undefined).join(', '),
    payment.status ?? '',
    format.money(payment.amount),
  ])
  const columns = [
    { title: words.when },
    { title: words.what, flexible: true },
    { title: words.state },
    { title: words.sum, align: 'right' },
  ] as const
  return renderSection(screen, words.payments, renderTable(columns, rows, sectionWidth(screen)))
}
