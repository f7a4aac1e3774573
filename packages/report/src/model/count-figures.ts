import { type KindTotals, summarize, type UsageKind, type UsageRecord } from '@esim-usage/core'
import type { ReadState, UsageFigures } from './report.ts'

/** Kinds of which no row means that nothing happened. */
export type CompleteKinds = ReadonlySet<UsageKind>

/** The sum of what is stated. Zero only where a missing row means that nothing happened. */
function figureOf(
  { records }: KindTotals,
  stated: number | undefined,
  isComplete: boolean,
): number | undefined {
  if (records > 0) return stated
  return isComplete ? 0 : undefined
}

/** Figures of some rows; nothing is made up for what was not read or is not listed. */
export function countFigures(
  records: readonly UsageRecord[],
  state: ReadState,
  completeKinds: CompleteKinds,
): UsageFigures {
  const summary = summarize(records)
  const { voice, message, data } = summary.kinds
  const isComplete = (kind: UsageKind): boolean => state === 'read' && completeKinds.has(kind)
  const calls = figureOf(voice, voice.events.total, isComplete('voice'))
  const seconds = figureOf(voice, voice.quantity.total, isComplete('voice'))
  const messages = figureOf(message, message.events.total, isComplete('message'))
  const bytes = figureOf(data, data.quantity.total, isComplete('data'))
  return {
    state,
    records: records.length,
    ...(calls !== undefined && { calls }),
    ...(seconds !== undefined && { seconds }),
    ...(messages !== undefined && { messages }),
    ...(bytes !== undefined && { bytes }),
    charges: summary.charge.sums,
  }
}

/** How much was read of something whose parts were read like this. */
export function joinStates(states: readonly ReadState[]): ReadState {
  const come = states.filter(state => state !== 'ahead')
  const [first = 'ahead', ...others] = come
  return others.every(state => state === first) ? first : 'partly'
}
