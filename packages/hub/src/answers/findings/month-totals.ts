import type { Money, Spending, UsageTotals } from '@esim-usage/core'
import { addDays, subtractSpans } from '../../sync/day-spans.ts'
import { daysOfMonth } from '../../sync/months.ts'
import { addTotals, noTotals } from '../../usage/add-totals.ts'
import type { FindingContext } from './finding-context.ts'

/** What is known of the money of a month. */
export interface MonthTotals {
  /** `YYYY-MM`. */
  readonly month: string
  /** The carrier's own total of a month that is over. Absent: none is known. */
  readonly stated?: Money
  /** Sums over the rows. */
  readonly counted: UsageTotals['charge']
  /** Rows that may still change. */
  readonly provisional: number
  /** True when all days of it were read, and it is over. */
  readonly isWhole: boolean
}

const statedOf = (spending: Spending | undefined): Money | undefined =>
  spending?.status === 'complete' ? spending.total : undefined

/** Adds up months, the given one and so many before it, the oldest first. */
export async function readMonthTotals(
  { store, line, read, today }: FindingContext,
  months: readonly string[],
): Promise<readonly MonthTotals[]> {
  const spendings = new Map(
    (await store.facts.latest(line.id, 'spending')).map(({ key, value }) => [key, value]),
  )
  const totals: MonthTotals[] = []
  for (const month of months) {
    const days = daysOfMonth(month)
    const groups = await store.usage.groups({ lines: [line.id], ...days }, ['status'])
    const stated = statedOf(spendings.get(month))
    totals.push({
      month,
      ...(stated !== undefined && { stated }),
      counted: groups.reduce((sum, group) => addTotals(sum, group.totals), noTotals).charge,
      provisional: groups
        .filter(({ by }) => by.status === 'provisional')
        .reduce((rows, group) => rows + group.totals.records, 0),
      isWhole: days.to < today && subtractSpans(days, read).length === 0,
    })
  }
  return totals
}

/** So many months before a month, the oldest first. */
export function monthsBefore(month: string, count: number): readonly string[] {
  const months: string[] = []
  for (let first = `${month}-01`; months.length < count; ) {
    first = `${addDays(first, -1).slice(0, 7)}-01`
    months.unshift(first.slice(0, 7))
  }
  return months
}
