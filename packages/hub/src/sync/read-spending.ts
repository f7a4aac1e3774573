import { type Days, type Spending, supports } from '@esim-usage/core'
import { dayOf } from '@esim-usage/core/parse'
import type { FactDraft } from '../store/hub-run.ts'
import type { DatasetRead, LineRead } from './line-read.ts'
import { nowText } from './line-read.ts'
import { daysOfMonth, lastMonths } from './months.ts'
import { readWindows, toSpansState } from './read-windows.ts'

const months = 6

/** Reads the months that are not settled yet: those the carrier has not closed, or that failed. */
export async function readSpending(context: LineRead): Promise<DatasetRead> {
  const { client, line, store, clock, signal } = context
  const dataset = 'spending'
  if (!supports(client, dataset))
    return { facts: [], state: { dataset, status: 'not-supported', triedAt: nowText(context) } }
  const before = await store.facts.state(line.id, dataset)
  const held = new Map(
    (await store.facts.latest(line.id, dataset)).map(({ key, value }): [string, Spending] => [key, value]),
  )
  const isSettled = ({ from }: Days): boolean =>
    held.get(from.slice(0, 7))?.status === 'complete' ||
    (before?.outOfHistory ?? []).some(span => span.from <= from && from <= span.to)
  const windows = lastMonths(dayOf(clock.now(), line.timeZone), months)
    .map(daysOfMonth)
    .filter(days => !isSettled(days))
  const facts: FactDraft[] = []
  const spans = await readWindows(context, dataset, windows, async ({ from }) => {
    const month = from.slice(0, 7)
    facts.push({ dataset, key: month, value: await client.spending({ month }, { signal }) })
    return 1
  })
  const [gap] = spans.gaps.toReversed()
  const state = toSpansState(context, dataset, before, spans, held.size + facts.length === 0)
  return { facts, state, ...(gap !== undefined && { failure: gap.failure }) }
}
