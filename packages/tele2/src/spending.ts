import { CarrierError, ResponseError, type Spending } from '@esim-usage/core'
import { type Draft, optional, type ReadContext } from '@esim-usage/core/adapter'
import { dayOf, lastDayOf } from '@esim-usage/core/parse'
import { ask, askProfile } from './ask.ts'
import { addUp, readSum } from './money.ts'
import type { Tele2State } from './session.ts'
import { toCategory } from './to-category.ts'
import { charges, olderCharges } from './wire.ts'

type Context = ReadContext<Tele2State>

const isOver = (context: Context, month: string): boolean =>
  dayOf(context.now().getTime(), context.timeZone) > lastDayOf(month)

/** Categories with their services: version 2, under the region of the line. */
async function readCategories(context: Context, siteId: string, month: string): Promise<Draft<Spending>> {
  const path = `${encodeURIComponent(siteId)}/charges?month=${month}`
  const { data } = await ask(context, 'subscribers.charges', path, charges, '2')
  const known = (data ?? []).map(toCategory)
  const categories = known.filter(each => each !== undefined)
  // A list that is there and empty is a month of zero; one that is missing says nothing.
  const total = data ? addUp(known.map(each => each?.amount)) : undefined
  return {
    endpoint: 'subscribers.charges',
    evidence: 'medium',
    month,
    ...(total !== undefined && { total }),
    categories,
    status: total !== undefined && isOver(context, month) ? 'complete' : 'partial',
  }
}

/** Sums that say not what they are for: version 1. Whatever a month came to, its categories are missing. */
async function readSums(context: Context, month: string): Promise<Draft<Spending>> {
  const { data } = await ask(context, 'subscribers.charges-v1', `charges?month=${month}`, olderCharges, '1')
  const total = data ? addUp(data.map(({ amount }) => readSum(amount))) : undefined
  return {
    endpoint: 'subscribers.charges-v1',
    evidence: 'medium',
    month,
    ...(total !== undefined && { total }),
    categories: [],
    status: 'partial',
  }
}

/**
 * What the line spent in a month. The total is the exact sum of the carrier's own totals of its categories; t2 prints none
 * for the month. A month that could not be read is an error, never zero.
 */
export async function readSpending(
  context: Context,
  { month }: { readonly month: string },
): Promise<Draft<Spending>> {
  const siteId = await optional(async () => (await askProfile(context)).siteId)
  if (typeof siteId !== 'string' || siteId === '') return readSums(context, month)
  try {
    return await readCategories(context, siteId, month)
  } catch (error) {
    const mayBeElsewhere = error instanceof CarrierError || error instanceof ResponseError
    const older = mayBeElsewhere ? await optional(async () => readSums(context, month)) : undefined
    // After a failure, nothing or zero in the older list proves nothing.
    if (older?.total === undefined || older.total.amount === 0) throw error
    return older
  }
}
