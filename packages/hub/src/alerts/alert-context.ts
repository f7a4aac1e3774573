import type { Money } from '@esim-usage/core'
import { endOfDay } from '@esim-usage/core/parse'
import type { DatasetState, FactDataset } from '../dataset/dataset.ts'
import type { HubLine } from '../line/hub-line.ts'
import type { HubStore } from '../store/hub-store.ts'

/** What a reading is made of. */
export interface AlertContext {
  readonly store: HubStore
  readonly line: HubLine
  readonly nowMs: number
  readonly staleAfterMs: number
  readonly balanceUnder: Money | undefined
}

/** What every event has. */
export const alertFields = ({
  line,
  nowMs,
}: AlertContext): { readonly lineId: string; readonly at: string } => ({
  lineId: line.id,
  at: new Date(nowMs).toISOString(),
})

/** Instant up to which a dataset can be trusted to be as it was read; undefined: it was never read. */
export const seenAtMs = ({ asOf, readAt }: DatasetState): number | undefined => {
  const instant = asOf ?? readAt
  return instant === undefined ? undefined : Date.parse(instant)
}

/** True when the last read worked and is not too old. */
export async function isFresh(context: AlertContext, dataset: FactDataset): Promise<boolean> {
  const state = await context.store.facts.state(context.line.id, dataset)
  if (state === undefined || (state.status !== 'complete' && state.status !== 'partial')) return false
  const seenMs = seenAtMs(state)
  return seenMs !== undefined && context.nowMs - seenMs <= context.staleAfterMs
}

/** The end that an instant or a day stands for. */
export const toEndMs = (text: string, timeZone: string): number =>
  Date.parse(text.length === 10 ? endOfDay(text, timeZone) : text)
