import { memoryStore } from '@esim-usage/core'
import { type VirtualClock, virtualClock } from '@esim-usage/core/testing'
import { createSandbox, type Sandbox } from '@esim-usage/sandbox'
import { createMts, type MtsClient } from '../src/index.ts'

export const main = '+79000000001'
export const linked = '+79000000002'
export const blocked = '+79000000003'

/** A sandbox, and clients that share one store and one session. */
export interface Played {
  readonly sandbox: Sandbox
  readonly clock: VirtualClock
  /** Requests in the order they came, such as `GET /api/login/profile`. */
  readonly asked: string[]
  readonly open: (line: string, store?: ReturnType<typeof memoryStore>) => MtsClient
}

/** Plays MTS at noon of 20 July 2026. Nobody is signed in. */
export function play(): Played {
  const clock = virtualClock('2026-07-20T12:00:00+03:00')
  const sandbox = createSandbox({ now: () => clock.now() })
  const shared = memoryStore()
  const asked: string[] = []
  const open: Played['open'] = (line, sessionStore = shared) =>
    createMts({
      line,
      clock,
      sessionStore,
      sessionKey: 'family',
      async fetch(input, init) {
        const request = new Request(input, init)
        asked.push(`${request.method} ${new URL(request.url).pathname}`)
        const response = await sandbox.handle(request)
        if (response === undefined) throw new Error('nobody answers there')
        return response
      },
    })
  return { sandbox, clock, asked, open }
}

/** The same, signed in with a session of the main line. */
export async function playSignedIn(): Promise<Played> {
  const played = play()
  const session = { cookies: played.sandbox.mts.session(main) }
  await played.open(main).signIn({ method: 'session', session })
  return played
}
