import { createError } from '../errors/create-error.ts'
import { EsimUsageError } from '../errors/esim-usage-error.ts'
import type { LiveSession } from '../session/live-session.ts'
import type { SessionLease } from '../session/session-store.ts'
import { createDeadline } from '../transport/deadline.ts'
import { SessionCookies } from '../transport/cookie-jar.ts'
import { type Call, createContext, createReadContext, secretsOf } from './call.ts'
import type { ClientCore } from './client-core.ts'
import type { SessionKeeper } from './session-keeper.ts'

const leaseMs = 60_000
const renewMs = 45_000

/** Errors of a renewal that mean the session is over; with any other it may still work, and stays. */
const isOver = (error: unknown): boolean =>
  EsimUsageError.is(error) && ['session-expired', 'credentials-rejected'].includes(error.code)

/** Makes a session fresh without a person: by the carrier's renewal, else by the app's credentials. */
export interface Renewal {
  readonly possible: boolean
  /** A session newer than `generation`: another process's, or renewed here, once for all calls that wait. */
  run(generation: string | undefined, operation: string, signal: AbortSignal): Promise<LiveSession<unknown>>
}

/** Creates the renewal of one client. */
export function createRenewal(core: ClientCore, keeper: SessionKeeper): Renewal {
  const { renew, begin } = core.adapter.auth
  let running: Promise<LiveSession<unknown>> | undefined

  const byCarrier = async (session: LiveSession<unknown>, call: Call, deviceId: string) => {
    if (renew === undefined) return undefined
    const facts = { carrier: core.carrier, operation: call.operation }
    try {
      const signedIn = await renew(createReadContext(core, call, session, deviceId))
      return await keeper.store(signedIn, session.cookies, facts, 'renewal')
    } catch (error) {
      if (isOver(error)) return undefined
      throw error
    }
  }

  const byCredentials = async (call: Call, refused: boolean, deviceId: string) => {
    const request = refused ? undefined : await core.credentials?.()
    const flow = request === undefined ? undefined : begin[request.method]
    if (request === undefined || flow === undefined) return undefined
    const facts = { carrier: core.carrier, operation: call.operation }
    const cookies = new SessionCookies(core.jar)
    const { method: _method, ...secrets } = request
    for (const secret of Object.values(secrets)) if (typeof secret === 'string') call.secrets.add(secret)
    try {
      const step = await flow(createContext(core, call, cookies, deviceId), request)
      if (step.status !== 'signed-in') throw createError('interaction-required', facts)
      return await keeper.store(step, cookies, facts, 'sign-in')
    } catch (error) {
      const isRefusal =
        EsimUsageError.is(error) && ['credentials-rejected', 'account-locked'].includes(error.code)
      if (isRefusal) await core.record.change(snapshot => ({ ...snapshot, refused: true }))
      throw error
    }
  }

  const renewOnce = async (
    generation: string | undefined,
    operation: string,
  ): Promise<LiveSession<unknown>> => {
    const facts = { carrier: core.carrier, operation }
    // Renewal serves every call that waits, so no single caller's abort may end it.
    const deadline = createDeadline(undefined, renewMs, () => createError('timeout', facts))
    const isNewer = async (): Promise<boolean> => {
      const { session } = await keeper.refresh()
      return session !== undefined && session.generation !== generation
    }
    const call: Call = { operation, signal: deadline.signal, secrets: secretsOf(core) }
    let lease: SessionLease | undefined
    try {
      lease = await keeper.lease(leaseMs, deadline.signal, isNewer)
      const { session, snapshot } = await keeper.refresh()
      if (session !== undefined && session.generation !== generation) return session
      core.emit({ type: 'renewal', carrier: core.carrier, operation })
      const renewed = session === undefined ? undefined : await byCarrier(session, call, snapshot.deviceId)
      if (renewed !== undefined) return renewed
      if (session !== undefined) await keeper.drop(session.generation)
      const signedIn = await byCredentials(call, snapshot.refused === true, snapshot.deviceId)
      if (signedIn === undefined) throw createError('session-expired', facts)
      return signedIn
    } finally {
      deadline.clear()
      await lease?.release()
    }
  }

  return {
    possible: renew !== undefined || core.credentials !== undefined,
    async run(generation, operation, signal) {
      running ??= renewOnce(generation, operation).finally(() => {
        running = undefined
      })
      return withAbort(running, signal)
    },
  }
}

/** The result, or the signal's reason as soon as it aborts. */
function withAbort<T>(result: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
