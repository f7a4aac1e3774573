import {
  EsimUsageError,
  type Money,
  type Spending,
  type SpendingCategory,
  type SpendingItem,
} from '@esim-usage/core'
import { type Draft, optional } from '@esim-usage/core/adapter'
import { dayOf, lastDayOf } from '@esim-usage/core/parse'
import type * as z from 'zod/mini'
import { ask } from './ask.ts'
import { noDataCode } from './error-rules.ts'
import { wordsOf } from './find-charges.ts'
import { isOnlyHere } from './only-here.ts'
import { periodQuery } from './period-query.ts'
import { plainText } from './plain-text.ts'
import { toRoubles } from './quantity.ts'
import type { Context } from './state.ts'
import { type ExpenseBody, expenseGroups, type GroupBody, months, paymentsInfo } from './wire-money.ts'

const endpoint = 'reports.expenses'

interface Groups {
  readonly categories: readonly SpendingCategory[]
  /** False where a group lacks its sum, or none is listed: then nothing says that all is there. */
  readonly isWhole: boolean
}

/** A charge without words is called as its group. */
function toItem({ definition, amount }: ExpenseBody, group: string): SpendingItem {
  const label = wordsOf(definition) || group
  const sum = toRoubles(amount)
  return sum === undefined ? { label } : { label, amount: sum }
}

/** Undefined: its sum is not said, and a group without a sum is none. */
function toCategory(title: string, { totalAmount, expenses }: GroupBody): SpendingCategory | undefined {
  const amount = toRoubles(totalAmount)
  const label = plainText(title)
  return amount && { code: title, label, amount, items: (expenses ?? []).map(each => toItem(each, label)) }
}

function toGroups(body: z.infer<typeof expenseGroups>): Groups {
  const listed = Object.entries(body.expenseGroups ?? {})
  const categories = listed.flatMap(([title, group]) => toCategory(title, group) ?? [])
  return { categories, isWhole: listed.length > 0 && categories.length === listed.length }
}

/** Groups of the month; nothing usable is none. */
async function readGroups(context: Context, from: string, to: string): Promise<Groups> {
  try {
    const query = periodQuery({ from, to })
    return toGroups(await ask(context, endpoint, '/reports/expenses', expenseGroups, query))
  } catch (error) {
    if (!EsimUsageError.is(error) || error.facts.carrierCode !== noDataCode) throw error
    return { categories: [], isWhole: false }
  }
}

/** The carrier's own total of a month; it writes `11/2026`. */
async function readTotal(context: Context, month: string): Promise<Money | undefined> {
  const answer = await optional(async () => ask(context, 'reports.months', '/reports/months', months))
  const printed = `${month.slice(5)}/${month.slice(0, 4)}`
  return toRoubles(answer?.expenseMonths?.find(({ reportDate }) => reportDate === printed)?.amount)
}

/** What the line spent in a month: the carrier's own groups and totals, never sums of ours. */
export async function readSpending(
  context: Context,
  { month }: { readonly month: string },
): Promise<Draft<Spending>> {
  const last = lastDayOf(month)
  const today = dayOf(context.now().getTime(), context.timeZone)
  let groups: Groups | undefined
  let failure: unknown
  try {
    groups = await readGroups(context, `${month}-01`, today < last ? today : last)
  } catch (error) {
    if (!isOnlyHere(error)) throw error
    failure = error
  }
  const listed = await readTotal(context, month)
  const running = today.startsWith(month)
    ? await optional(async () => ask(context, 'payments.info', '/payments/info', paymentsInfo))
    : undefined
  const total = listed ?? toRoubles(running?.outcome)
  const income = toRoubles(running?.income)
  if (groups === undefined && total === undefined) throw failure
  return {
    endpoint,
    evidence: 'high',
    month,
    ...(total !== undefined && { total }),
    ...(income !== undefined && { income }),
    categories: groups?.categories ?? [],
    status: today > last && total !== undefined && groups?.isWhole === true ? 'complete' : 'partial',
  }
}
