import type { AdapterHttp } from '../../src/adapter/adapter-http.ts'
import type { FaultPort } from '../../src/adapter/fault-port.ts'
import type { ClientEvent, Clock } from '../../src/client/options.ts'
import { SessionCookies } from '../../src/transport/cookie-jar.ts'
import { createAdapterHttp, type HttpOptions } from '../../src/transport/create-adapter-http.ts'
import { createGate } from '../../src/transport/gate.ts'

/** Time that passes only by waiting. */
export interface TestClock extends Clock {
  readonly now: () => number
  readonly waits: number[]
  pass(milliseconds: number): void
}

export function createTestClock(): TestClock {
  let now = Date.parse('2026-11-05T09:00:00Z')
  const waits: number[] = []
  return {
    waits,
    now: () => now,
    pass(milliseconds) {
      now += milliseconds
    },
    async wait(milliseconds, signal) {
      signal.throwIfAborted()
      waits.push(milliseconds)
      now += milliseconds
    },
  }
}

export const noFaults: FaultPort = { read: () => undefined, rules: [] }

/** A transport of one call, as a client makes it. */
export interface Harness {
  readonly http: AdapterHttp
  readonly cookies: SessionCookies
  readonly clock: TestClock
  readonly events: (Pick<ClientEvent, 'type'> & Partial<ClientEvent>)[]
  readonly secrets: Set<string>
}

export const home = 'https://carrier.test'

export function createHarness(overrides: Partial<HttpOptions> = {}): Harness {
  const clock = createTestClock()
  const origins = ['https://carrier.test', 'https://*.carrier.test']
  const cookies = new SessionCookies({ origins, essential: ['SSO'], now: clock.now })
  const events: Harness['events'] = []
  const secrets = new Set<string>()
  const http = createAdapterHttp({
    carrier: 'reference',
    operation: 'usage',
    clock,
    gate: createGate(clock),
    pace: { concurrency: 4, limits: [] },
    userAgent: 'esim-usage/test',
    cookies,
    origins,
    faults: noFaults,
    fetch: (input, init) => globalThis.fetch(input, init),
    signal: new AbortController().signal,
    random: () => 0.5,
    now: clock.now,
    secrets: () => secrets,
    hide: hidden => {
      for (const secret of hidden) secrets.add(secret)
    },
    beforeCode: async () => {},
    emit: event => {
      events.push(event)
    },
    ...overrides,
  })
  return { http, cookies, clock, events, secrets }
}

/** What a promise was rejected with; fails when it was not. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  const value = await promise.then(
    result => ({ result }),
    (error: unknown) => ({ error }),
  )
  if ('error' in value) return value.error
  throw new Error(`Nothing failed: ${JSON.stringify(value.result)}`)
}
