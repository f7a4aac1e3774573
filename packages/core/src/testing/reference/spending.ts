import type { Draft } from '../../adapter/capability-ports.ts'
import type { Spending } from '../../record/spending.ts'
import { ask, type Reading } from './ask.ts'
import { toRoubles } from './to-roubles.ts'
import { spendingWire } from './wire-more.ts'

/** Reads the totals of one month. */
export async function fetchSpending(
  context: Reading,
  query: { readonly month: string },
): Promise<Draft<Spending>> {
  const { month } = query
  const { total, groups, closed } = await ask(context, 'spending.read', spendingWire, { query: { month } })
  return {
    endpoint: 'spending',
    month,
    total: toRoubles(total),
    categories: groups.map(({ code, name, sum }) => ({
      code,
      label: name,
      amount: toRoubles(sum),
      items: [],
    })),
    status: closed ? 'complete' : 'partial',
  }
}
