import type { Money, Spending, SpendingCategory } from '@esim-usage/core'
import { type AdapterContext, type Draft, optional } from '@esim-usage/core/adapter'
import { dayOf, lastDayOf, parseInstant, toMoney } from '@esim-usage/core/parse'
import { askLine } from './ask.ts'
import { readPayModel } from './pay-model.ts'
import { readRestPayments } from './payments.ts'
import { postpaidBalance } from './wire.ts'

/** Charges of the running period of a postpaid line, tax in them; its period is no calendar month, so they are no total. */
async function readRunning(context: AdapterContext, last: string): Promise<readonly SpendingCategory[]> {
  const answer = await optional(async () => askLine(context, 'rest.postpaid-balance', postpaidBalance))
  const amount = toMoney(answer?.balance ?? '')
  const since = Date.parse(parseInstant(answer?.periodDate ?? '') ?? '')
  if (amount === undefined || Number.isNaN(since)) return []
  const period = dayOf(since, context.timeZone)
  const label = 'postpaidBalance'
  return period > last ? [] : [{ code: 'running-period', label, amount, items: [{ label, amount, period }] }]
}

/** The REST channel has no total of a month: what was paid in is all that is sure. */
export async function readRestSpending(context: AdapterContext, month: string): Promise<Draft<Spending>> {
  const last = lastDayOf(month)
  const today = dayOf(context.now().getTime(), context.timeZone)
  const isRunning = today <= last
  const days = { from: `${month}-01`, to: isRunning ? today : last }
  const paid = await readRestPayments(context, days)
  const income: Money = {
    amount: paid.reduce((sum, { amount }) => sum + amount.amount, 0),
    currency: 'RUB',
    scale: 2,
  }
  const isPostpaid = isRunning && (await readPayModel(context)) === 'postpaid'
  return {
    endpoint: 'rest.payments',
    evidence: 'medium',
    month,
    income,
    categories: isPostpaid ? await readRunning(context, last) : [],
    status: 'partial',
  }
}
