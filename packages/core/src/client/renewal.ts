import { createError } from '../errors/create-error.ts'
import { EsimUsageError } from '../errors/esim-usage-error.ts'
import type { LiveSession } from '../session/live-session.ts'
import type { SessionLease } from '../session/session-store.ts'
import { createDeadline, type Deadline } from '../transport/deadline.ts'
import { SessionCookies } from '../transport/cookie-jar.ts'
import { WebsiteStop } from '../transport/judge.ts'
import { type Call, createContext, createReadContext, secretsOf } from './call.ts'
import type { ClientCore } from './client-core.ts'
import { checkLine, type SessionKeeper } from './session-keeper.ts'

const leaseMs = 60_000
const renewMs = 45_000
/** Another process may hold the key for as long as a call of a line takes; what still works need not wait for that. */
const waitMs = { over: 120_000, works: 10_000 } as const

/** Errors of a renewal that mean the session is over; with any other it may still work, and stays. */
const isOver = (error: unknown): boolean =>
  EsimUsageError.is(error) && ['session-expired', 'credentials-rejected'].includes(error.code)

/** Trying the same credentials again would only lock the account, or ask for a person each time. */
const isRefusal = (error: unknown): boolean =>
  error instanceof WebsiteStop ||
  (EsimUsageError.is(error) &&
    ['credentials-rejected', 'account-locked', 'interaction-required'].includes(error.code))

/** Makes a session fresh without a person: by the carrier's renewal, else by the app's credentials. */
export interface Renewal {
  /** True when the carrier can renew a session before its end. */
  readonly early: boolean
  /**
   * A session newer than `generation`: another process's, or renewed here, once for all calls that wait. Where it is
   * not over yet, a refusal costs nothing: it stays, and the app is not asked for credentials.
   */
  run(
    generation: string | undefined,
    operation: string,
    signal: AbortSignal,
    state: 'over' | 'works',
  ): Promise<LiveSession<unknown>>
}

/** Creates the renewal of one client. */
export function createRenewal(core: ClientCore, keeper: SessionKeeper): Renewal {
  const { renew, begin } = core.adapter.auth
  const running = new Map<'over' | 'works', Promise<LiveSession<unknown>>>()

  const byCarrier = async (session: LiveSession<unknown>, call: Call, deviceId: string) => {
    if (renew === undefined) return undefined
    const facts = { carrier: core.carrier, operation: call.operation }
    try {
      const signedIn = await renew(createReadContext(core, call, session, deviceId))
      return await keeper.replace(session.generation, signedIn, session.cookies, facts)
    } catch (error) {
      if (isOver(error)) return undefined
      throw error
    }
  }

  const byCredentials = async (call: Call, refused: boolean) => {
    if (refused || core.credentials === undefined) return undefined
    const request = await withAbort(core.credentials(), call.signal)
    const flow = request === undefined ? undefined : begin[request.method]
    if (request === undefined || flow === undefined) return undefined
    const facts = { carrier: core.carrier, operation: call.operation }
    const cookies = new SessionCookies(core.jar)
    // The id is kept before the carrier sees it.
    const { deviceId } = await core.record.change(snapshot => snapshot)
    const { method: _method, ...secrets } = request
    for (const secret of Object.values(secrets)) if (typeof secret === 'string') call.secrets.add(secret)
    try {
      const step = await flow(createContext(core, call, cookies, deviceId), request)
      if (step.status !== 'signed-in') throw createError('interaction-required', facts)
      return await keeper.store(step, cookies, facts)
    } catch (error) {
      if (isRefusal(error)) await core.record.change(snapshot => ({ ...snapshot, refused: true }))
      throw error
    }
  }

  const renewOnce = async (
    generation: string | undefined,
    operation: string,
    state: 'over' | 'works',
  ): Promise<LiveSession<unknown>> => {
    const facts = { carrier: core.carrier, operation }
    // Renewal serves every call that waits, so no single caller's abort may end it.
    const onTimeout = () => createError('timeout', facts)
    const wait = createDeadline(undefined, waitMs[state], onTimeout)
    const isNewer = async (): Promise<boolean> => {
      const { session } = await keeper.refresh()
      return session !== undefined && session.generation !== generation
    }
    let lease: SessionLease | undefined
    let deadline: Deadline | undefined
    try {
      lease = await keeper.lease(leaseMs, wait.signal, isNewer)
      // Counted from here: a renewal that is cut off may cost the tokens it was about to bring.
      deadline = createDeadline(undefined, renewMs, onTimeout)
      const call = { operation, signal: deadline.signal, secrets: secretsOf(core), longestMs: renewMs }
      const { session, snapshot } = await keeper.refresh()
      if (session !== undefined && session.generation !== generation) return session
      if (session !== undefined) checkLine(core, session.lines, facts)
      core.emit({ type: 'renewal', carrier: core.carrier, operation })
      const renewed = session === undefined ? undefined : await byCarrier(session, call, snapshot.deviceId)
      if (renewed !== undefined) return renewed
      if (state === 'works') throw createError('session-expired', facts)
      if (session !== undefined) await keeper.drop(session.generation)
      const signedIn = await byCredentials(call, snapshot.refused === true)
      if (signedIn === undefined) throw createError('session-expired', facts)
      return signedIn
    } finally {
      wait.clear()
      deadline?.clear()
      await lease?.release()
    }
  }

  return {
    early: renew !== undefined,
    async run(generation, operation, signal, state) {
      const joined =
        running.get(state) ??
        renewOnce(generation, operation, state).finally(() => {
          running.delete(state)
        })
      running.set(state, joined)
      return withAbort(joined, signal)
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
