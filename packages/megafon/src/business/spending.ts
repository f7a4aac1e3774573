import { InvalidRequestError, type Money, type Spending, type SpendingCategory } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { dayOf } from '@esim-usage/core/parse'
import { periodQuery } from '../period-query.ts'
import { plainText } from '../plain-text.ts'
import { toRoubles } from '../quantity.ts'
import { businessRequest } from './endpoints.ts'
import type { BusinessContext } from './state.ts'
import { lineIdOf, lineRequest } from './subscribers.ts'
import { accountCharges, lineCharges } from './wire.ts'

const totalCode = 'totalOfBasicChargesAggregates'

const toCategory = (code: string, label: string, amount: Money | undefined): readonly SpendingCategory[] =>
  amount === undefined ? [] : [{ code, label, amount, items: [] }]

/** Charges of the account, in the carrier's codes: it gives no words for them. */
async function readOfAccount(
  context: BusinessContext,
  month: string,
  today: string,
): Promise<Draft<Spending>> {
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))
    .toISOString()
    .slice(0, 10)
  const path = `widget/expenses/${encodeURIComponent(context.session.state.accountId)}`
  const { dateFrom: from, dateTo: to } = periodQuery({ from: `${month}-01`, to: today < last ? today : last })
  const request = businessRequest(context, 'business.expenses', path, { from, to })
  const { data } = await context.http.json(request, accountCharges)
  const charges = Object.entries(data ?? context.fail('unavailable'))
  const total = toRoubles(data?.[totalCode])
  return {
    endpoint: 'business.expenses',
    evidence: 'medium',
    month,
    ...(total !== undefined && { total }),
    categories: charges.flatMap(([code, value]) =>
      code === totalCode ? [] : toCategory(code, code, toRoubles(value)),
    ),
    status: today > last && total !== undefined ? 'complete' : 'partial',
  }
}

/** Charges of a line; the cabinet tells only the running period. */
async function readOfLine(context: BusinessContext, month: string, today: string): Promise<Draft<Spending>> {
  if (!today.startsWith(month)) {
    throw new InvalidRequestError(
      'period-out-of-history',
      'The cabinet tells the charges of a line for the running month only. Ask for it, or for the whole account.',
      { carrier: 'megafon', operation: 'spending', option: 'month' },
    )
  }
  const request = lineRequest(context, 'business.finances', await lineIdOf(context), 'finances')
  const { data } = await context.http.json(request, lineCharges)
  const total = toRoubles(data?.totalOfBasicChargesAggregates)
  if (!data) context.fail('unavailable')
  return {
    endpoint: 'business.finances',
    evidence: 'medium',
    month,
    ...(total !== undefined && { total }),
    categories: (data?.aggregates ?? []).flatMap(({ id, label, value }) =>
      toCategory(id, plainText(label ?? id), toRoubles(value)),
    ),
    status: 'partial',
  }
}

/** What was charged in a month: to the line where the client has one, else to the account. */
export async function readSpending(
  context: BusinessContext,
  { month }: { readonly month: string },
): Promise<Draft<Spending>> {
  const today = dayOf(context.now().getTime(), context.timeZone)
  return context.line === undefined ? readOfAccount(context, month, today) : readOfLine(context, month, today)
}
