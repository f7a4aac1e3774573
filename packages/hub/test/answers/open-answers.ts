import { type CarrierFactory, type Days, encryptedStore, type UsageRecord } from '@esim-usage/core'
import { createReference, type VirtualClock, virtualClock } from '@esim-usage/core/testing'
import {
  createHub,
  type DatasetState,
  type FactDraft,
  type Hub,
  type HubAnswers,
  type HubLine,
  type HubStore,
  type Lane,
} from '@esim-usage/hub'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { key } from '../make-hub.ts'
import { hourMs, lineId, someLine } from '../open-store.ts'

export { lineId } from '../open-store.ts'

/** A hub with one line of the reference carrier whose history is written by hand. */
export interface OpenAnswers {
  readonly clock: VirtualClock
  readonly store: HubStore
  readonly hub: Hub
  readonly answers: HubAnswers
  /** Keeps what a read of some days gave, and that these days were read. */
  read(days: Days, records: readonly UsageRecord[]): Promise<void>
  /** The same from a file. */
  importFile(days: Days, records: readonly UsageRecord[]): Promise<void>
  /** Keeps values as a read at this time gave them. */
  keep(...facts: readonly FactDraft[]): Promise<void>
  /** Says how a dataset stands. */
  setState(state: DatasetState): Promise<void>
}

/** At ten in the morning of 25 November 2026 in Moscow. */
export async function openAnswers(
  options: {
    readonly carriers?: Readonly<Record<string, CarrierFactory>>
    readonly line?: Partial<HubLine>
  } = {},
): Promise<OpenAnswers> {
  const clock = virtualClock('2026-11-25T10:00:00+03:00')
  const now = (): string => new Date(clock.now()).toISOString()
  const store = sqliteStore(':memory:', { now: () => clock.now() })
  await store.lines.add(someLine(options.line))
  const hub = createHub({
    store,
    sessions: encryptedStore(store.sessions, key),
    carriers: options.carriers ?? { reference: createReference },
    clock,
  })

  const write = async (
    lane: Lane,
    content: {
      readonly days?: Days
      readonly records?: readonly UsageRecord[]
      readonly facts?: readonly FactDraft[]
      readonly states?: readonly DatasetState[]
      readonly covered?: Days
    },
  ): Promise<void> => {
    const run = await store.begin(lineId, lane, hourMs)
    if (run === undefined) throw new Error('The lane is held.')
    if (content.days !== undefined) await run.window(content.days, content.records ?? [])
    await run.commit({
      trigger: 'person',
      startedAt: now(),
      endedAt: now(),
      facts: content.facts ?? [],
      states: content.states ?? [],
      ...(content.covered && { covered: content.covered }),
    })
  }

  return {
    clock,
    store,
    hub,
    answers: hub.answers,
    async read(days, records) {
      const before = await store.facts.state(lineId, 'usage')
      await write('sync', {
        days,
        records,
        states: [
          {
            dataset: 'usage',
            status: 'complete',
            triedAt: now(),
            readAt: now(),
            covered: [...(before?.covered ?? []), days],
          },
        ],
      })
    },
    importFile: (days, records) => write('file:test.file', { days, records, covered: days }),
    keep: (...facts) =>
      write('sync', {
        facts,
        states: [...new Set(facts.map(({ dataset }) => dataset))].map(dataset => ({
          dataset,
          status: 'complete',
          triedAt: now(),
          readAt: now(),
        })),
      }),
    setState: state => write('sync', { states: [state] }),
  }
}
