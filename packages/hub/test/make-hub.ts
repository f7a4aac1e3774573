import { encryptedStore } from '@esim-usage/core'
import {
  createReference,
  createReferenceService,
  type ReferenceService,
  referenceLine,
  type VirtualClock,
  virtualClock,
} from '@esim-usage/core/testing'
import { createHub, type Hub, type HubStore } from '@esim-usage/hub'
import { sqliteStore } from '@esim-usage/hub/sqlite'

export const key: Uint8Array = new Uint8Array(32).fill(7)

export interface World {
  readonly clock: VirtualClock
  readonly service: ReferenceService
  readonly store: HubStore
  readonly hub: Hub
}

/** A hub over the reference carrier, at ten in the morning of 25 November 2026 in Moscow. */
export function makeHub(
  options: { readonly path?: string; readonly rowsPerDay?: number; readonly historyDays?: number } = {},
): World {
  const clock = virtualClock('2026-11-25T10:00:00+03:00')
  const service = createReferenceService({
    now: () => clock.now(),
    ...(options.rowsPerDay !== undefined && { rowsPerDay: options.rowsPerDay }),
  })
  const store = sqliteStore(options.path ?? ':memory:', { now: () => clock.now() })
  const hub = createHub({
    store,
    sessions: encryptedStore(store.sessions, key),
    carriers: { reference: createReference },
    clock,
    fetch: service.fetch,
    ...(options.historyDays !== undefined && { historyDays: options.historyDays }),
  })
  return { clock, service, store, hub }
}

/** Adds a line and signs it in as a browser would. */
export async function addLine({ hub, service }: World, phone = referenceLine): Promise<string> {
  const { line } = await hub.lines.add({ carrier: 'reference', phone })
  const client = await hub.client(line.id)
  await client.signIn({ method: 'session', session: service.openSession(phone) })
  return line.id
}
