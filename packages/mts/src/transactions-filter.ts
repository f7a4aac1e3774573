import type { Days } from '@esim-usage/core'
import type { AdapterContext } from '@esim-usage/core/adapter'
import { endOfDay, startOfDay } from '@esim-usage/core/parse'

/** What `transactionsByFilter` is asked for where only money counts. `INCOME`: what was paid in. */
export const moneyFilter = (
  { timeZone }: AdapterContext,
  { from, to }: Days,
  tabType: 'INCOME' | null,
): object => ({
  dateFrom: startOfDay(from, timeZone),
  dateTo: endOfDay(to, timeZone),
  // The cabinet reads its own totals without the rows that cost nothing.
  showFree: false,
  tabType,
  categoryId: null,
  textSearch: '',
  transactionsDirection: null,
  cashbackType: 'ALL',
})
