import { expect } from 'vitest'
import { createCarrierClient } from '../../src/adapter/index.ts'
import { type ClientEvent, EsimUsageError, memoryStore, type SessionStore } from '../../src/index.ts'
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

/** What a promise was rejected with. What a carrier or the network did always names the carrier and the call. */
export const failureOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    value => {
      throw new Error(`Nothing failed: ${JSON.stringify(value)}`)
    },
    (error: unknown) => {
      if (EsimUsageError.is(error) && error.name !== 'InvalidRequestError') {
        const word = expect.stringMatching(/^[a-zA-Z-]+$/)
        expect(error.facts).toMatchObject({ carrier: word, operation: word })
      }
      return error
    },
  )
