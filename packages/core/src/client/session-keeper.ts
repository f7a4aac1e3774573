import type { SignedIn } from '../adapter/auth-port.ts'
import { createError } from '../errors/create-error.ts'
import type { ErrorFacts } from '../errors/codes.ts'
import { type LiveSession, openLiveSession, toSessionPart } from '../session/live-session.ts'
import type { SessionLease } from '../session/session-store.ts'
import type { SessionPart, Snapshot } from '../session/snapshot.ts'
import type { SessionCookies } from '../transport/cookie-jar.ts'
import { validate } from '../transport/validate.ts'
import type { ClientCore } from './client-core.ts'

const leasePollMs = 250

/** Keeps the client's session in step with the store. */
export interface SessionKeeper {
  /** The stored session, brought up to date; undefined: signed out. */
  refresh(): Promise<{ readonly session: LiveSession<unknown> | undefined; readonly snapshot: Snapshot }>
  /** Stores a good sign-in as a new generation and ends the waiting attempt. */
  store(
    signedIn: SignedIn<unknown>,
    cookies: SessionCookies,
    facts: ErrorFacts,
  ): Promise<LiveSession<unknown>>
  /**
   * Stores a renewal of `generation` as a new one. A sign-in that came meanwhile stays, and is given; undefined: the
   * person signed out meanwhile. What the store does not take is saved by the next `refresh`.
   */
  replace(
    generation: string,
    signedIn: SignedIn<unknown>,
    cookies: SessionCookies,
    facts: ErrorFacts,
  ): Promise<LiveSession<unknown> | undefined>
  /** Forgets a session that is over, unless a newer one took its place. */
  drop(generation: string): Promise<void>
  /** Takes the key, asking again every 250 ms; undefined as soon as `give` says that it is no longer needed. */
  lease(forMs: number, signal: AbortSignal, give?: () => Promise<boolean>): Promise<SessionLease | undefined>
}

/** True when a session of these lines can be the client's. The lines of an account are the carrier's to check. */
export const isOurs = (core: ClientCore, lines: readonly string[]): boolean =>
  core.account !== undefined || core.line === undefined || lines.includes(core.line)

/** A session of another line must not be read, nor stored. */
export function checkLine(core: ClientCore, lines: readonly string[], facts: ErrorFacts): void {
  if (!isOurs(core, lines)) throw createError('wrong-line', facts)
}

/** A renewal, and the generation whose place it takes. */
interface Renewed {
  readonly replaces: string
  readonly part: SessionPart
}

/** Creates the keeper of one client. */
export function createSessionKeeper(core: ClientCore): SessionKeeper {
  let live: LiveSession<unknown> | undefined
  /** A renewal that the store did not take. Its tokens are in no other place, and the older ones no longer count. */
  let unsaved: Renewed | undefined

  const take = (snapshot: Snapshot): LiveSession<unknown> | undefined => {
    const part = snapshot.session
    if (live === undefined || part?.generation !== live.generation) {
      live = openLiveSession(part, core.adapter.state, core.jar)
    } else {
      const state = validate(core.adapter.state, part.state)
      if ('value' in state) live.absorb(part, state.value)
    }
    return live
  }

  const put = async (renewed: Renewed): Promise<Snapshot> => {
    unsaved = renewed
    const saved = await core.record.change(snapshot =>
      snapshot.session?.generation === renewed.replaces ? { ...snapshot, session: renewed.part } : undefined,
    )
    unsaved = undefined
    return saved
  }

  return {
    async refresh() {
      if (unsaved !== undefined) await put(unsaved)
      const snapshot = await core.record.read()
      return { session: take(snapshot), snapshot }
    },
    async store(signedIn, cookies, facts) {
      checkLine(core, signedIn.lines, facts)
      const part = toSessionPart(signedIn, cookies, crypto.randomUUID(), core.clock.now())
      const saved = await core.record.change(({ attempt: _attempt, refused: _refused, ...rest }) => ({
        ...rest,
        session: part,
      }))
      const session = take(saved)
      if (session === undefined) throw createError('schema-mismatch', facts)
      return session
    },
    async replace(replaces, signedIn, cookies, facts) {
      const part = toSessionPart(signedIn, cookies, crypto.randomUUID(), core.clock.now())
      const saved = await put({ replaces, part })
      const session = take(saved)
      if (session === undefined && saved.session !== undefined) throw createError('schema-mismatch', facts)
      return session
    },
    async drop(generation) {
      await core.record.change(({ session, ...rest }) =>
        session?.generation === generation ? rest : undefined,
      )
    },
    async lease(forMs, signal, give) {
      for (;;) {
        if (give !== undefined && (await give())) return undefined
        const lease = await core.record.store.lease(core.record.key, forMs)
        if (lease !== undefined) return lease
        await core.clock.wait(leasePollMs, signal)
      }
    },
  }
}
