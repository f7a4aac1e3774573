import { memoryStore } from '@esim-usage/core'
import { type VirtualClock, virtualClock } from '@esim-usage/core/testing'
import { createSandbox, type Sandbox, type SandboxOptions } from '@esim-usage/sandbox'
import { type BeelineBusinessClient, createBeelineBusiness } from '../src/business/index.ts'
import { type BeelineClient, type BeelineOptions, createBeeline } from '../src/index.ts'

export const main = '+79000000001'
export const postpaid = '+79000000002'
export const daily = '+79000000003'
export const blocked = '+79000000004'
export const corporate = '+79000000011'

/** A sandbox, and clients of it. Clients of a line share one store and one session. */
export interface Played {
  readonly sandbox: Sandbox
  readonly clock: VirtualClock
  /** Requests in the order they came, such as `GET my.beeline.ru/api/1.0/info/payType`. */
  readonly asked: string[]
  readonly open: (line: string, more?: Partial<BeelineOptions>) => BeelineClient
  readonly openContract: (line?: string) => BeelineBusinessClient
}

/** Plays Beeline at noon of 23 November 2026. Nobody is signed in. */
export function play(options: SandboxOptions = {}): Played {
  const clock = virtualClock('2026-11-23T12:00:00+03:00')
  const sandbox = createSandbox({ now: () => clock.now(), tokenMs: 24 * 3_600_000, ...options })
  const sessionStore = memoryStore()
  const asked: string[] = []
  const shared = {
    clock,
    sessionStore,
    async fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
      const request = new Request(input, init)
      const { hostname, pathname } = new URL(request.url)
      asked.push(`${request.method} ${hostname}${pathname}`)
      const response = await sandbox.handle(request)
      if (response === undefined) throw new Error('nobody answers there')
      return response
    },
  }
  return {
    sandbox,
    clock,
    asked,
    open: (line, more = {}) => createBeeline({ line, ...shared, sessionKey: 'family', ...more }),
    openContract: line =>
      createBeelineBusiness({ account: '700000001', ...shared, ...(line !== undefined && { line }) }),
  }
}

/** A client signed in by the password of a login. */
export async function openByPassword(played: Played, line: string, password: string): Promise<BeelineClient> {
  const client = played.open(line)
  const step = await client.signIn({ method: 'password', password })
  if (step.status !== 'signed-in') throw new Error('The sign-in stopped.')
  return client
}
