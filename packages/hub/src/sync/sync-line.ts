import type { CarrierClient, Clock } from '@esim-usage/core'
import { type DatasetState, type HubDataset, hubDatasets, type ReadFailure } from '../dataset/dataset.ts'
import type { HubLine } from '../line/hub-line.ts'
import type { FactDraft, HubRun, RunEntry } from '../store/hub-run.ts'
import type { HubStore } from '../store/hub-store.ts'
import { endsRun, needsSignIn } from './failure.ts'
import { type DatasetRead, type LineRead, nowText, toFailedState, wasRead } from './line-read.ts'
import { readPayments } from './read-payments.ts'
import { readSpending } from './read-spending.ts'
import { readUsage } from './read-usage.ts'
import { readValue } from './read-value.ts'
import type { SyncEvent } from './sync-event.ts'
import type { LineReport, SyncOptions } from './sync-report.ts'

/** What the hub gives to the sync of a line. */
export interface LineSync {
  readonly store: HubStore
  readonly line: HubLine
  readonly client: CarrierClient
  readonly clock: Clock
  readonly historyDays: number
  readonly options: SyncOptions
  readonly signal: AbortSignal
  readonly emit: (event: SyncEvent) => void
}

/** So long is a line busy after a process that read it has died. */
const leaseMs = 60_000

/** Keeps the lease while a carrier takes its time; the timer is a real one, for other processes wait in real time. */
function keepLease(run: HubRun): () => void {
  // Who took the line over is met at the next write.
  const timer = setInterval(() => void run.keep().catch(() => undefined), leaseMs / 3)
  return () => clearInterval(timer)
}

function readDataset(context: LineRead, dataset: HubDataset): Promise<DatasetRead> {
  if (dataset === 'usage') return readUsage(context)
  if (dataset === 'spending') return readSpending(context)
  return dataset === 'payments' ? readPayments(context) : readValue(context, dataset)
}

interface Read {
  readonly facts: readonly FactDraft[]
  readonly states: readonly DatasetState[]
  /** Why nothing more was asked for. */
  readonly end: ReadFailure | undefined
}

/** Reads the datasets one after another; one that fails loses no other, unless nothing more should be asked for. */
async function readAll(context: LineRead, datasets: readonly HubDataset[]): Promise<Read> {
  const { line, store, emit } = context
  const facts: FactDraft[] = []
  const states: DatasetState[] = []
  let end: ReadFailure | undefined
  for (const dataset of datasets) {
    if (end === undefined) {
      emit({ type: 'dataset-started', lineId: line.id, dataset })
      const read = await readDataset(context, dataset)
      facts.push(...read.facts)
      states.push(read.state)
      if (read.failure !== undefined && endsRun(read.failure)) end = read.failure
    } else {
      const before = await store.facts.state(line.id, dataset)
      const isOffered = context.client.carrier.capabilities.includes(dataset)
      const triedAt = nowText(context)
      states.push(
        isOffered
          ? toFailedState(dataset, before, end, triedAt)
          : { dataset, status: 'not-supported', triedAt },
      )
    }
    const state = states.at(-1)
    if (state !== undefined) emit({ type: 'dataset-ended', lineId: line.id, state })
  }
  return { facts, states, end }
}

/** True when nobody is there and only a person could go on; a sign-in since then counts. */
async function isWaiting({ line, client, options }: LineSync): Promise<boolean> {
  if (options.trigger !== 'schedule' || line.signInNeeded === undefined) return false
  const session = await client.session()
  return session.status !== 'signed-in' || Date.parse(session.savedAt) <= Date.parse(line.signInNeeded.since)
}

/** Notes that a person must sign in, or that it is no longer so. */
async function noteSignIn({ store, line }: LineSync, { end, states }: Read, now: string): Promise<void> {
  const isNeeded = end !== undefined && needsSignIn(end)
  const isProven = states.some(wasRead)
  if (!isNeeded && (!isProven || line.signInNeeded === undefined)) return
  await store.lines.change(line.id, ({ signInNeeded: _before, ...rest }) =>
    isNeeded ? { ...rest, signInNeeded: { code: end.code, since: now } } : rest,
  )
}

const waitingFailure = ({ line }: LineSync): ReadFailure => ({
  code: line.signInNeeded?.code ?? 'session-expired',
  message: 'A person must sign in before this line can be read. Nothing was sent.',
})

function toReport(lineId: string, run: RunEntry, { states, end }: Read): LineReport {
  return end !== undefined && needsSignIn(end)
    ? { outcome: 'sign-in-needed', lineId, failure: end, run, states }
    : { outcome: 'synced', lineId, run, states }
}

/** Reads a line and commits what came, all of it or nothing. */
export async function syncLine(sync: LineSync): Promise<LineReport> {
  const { store, line, client, clock, historyDays, options, signal, emit } = sync
  if (await isWaiting(sync)) {
    const states = await store.facts.states(line.id)
    return { outcome: 'sign-in-needed', lineId: line.id, failure: waitingFailure(sync), states }
  }
  const run = await store.begin(line.id, 'sync', leaseMs)
  if (run === undefined) return { outcome: 'busy', lineId: line.id }
  const stopKeeping = keepLease(run)
  try {
    const context: LineRead = { client, line, store, run, clock, signal, historyDays, emit }
    const startedAt = nowText(context)
    const datasets = hubDatasets.filter(dataset => options.datasets?.includes(dataset) ?? true)
    const read = await readAll(context, datasets)
    signal.throwIfAborted()
    const endedAt = nowText(context)
    const isUsageRead = read.states.some(state => state.dataset === 'usage' && wasRead(state))
    const entry = await run.commit({
      trigger: options.trigger ?? 'person',
      startedAt,
      endedAt,
      facts: read.facts,
      states: read.states,
      ...(!isUsageRead && { keepStaged: true as const }),
    })
    await noteSignIn(sync, read, endedAt)
    return toReport(line.id, entry, read)
  } finally {
    stopKeeping()
    await run.release()
  }
}
