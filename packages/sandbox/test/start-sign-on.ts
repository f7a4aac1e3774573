import { createSandbox, type SandboxOptions } from '@esim-usage/sandbox'
import { Signer } from './signer.ts'

export const main = '+79000000001'
export const phone = '79000000001'
export const minuteMs = 60_000

/** A sandbox of its own time, and somebody who has not signed in yet. */
export function start(options: SandboxOptions = {}) {
  const time = { now: Date.parse('2026-07-20T12:00:00+03:00') }
  const sandbox = createSandbox({ now: () => time.now, ...options })
  const newest = (line = main) => sandbox.mts.outbox(line).at(-1)?.code ?? ''
  return { time, sandbox, newest, signer: new Signer(sandbox.handle) }
}

/** What the cabinet says of the session. */
export const loginOf = async ({ visitor }: Signer): Promise<string> => {
  const { loginStatus, userProfile } = await visitor.json<{
    loginStatus: string
    userProfile: { login: string } | null
  }>('/api/login/user-info')
  return userProfile?.login ?? loginStatus
}
