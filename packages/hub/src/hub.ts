import type { CarrierClient, CarrierFactory, Clock, RequestGate, SessionStore } from '@esim-usage/core'
import type { HubLines } from './line/hub-lines.ts'
import type { HubStore } from './store/hub-store.ts'
import type { SyncOptions, SyncReport } from './sync/sync-report.ts'

/** What a hub is made of. */
export interface HubOptions {
  /** Where everything is kept, such as `sqliteStore(path)`. */
  readonly store: HubStore
  /** Where sessions are kept: best `encryptedStore(store.sessions, key)`. */
  readonly sessions: SessionStore
  /** What makes the clients, by a key of the app's choice, such as `{ mts: createMts }`. The hub knows no other carrier. */
  readonly carriers: Readonly<Record<string, CarrierFactory>>
  /** Days back that a first sync reads, where the carrier keeps that many; default 180. */
  readonly historyDays?: number
  /** Shared by all clients, so that all lines of a carrier keep its pace together; default: one for this hub. */
  readonly gate?: RequestGate
  /** Used by all clients; default: the platform's. */
  readonly fetch?: typeof globalThis.fetch
  /** Default: the system's. */
  readonly clock?: Clock
}

/** Many lines in one place. */
export interface Hub {
  /** Where everything is kept. */
  readonly store: HubStore
  /** The lines. */
  readonly lines: HubLines
  /**
   * The client of a line, to sign in with or to ask what the hub does not keep. All clients share one gate.
   *
   * @throws `InvalidRequestError` `invalid-argument` when there is no such line, or the app's map has not its carrier.
   */
  client(lineId: string): Promise<CarrierClient>
  /**
   * Reads lines and keeps what came. Each dataset is read on its own and each line committed on its own: one that fails
   * loses no other. Never makes a carrier send a code: a line that needs one is `sign-in-needed`.
   *
   * @throws `InvalidRequestError` `invalid-argument` when a line is not there; the signal's own reason.
   */
  sync(options?: SyncOptions): Promise<SyncReport>
}
