import { type CarrierClient, type Clock, type Days, EsimUsageError } from '@esim-usage/core'
import type { DatasetState, HubDataset, ReadFailure } from '../dataset/dataset.ts'
import type { HubLine } from '../line/hub-line.ts'
import type { FactDraft, HubRun } from '../store/hub-run.ts'
import type { HubStore } from '../store/hub-store.ts'
import { toFailure } from './failure.ts'
import type { SyncEvent } from './sync-event.ts'

/** All that the reading of one line needs. */
export interface LineRead {
  readonly client: CarrierClient
  readonly line: HubLine
  readonly store: HubStore
  readonly run: HubRun
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Days back that are wanted, where the carrier keeps that many. */
  readonly historyDays: number
  readonly emit: (event: SyncEvent) => void
}

/** What came of one dataset. */
export interface DatasetRead {
  readonly facts: readonly FactDraft[]
  readonly state: DatasetState
  /** Present when something failed: it may end the run. */
  readonly failure?: ReadFailure
}

/** A value, or why there is none. */
export type Attempt<T> = { readonly value: T } | { readonly failure: ReadFailure }

/** Runs a read; what is no failure of a carrier, an account or the network comes through. */
export async function attempt<T>({ signal }: LineRead, read: () => Promise<T>): Promise<Attempt<T>> {
  signal.throwIfAborted()
  try {
    return { value: await read() }
  } catch (error) {
    signal.throwIfAborted()
    if (!EsimUsageError.is(error)) throw error
    return { failure: toFailure(error) }
  }
}

/** The time, RFC 3339. */
export const nowText = ({ clock }: LineRead): string => new Date(clock.now()).toISOString()

/** A dataset that was not read: what was there before is stale now. */
export function toFailedState(
  dataset: HubDataset,
  before: DatasetState | undefined,
  failure: ReadFailure,
  triedAt: string,
): DatasetState {
  if (before?.readAt === undefined) return { dataset, status: 'unavailable', failure, triedAt }
  const { readAt, asOf, covered, outOfHistory, deepReadAt, warnings, remarks } = before
  return {
    dataset,
    status: 'stale',
    failure,
    triedAt,
    readAt,
    ...(asOf !== undefined && { asOf }),
    ...(covered !== undefined && { covered }),
    ...(outOfHistory !== undefined && { outOfHistory }),
    ...(deepReadAt !== undefined && { deepReadAt }),
    ...(warnings !== undefined && { warnings }),
    ...(remarks !== undefined && { remarks }),
  }
}

/** True when a run read something of the dataset. */
export const wasRead = ({ status }: DatasetState): boolean =>
  status === 'complete' || status === 'empty-confirmed' || status === 'partial'

/** What a read by windows came to. */
export interface SpansRead {
  /** Windows that were read. */
  readonly read: readonly Days[]
  /** Windows the carrier no longer keeps. */
  readonly outOfHistory: readonly Days[]
  /** Windows that failed, and why. */
  readonly gaps: readonly { readonly days: Days; readonly failure: ReadFailure }[]
}
