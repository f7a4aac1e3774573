import { createCarrierClient } from '../../src/adapter/index.ts'
import { type ClientEvent, memoryStore, type SessionStore } from '../../src/index.ts'
import {
  createReferenceService,
  referenceAdapter,
  type ReferenceClient,
  referenceLine,
  type ReferenceOptions,
  type ReferenceService,
  type ReferenceSettings,
  type VirtualClock,
  virtualClock,
} from '../../src/testing/index.ts'

/** A reference service with a clock, a store and clients of it. */
export interface Opened {
  readonly clock: VirtualClock
  readonly service: ReferenceService
  readonly store: SessionStore
  readonly events: readonly ClientEvent[]
  readonly client: ReferenceClient
  /** Another client over the same store and service. */
  readonly another: (options?: Partial<ReferenceOptions>) => ReferenceClient
}

/** Starts everything at noon of 20 October 2026 in Moscow; nobody is signed in. */
export function open(
  options: Partial<ReferenceOptions> = {},
  settings: Partial<ReferenceSettings> = {},
): Opened {
  const clock = virtualClock('2026-10-20T12:00:00+03:00')
  const service = createReferenceService({ now: () => clock.now(), ...settings })
  const store = options.sessionStore ?? memoryStore()
  const events: ClientEvent[] = []
  const another = (more: Partial<ReferenceOptions> = {}): ReferenceClient =>
    createCarrierClient(referenceAdapter, {
      line: referenceLine,
      clock,
      fetch: service.fetch,
      sessionStore: store,
      onEvent: event => events.push(event),
      ...options,
      ...more,
    })
  return { clock, service, store, events, client: another(), another }
}

/** The same, signed in with a session of the person's browser. */
export async function openSignedIn(
  options: Partial<ReferenceOptions> = {},
  settings: Partial<ReferenceSettings> = {},
): Promise<Opened> {
  const opened = open(options, settings)
  const session = opened.service.openSession(options.line)
  await opened.client.signIn({ method: 'session', session })
  return opened
}

/** What a promise was rejected with. */
export const failureOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    value => {
      throw new Error(`Nothing failed: ${JSON.stringify(value)}`)
    },
    (error: unknown) => error,
  )
