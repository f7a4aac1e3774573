import { memoryStore } from '@esim-usage/core'
import { type VirtualClock, virtualClock } from '@esim-usage/core/testing'
import { createHub, type Hub, type HubStore, type SyncOptions } from '@esim-usage/hub'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { createMadeUpCarrier, type MadeUpRow, type MadeUpWorld } from '../made-up-carrier.ts'
import { listAll } from '../open-store.ts'

export interface OpenWorld {
  readonly hub: Hub
  readonly store: HubStore
  readonly clock: VirtualClock
  readonly carrier: MadeUpWorld
  readonly lineId: string
  sync(options?: SyncOptions): Promise<void>
  /** Days, ids and content of what counts. */
  dump(): Promise<readonly string[]>
}

/** A hub over a made-up carrier that lists these rows. */
export async function openWorld(rows: readonly MadeUpRow[]): Promise<OpenWorld> {
  const clock = virtualClock('2026-11-25T12:00:00+03:00')
  const carrier: MadeUpWorld = { rows, order: each => each, pageSize: 7, money: 0 }
  const store = sqliteStore(':memory:', { now: () => clock.now() })
  const carriers = { 'made-up': createMadeUpCarrier(carrier) }
  const hub = createHub({ store, sessions: memoryStore(), carriers, clock })
  const { line } = await hub.lines.add({ carrier: 'made-up', phone: '+79000000001' })
  await (await hub.client(line.id)).signIn({ method: 'session', session: 'token' })
  return {
    hub,
    store,
    clock,
    carrier,
    lineId: line.id,
    async sync(options) {
      const { lines } = await hub.sync(options)
      const [report] = lines
      if (report?.outcome === 'failed') throw report.error
      if (report?.outcome !== 'synced') throw new Error(`The sync came to ${report?.outcome}.`)
    },
    dump: async () =>
      (await listAll(store)).map(({ day, record: { source: _source, ...record } }) =>
        JSON.stringify([day, record]),
      ),
  }
}

/** The total of the charges that count, kopecks. */
export async function totalOf(store: HubStore): Promise<number> {
  const groups = await store.usage.groups({}, [])
  return groups.flatMap(({ totals }) => totals.charge.sums).reduce((sum, { amount }) => sum + amount, 0)
}
