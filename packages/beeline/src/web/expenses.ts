import type { AdapterContext } from '@esim-usage/core/adapter'
import { toBytes } from '@esim-usage/core/parse'
import type { Days } from '@esim-usage/core'
import { askWeb } from './ask.ts'
import { type ExpenseRow, type Expenses, expenses } from './wire.ts'

/** Bytes of a row, 1024-based; undefined: it is no data. */
export const bytesOf = (row: ExpenseRow): number | undefined =>
  toBytes(row.trafficVolume ?? '', row.trafficUnit ?? '', 1024)

const sizeOf = ({ callDetails }: Expenses): number =>
  (callDetails ?? []).reduce((sum, row) => sum + (bytesOf(row) ?? 0), 0)

/** Sums of a span of days. They flicker downwards within a month, so of two answers the fuller one counts. */
export async function readExpenses(context: AdapterContext, host: string, days: Days): Promise<Expenses> {
  const query = { periodStart: days.from, periodEnd: days.to }
  const first = await askWeb(context, host, 'web.expenses', expenses, query)
  const second = await askWeb(context, host, 'web.expenses', expenses, query)
  return sizeOf(second) >= sizeOf(first) ? second : first
}
