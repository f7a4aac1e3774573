import type { Days } from '@esim-usage/core'
import type { DatasetState, DatasetStatus, Gap, HubDataset } from '../dataset/dataset.ts'
import { endsRun } from './failure.ts'
import { attempt, type LineRead, nowText, type SpansRead, toFailedState } from './line-read.ts'
import { addSpans } from './plan-days.ts'

/** Reads one window and gives the number of its rows. */
export type ReadWindow = (days: Days) => Promise<number>

/** Reads windows one after another; one that fails is a gap, unless nothing more should be asked for. */
export async function readWindows(
  context: LineRead,
  dataset: HubDataset,
  windows: readonly Days[],
  read: ReadWindow,
): Promise<SpansRead> {
  const done: Days[] = []
  const outOfHistory: Days[] = []
  const gaps: SpansRead['gaps'][number][] = []
  for (const [index, days] of windows.entries()) {
    const last = gaps.at(-1)
    if (last !== undefined && endsRun(last.failure)) {
      gaps.push({ days, failure: last.failure })
      continue
    }
    const outcome = await attempt(context, () => read(days))
    if ('value' in outcome) done.push(days)
    else if (outcome.failure.code === 'period-out-of-history') outOfHistory.push(days)
    else gaps.push({ days, failure: outcome.failure })
    context.emit({
      type: 'window-read',
      lineId: context.line.id,
      dataset,
      days,
      rows: 'value' in outcome ? outcome.value : 0,
      done: index + 1,
      total: windows.length,
    })
  }
  return { read: done, outOfHistory, gaps }
}

const byDay = (one: Gap, other: Gap): number => (one.from < other.from ? -1 : 1)

function toStatus(gaps: readonly Gap[], isEmpty: boolean): DatasetStatus {
  if (gaps.length > 0) return { status: 'partial', gaps: gaps.toSorted(byDay) }
  return { status: isEmpty ? 'empty-confirmed' : 'complete' }
}

/** How a dataset stands that was read by windows. */
export function toSpansState(
  context: LineRead,
  dataset: HubDataset,
  before: DatasetState | undefined,
  spans: SpansRead,
  isEmpty: boolean,
): DatasetState {
  const triedAt = nowText(context)
  const [first] = spans.gaps
  const hasRead = spans.read.length > 0 || spans.outOfHistory.length > 0
  if (first !== undefined && !hasRead) return toFailedState(dataset, before, first.failure, triedAt)
  const covered = addSpans(before?.covered, spans.read)
  const outOfHistory = addSpans(before?.outOfHistory, spans.outOfHistory)
  return {
    dataset,
    ...toStatus(
      spans.gaps.map(({ days, failure }) => ({ ...days, failure })),
      isEmpty,
    ),
    triedAt,
    readAt: triedAt,
    covered,
    ...(outOfHistory.length > 0 && { outOfHistory }),
  }
}
