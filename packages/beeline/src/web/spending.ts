import type { Money, Spending } from '@esim-usage/core'
import type { AdapterContext, Draft } from '@esim-usage/core/adapter'
import { dayOf, lastDayOf, toMoney } from '@esim-usage/core/parse'
import { readExpenses } from './expenses.ts'
import { readWebPayModel } from './read-blocks.ts'

/** Other balances are bonuses, not all of them roubles. */
const ownBalance = 'Личный баланс'

/** Spent is printed with a minus. */
function magnitude(value: number | string | null | undefined): Money | undefined {
  const money = toMoney(value ?? '')
  return money && { ...money, amount: Math.abs(money.amount) }
}

/** What was spent of the own balance in a month, and what came in. Its rows carry no sums, so there are no categories. */
export async function readWebSpending(
  context: AdapterContext,
  host: string,
  month: string,
): Promise<Draft<Spending>> {
  // One sum of a running period that is no calendar month.
  if ((await readWebPayModel(context, host)) === 'postpaid') context.fail('no-access')
  const last = lastDayOf(month)
  const today = dayOf(context.now().getTime(), context.timeZone)
  const isOver = last < today
  const days = { from: `${month}-01`, to: isOver ? last : today }
  const { balanceAndBonuses } = await readExpenses(context, host, days)
  const own = balanceAndBonuses?.find(({ title }) => title === ownBalance) ?? context.fail('unavailable')
  const total = magnitude(own.spentBonuses)
  const income = magnitude(own.addedBonuses)
  return {
    endpoint: 'web.expenses',
    evidence: 'medium',
    month,
    ...(total !== undefined && { total }),
    ...(income !== undefined && { income }),
    categories: [],
    status: isOver && total !== undefined ? 'complete' : 'partial',
  }
}
