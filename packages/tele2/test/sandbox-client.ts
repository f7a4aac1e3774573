import { memoryStore, type SessionStore } from '@esim-usage/core'
import { type VirtualClock, virtualClock } from '@esim-usage/core/testing'
import { createSandbox, type Sandbox } from '@esim-usage/sandbox'
import { createTele2Business, type Tele2BusinessClient } from '../src/business/index.ts'
import { createTele2, type Tele2Client } from '../src/index.ts'

export const main = '+79000000001'
export const linked = '+79000000002'
export const suspended = '+79000000003'

/** A sandbox, and clients that share one store and one session. */
export interface Played {
  readonly sandbox: Sandbox
  readonly clock: VirtualClock
  /** Requests in the order they came, such as `GET api.t2.ru/api/subscribers/79000000001/balance`. */
  readonly asked: string[]
  readonly open: (line: string, store?: SessionStore) => Tele2Client
  readonly openBusiness: (store?: SessionStore) => Tele2BusinessClient
}

/** Plays t2 at some instant, noon of 20 July 2026 where none is named. Nobody is signed in. */
export function play(at = '2026-07-20T12:00:00+03:00'): Played {
  const clock = virtualClock(at)
  const sandbox = createSandbox({ now: () => clock.now() })
  const shared = memoryStore()
  const asked: string[] = []
  const options = (sessionStore: SessionStore) => ({
    clock,
    sessionStore,
    sessionKey: 'family',
    async fetch(input: string | URL | Request, init?: RequestInit) {
      const request = new Request(input, init)
      const { hostname, pathname } = new URL(request.url)
      asked.push(`${request.method} ${hostname}${pathname}`)
      const response = await sandbox.handle(request)
      if (response === undefined) throw new Error('nobody answers there')
      return response
    },
  })
  return {
    sandbox,
    clock,
    asked,
    open: (line, store = shared) => createTele2({ line, ...options(store) }),
    openBusiness: (store = shared) => createTele2Business({ account: 'office', ...options(store) }),
  }
}

/** The same, signed in with a session of the main line. */
export async function playSignedIn(at?: string): Promise<Played> {
  const played = play(at)
  const session = { cookies: played.sandbox.tele2.session(main) }
  await played.open(main).signIn({ method: 'session', session })
  return played
}
