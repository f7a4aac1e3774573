import type { Money, Spending, SpendingCategory } from '@esim-usage/core'
import type { Draft, ReadContext } from '@esim-usage/core/adapter'
import { dayOf, decodeText, lastDayOf, toMoney } from '@esim-usage/core/parse'
import { askGraphql } from './graphql.ts'
import { monthOperation } from './operations.ts'
import { readQuantity } from './quantity.ts'
import type { MtsState } from './sign-in.ts'
import { moneyFilter } from './transactions-filter.ts'
import { type CategoryBody, type MonthBody, monthTotals } from './wire-spending.ts'

const endpoint = 'graphql.month'

async function readMonth(context: ReadContext<MtsState>, from: string, to: string): Promise<MonthBody> {
  const variables = { pageIndex: 1, filter: moneyFilter(context, { from, to }, null) }
  const answer = await askGraphql(context, endpoint, monthOperation, variables, monthTotals)
  return answer.data?.transactionsByFilter ?? context.fail('unavailable')
}

const moneyOf = (amount: CategoryBody['amount'], currency: string): Money | undefined =>
  toMoney(readQuantity(amount) ?? '', { currency })

/** Undefined: its sum is not said, and a category without a sum is none. */
function toCategory({ alias, name, amount }: CategoryBody, currency: string): SpendingCategory | undefined {
  const sum = moneyOf(amount, currency)
  const code = alias ?? name ?? ''
  return sum && { code, label: decodeText(name ?? code), amount: sum, items: [] }
}

/** What the line spent in a month, by the carrier's own totals. Categories MTS adds one day come through as they are. */
export async function readSpending(
  context: ReadContext<MtsState>,
  { month }: { readonly month: string },
): Promise<Draft<Spending>> {
  const last = lastDayOf(month)
  const today = dayOf(context.now().getTime(), context.timeZone)
  const { totalInfo, categories: listed } = await readMonth(
    context,
    `${month}-01`,
    today < last ? today : last,
  )
  const currency = totalInfo?.currency ?? 'RUB'
  const total = moneyOf(totalInfo?.outcomeAmount, currency)
  const income = moneyOf(totalInfo?.incomeAmount, currency)
  const categories = (listed ?? []).map(each => toCategory(each, currency)).filter(each => each !== undefined)
  if (total === undefined && categories.length === 0) context.fail('unavailable')
  const isWhole = total !== undefined && categories.length === listed?.length
  return {
    endpoint,
    evidence: 'high',
    month,
    ...(total !== undefined && { total }),
    ...(income !== undefined && { income }),
    categories,
    status: today > last && isWhole ? 'complete' : 'partial',
  }
}
