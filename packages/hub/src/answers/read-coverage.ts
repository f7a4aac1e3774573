import { type Days, summarize } from '@esim-usage/core'
import { dayOf } from '@esim-usage/core/parse'
import { ageFailure } from '../dataset/age-failure.ts'
import type { DatasetState } from '../dataset/dataset.ts'
import type { HubLine } from '../line/hub-line.ts'
import { addDays, joinSpans, subtractSpans } from '../sync/day-spans.ts'
import { type AnswerContext, findCarrier } from './answer-context.ts'
import type { LineCoverage, UnreadDays } from './coverage.ts'

/** The days of a span that are in one of the others too. */
export const shareSpans = (span: Days, others: readonly Days[]): Days[] =>
  subtractSpans(span, subtractSpans(span, others))

const runsLookedAt = 1000

/** Days that files say they cover. */
export async function daysOfFiles({ store }: AnswerContext, lineId: string): Promise<readonly Days[]> {
  const runs = await store.runs(lineId, runsLookedAt)
  return joinSpans(runs.flatMap(({ covered }) => (covered === undefined ? [] : [covered])))
}

interface Reason {
  readonly days: readonly Days[]
  readonly say: (days: Days) => UnreadDays
}

/** Why days may be missing, the surest reason first; each takes the days that those before it left. */
function listReasons(state: DatasetState | undefined, today: string, nowMs: number): readonly Reason[] {
  const always = [{ from: '0000-01-01', to: '9999-12-31' }]
  const reasons: Reason[] = [
    {
      days: [{ from: addDays(today, 1), to: '9999-12-31' }],
      say: days => ({ ...days, reason: 'future' }),
    },
  ]
  if (state === undefined) return reasons
  reasons.push({ days: state.outOfHistory ?? [], say: days => ({ ...days, reason: 'out-of-history' }) })
  if (state.status === 'partial') {
    for (const { failure: met, ...gap } of state.gaps) {
      const failure = ageFailure(met, state.triedAt, nowMs)
      reasons.push({ days: [gap], say: days => ({ ...days, reason: 'failed', failure }) })
    }
  }
  if (state.status === 'stale' || state.status === 'unavailable') {
    const failure = ageFailure(state.failure, state.triedAt, nowMs)
    reasons.push({ days: always, say: days => ({ ...days, reason: 'failed', failure }) })
  }
  if (state.status === 'not-supported')
    reasons.push({ days: always, say: days => ({ ...days, reason: 'not-supported' }) })
  return reasons
}

function explainUnread(unread: readonly Days[], reasons: readonly Reason[]): UnreadDays[] {
  let left = unread
  const explained: UnreadDays[] = []
  for (const { days, say } of reasons) {
    explained.push(...left.flatMap(span => shareSpans(span, days)).map(say))
    left = left.flatMap(span => subtractSpans(span, days))
  }
  return [
    ...explained,
    ...left.map(({ from, to }): UnreadDays => ({ from, to, reason: 'not-read' })),
  ].toSorted((one, other) => (one.from < other.from ? -1 : 1))
}

/** Days with rows that the carrier does not list, or that nobody can read; a file has them all. */
const listCut = (state: DatasetState | undefined, files: readonly Days[]): readonly Days[] =>
  joinSpans(
    (state?.remarks ?? []).filter(({ code }) => code === 'not-listed' || code === 'row-unread'),
  ).flatMap(days => subtractSpans(days, files))

/** Says what of a period was read of a line. */
export async function readCoverage(
  context: AnswerContext,
  line: HubLine,
  period: Days,
): Promise<LineCoverage> {
  const state = await context.store.facts.state(line.id, 'usage')
  const files = await daysOfFiles(context, line.id)
  const covered = joinSpans([...(state?.covered ?? []), ...files])
  const unread = subtractSpans(period, covered)
  const nowMs = context.now()
  const { coverage } = summarize([], findCarrier(context, line)?.usage)
  // What a file leaves out is not known.
  const isOfFiles = shareSpans(period, files).length > 0
  const { asOf, readAt } = state ?? {}
  const read = shareSpans(period, covered)
  return {
    lineId: line.id,
    read,
    inPart: listCut(state, files).flatMap(days => shareSpans(days, read)),
    unread: explainUnread(unread, listReasons(state, dayOf(nowMs, line.timeZone), nowMs)),
    freeEvents: isOfFiles ? 'unknown' : coverage.freeEvents,
    missingKinds: isOfFiles ? [] : coverage.missingKinds,
    ...(asOf !== undefined && { asOf }),
    ...(readAt !== undefined && { readAt }),
  }
}

/** Days of which no row is known to be missing: what the carrier lists in part is no measure of anything. */
export const wholeDays = ({ read, inPart }: LineCoverage): readonly Days[] =>
  read.flatMap(span => subtractSpans(span, inPart))
