import { type Days, supports } from '@esim-usage/core'
import { dayOf } from '@esim-usage/core/parse'
import type { FactDraft } from '../store/hub-run.ts'
import { type DatasetRead, type LineRead, nowText } from './line-read.ts'
import { daysOfMonth, monthsOf } from './months.ts'
import { forgetFuture, planDays } from './plan-days.ts'
import { readWindows, toSpansState } from './read-windows.ts'

/** Payments are booked late now and then. */
const trailingDays = 7

const untilToday = ({ from, to }: Days, today: string): Days => ({ from, to: to < today ? to : today })

/** Reads the months whose payments were never read in whole, and those of the last days again. */
export async function readPayments(context: LineRead): Promise<DatasetRead> {
  const { client, line, store, clock, signal, historyDays } = context
  const dataset = 'payments'
  if (!supports(client, dataset))
    return { facts: [], state: { dataset, status: 'not-supported', triedAt: nowText(context) } }
  const today = dayOf(clock.now(), line.timeZone)
  const before = forgetFuture(await store.facts.state(line.id, dataset), today)
  const plan = planDays({ today, historyDays, trailingDays }, before)
  const windows = monthsOf(plan).map(month => untilToday(daysOfMonth(month), today))
  const facts: FactDraft[] = []
  const spans = await readWindows(context, dataset, windows, async days => {
    const payments = await client.payments(days, { signal })
    for (const value of payments) facts.push({ dataset, key: value.id, value })
    return payments.length
  })
  const isEmpty = facts.length === 0 && (await store.facts.latest(line.id, dataset)).length === 0
  const [gap] = spans.gaps.toReversed()
  const state = toSpansState(context, dataset, before, spans, isEmpty)
  return { facts, state, ...(gap !== undefined && { failure: gap.failure }) }
}
