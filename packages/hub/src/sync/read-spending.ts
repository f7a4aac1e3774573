import { type Days, type Spending, supports } from '@esim-usage/core'
import { dayOf } from '@esim-usage/core/parse'
import type { FactDraft } from '../store/hub-run.ts'
import { addDays } from './day-spans.ts'
import type { DatasetRead, LineRead } from './line-read.ts'
import { nowText } from './line-read.ts'
import { readWindows, toSpansState } from './read-windows.ts'

const months = 6

/** The days of a month, `YYYY-MM`. */
function daysOf(month: string): Days {
  const from = `${month}-01`
  return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) }
}

/** The last months, the running one first. */
function lastMonths(today: string): Days[] {
  const found = [daysOf(today.slice(0, 7))]
  for (let last = found[0]; last !== undefined && found.length < months; last = found.at(-1))
    found.push(daysOf(addDays(last.from, -1).slice(0, 7)))
  return found
}

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
  const windows = lastMonths(dayOf(clock.now(), line.timeZone)).filter(days => !isSettled(days))
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
