import type { Tele2Line } from './tele2-line.ts'
import { monthAfter, monthStart } from './times.ts'

/** Money in, or out where it is negative. */
export interface Payment {
  readonly at: number
  readonly kopecks: number
  readonly type: string
  readonly description: string | null
}

const hourMs = 3_600_000

/** Payments of a month up to now, newest first. */
export function paymentsOf(line: Tele2Line, month: string, now: number): readonly Payment[] {
  if (line.topUpKopecks === 0) return []
  const start = monthStart(month)
  const payments: readonly Payment[] = [
    { at: monthStart(monthAfter(month, 1)) - 3000, kopecks: 435, type: 'Корректировка', description: '' },
    {
      at: start + 187 * hourMs,
      kopecks: -5000,
      type: 'Перевод средств',
      description: 'Перевод на другой номер',
    },
    {
      at: start + 33 * hourMs + 251_000,
      kopecks: line.topUpKopecks,
      type: 'Платеж через платежные системы',
      description: null,
    },
  ]
  return payments.filter(({ at }) => at <= now)
}
