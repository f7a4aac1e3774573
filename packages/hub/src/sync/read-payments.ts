import { supports } from '@esim-usage/core'
import { dayOf } from '@esim-usage/core/parse'
import type { FactDraft } from '../store/hub-run.ts'
import { cutSpans } from './day-spans.ts'
import { type DatasetRead, type LineRead, nowText } from './line-read.ts'
import { planDays } from './plan-days.ts'
import { readWindows, toSpansState } from './read-windows.ts'

/** Payments are booked late now and then. */
const trailingDays = 7
const windowDays = 31

/** Reads the payments that were never read, and the last days again. */
export async function readPayments(context: LineRead): Promise<DatasetRead> {
  const { client, line, store, clock, signal, historyDays } = context
  const dataset = 'payments'
  if (!supports(client, dataset))
    return { facts: [], state: { dataset, status: 'not-supported', triedAt: nowText(context) } }
  const before = await store.facts.state(line.id, dataset)
  const today = dayOf(clock.now(), line.timeZone)
  const windows = cutSpans(planDays({ today, historyDays, trailingDays }, before), windowDays)
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
