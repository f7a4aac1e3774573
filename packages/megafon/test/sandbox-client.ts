import { memoryStore } from '@esim-usage/core'
import { type VirtualClock, virtualClock } from '@esim-usage/core/testing'
import { createSandbox, type Sandbox, type SandboxOptions } from '@esim-usage/sandbox'
import { createMegafon, type MegafonClient, type MegafonOptions } from '../src/index.ts'

export const main = '+79000000001'
export const unlimited = '+79000000002'
export const suspended = '+79000000003'
export const locked = '+79000000004'
export const company = '+79000000005'
export const stranger = '+79000000009'

/** A sandbox, and clients that ask it. */
export interface Played {
  readonly sandbox: Sandbox
  readonly clock: VirtualClock
  /** Requests in the order they came, such as `GET /mlk/api/main/balance`. */
  readonly asked: string[]
  readonly open: (line: string, options?: Partial<MegafonOptions>) => MegafonClient
  readonly fetch: typeof globalThis.fetch
}

/** Plays MegaFon at noon of 20 July 2026. Nobody is signed in. */
export function play(options: SandboxOptions = {}): Played {
  const clock = virtualClock('2026-07-20T12:00:00+03:00')
  const sandbox = createSandbox({ now: () => clock.now(), ...options })
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    asked.push(`${request.method} ${new URL(request.url).pathname}`)
    const response = await sandbox.handle(request)
    if (response === undefined) throw new Error('nobody answers there')
    return response
  }
  const open: Played['open'] = (line, more) =>
    createMegafon({
      line,
      clock,
      fetch,
      sessionStore: memoryStore(),
      cabinetHeaders: 'discover',
      ...more,
    })
  return { sandbox, clock, asked, open, fetch }
}

/** A client that is signed in with an imported session. */
export async function signIn(played: Played, line: string, more: Partial<MegafonOptions> = {}) {
  const client = played.open(line, more)
  await client.signIn({ method: 'session', session: played.sandbox.megafon.session(line) })
  return client
}

export const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0)
