import type { ReadContext } from '../adapter/adapter-context.ts'
import { createError } from '../errors/create-error.ts'
import { EsimUsageError } from '../errors/esim-usage-error.ts'
import { WebsiteStop } from '../transport/judge.ts'
import type { LiveSession } from '../session/live-session.ts'
import { type Call, createReadContext } from './call.ts'
import type { ClientCore } from './client-core.ts'
import type { Renewal } from './renewal.ts'
import { checkLine, type SessionKeeper } from './session-keeper.ts'

/** So that the lease outlives the call by what saving takes. */
const spareMs = 30_000

/** When a session should be renewed although it still works: min(300 s, a tenth of its life) before its end. */
export function dueAt(session: LiveSession<unknown>): number {
  if (session.expiresAt === undefined) return Infinity
  return session.expiresAt - Math.min(300_000, (session.expiresAt - session.startedAt) / 10)
}

const isExpired = (error: unknown): boolean => EsimUsageError.is(error) && error.code === 'session-expired'

/** What a call is about: the client's line, or the sign-in itself, which its own line speaks for. */
export type About = 'line' | 'session'

/** Runs a port call with a session that works. */
export type WithSession = <T>(
  call: Call,
  run: (context: ReadContext<unknown>) => Promise<T>,
  about?: About,
) => Promise<T>

/** Runs a read of one line, and makes the session rest on its own line again whatever the read came to. */
async function runOnLine<T>(
  selectLine: (context: ReadContext<unknown>) => Promise<void>,
  wanted: ReadContext<unknown>,
  own: ReadContext<unknown>,
  run: (context: ReadContext<unknown>) => Promise<T>,
): Promise<T> {
  try {
    await selectLine(wanted)
    return await run(wanted)
  } finally {
    // Each read makes sure of its line anyway, so what fails here takes no result away.
    if (wanted.line !== own.line)
      await selectLine(own).catch((error: unknown) => {
        if (own.signal.aborted || EsimUsageError.is(error) || error instanceof WebsiteStop) return
        throw error
      })
  }
}

/** Creates the runner of one client. A port call is repeated once after a renewal, never more. */
export function createWithSession(core: ClientCore, keeper: SessionKeeper, renewal: Renewal): WithSession {
  const ready = async (
    call: Call,
  ): Promise<{ readonly session: LiveSession<unknown>; readonly deviceId: string }> => {
    const { session, snapshot } = await keeper.refresh()
    const { deviceId } = snapshot
    const now = core.clock.now()
    if (session !== undefined && now < dueAt(session)) return { session, deviceId }
    if (session !== undefined && now < (session.expiresAt ?? Infinity)) {
      if (!renewal.early) return { session, deviceId }
      // The session still works: a renewal that fails now is tried again with the next call.
      const renewed = await renewal
        .run(session.generation, call.operation, call.signal, 'works')
        .catch((error: unknown) => {
          if (call.signal.aborted || !(EsimUsageError.is(error) || error instanceof WebsiteStop)) throw error
          return session
        })
      return { session: renewed, deviceId }
    }
    return { session: await renewal.run(session?.generation, call.operation, call.signal, 'over'), deviceId }
  }

  return async (call, run, about = 'line') => {
    const facts = { carrier: core.carrier, operation: call.operation }
    const perform = async (session: LiveSession<unknown>, deviceId: string) => {
      checkLine(core, session.lines, facts)
      const context = createReadContext(core, call, session, deviceId)
      const { selectLine } = core.adapter.auth
      if (selectLine === undefined || session.lines.length < 2) return run(context)
      const own = { ...context, line: session.lines[0] }
      const lease = await keeper.lease(call.longestMs + spareMs, call.signal)
      try {
        await keeper.refresh()
        return await runOnLine(selectLine, about === 'session' ? own : context, own, run)
      } finally {
        try {
          await session.save(core.record)
        } finally {
          await lease?.release()
        }
      }
    }

    let { session, deviceId } = await ready(call)
    try {
      return await perform(session, deviceId)
    } catch (error) {
      if (!isExpired(error)) throw error
      session = await renewal.run(session.generation, call.operation, call.signal, 'over')
      return await perform(session, deviceId).catch((again: unknown) => {
        throw isExpired(again) ? createError('rejected', facts) : again
      })
    } finally {
      await session.save(core.record)
    }
  }
}
