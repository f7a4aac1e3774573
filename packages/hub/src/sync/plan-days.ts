import type { Days } from '@esim-usage/core'
import type { DatasetState } from '../dataset/dataset.ts'
import { addDays, joinSpans, subtractSpans } from './day-spans.ts'

/** What is to be read of a dataset that goes by days. */
export interface DayPlan {
  /** Today in the zone of the line. */
  readonly today: string
  /** Days back that are wanted, today among them. */
  readonly historyDays: number
  /** Days back that are read again for rows that come late. */
  readonly trailingDays: number
  /** Read again from here on, where that is further back. */
  readonly againFrom?: string
}

/**
 * The days of one run, oldest first: what was never read, and the trailing days again. The trailing days are counted from the last
 * read as well: a row of a day before it may have come after it.
 */
export function planDays(plan: DayPlan, state: DatasetState | undefined): Days[] {
  const { today, historyDays, trailingDays, againFrom } = plan
  const covered = state?.covered ?? []
  const lastRead = covered.at(-1)?.to ?? today
  const trailing = addDays(lastRead < today ? lastRead : today, -trailingDays)
  const from = againFrom !== undefined && againFrom < trailing ? againFrom : trailing
  const settled = covered.flatMap(span => subtractSpans(span, [{ from, to: '9999-12-31' }]))
  const wanted = { from: addDays(today, 1 - historyDays), to: today }
  return subtractSpans(wanted, [...settled, ...(state?.outOfHistory ?? [])])
}

/**
 * What is known of a dataset, unless it was read while the clock was ahead by a day or more: which days those were nobody can
 * say, and days that are yet to come would never be read.
 */
export function forgetFuture(state: DatasetState | undefined, today: string): DatasetState | undefined {
  if (state?.readAt === undefined || state.readAt.slice(0, 10) <= addDays(today, 1)) return state
  const { covered: _covered, outOfHistory: _out, deepReadAt: _deep, ...rest } = state
  return rest
}

/** Spans that were read before and now. */
export const addSpans = (spans: readonly Days[] | undefined, more: readonly Days[]): Days[] =>
  joinSpans([...(spans ?? []), ...more])
