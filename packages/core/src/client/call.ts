import type { AdapterContext, ReadContext } from '../adapter/adapter-context.ts'
import { createError } from '../errors/create-error.ts'
import type { ErrorFacts } from '../errors/codes.ts'
import type { LiveSession } from '../session/live-session.ts'
import { addCode, codeWait } from '../session/code-limits.ts'
import type { SessionCookies } from '../transport/cookie-jar.ts'
import { factsOf } from '../transport/answer.ts'
import { createAdapterHttp } from '../transport/create-adapter-http.ts'
import { createDeadline } from '../transport/deadline.ts'
import { saidByCarrier, WebsiteStop } from '../transport/judge.ts'
import type { ClientCore } from './client-core.ts'
import type { CallOptions } from './options.ts'

/** One public call: its name, its end and what it must hide. */
export interface Call {
  readonly operation: string
  readonly signal: AbortSignal
  readonly secrets: Set<string>
  /** The most time it can take, milliseconds. */
  readonly longestMs: number
}

const defaultMs = (operation: string): number => (operation.endsWith('Statement') ? 240_000 : 120_000)

/** Timers take a longer time for none at all. */
const longestTimerMs = 2 ** 31 - 1

/** What no call may show: the line with and without the prefix of the country, in every spelling, and the account. */
export const secretsOf = (core: ClientCore): Set<string> =>
  new Set([core.line, core.line?.slice(2), core.account].filter(each => each !== undefined))

/** Runs a public call within its time. A page only the person can pass ends it, unless `attended` takes it. */
export async function runCall<T>(
  core: ClientCore,
  operation: string,
  options: CallOptions | undefined,
  run: (call: Call) => Promise<T>,
  attended?: (stop: WebsiteStop) => T,
): Promise<T> {
  options?.signal?.throwIfAborted()
  const facts: ErrorFacts = { carrier: core.carrier, operation }
  const longestMs = Math.min(options?.timeoutMs ?? core.timeoutMs ?? defaultMs(operation), longestTimerMs)
  const deadline = createDeadline(options?.signal, longestMs, () => createError('timeout', facts))
  const secrets = secretsOf(core)
  try {
    return await run({ operation, signal: deadline.signal, secrets, longestMs })
  } catch (error) {
    if (!(error instanceof WebsiteStop)) throw error
    if (attended !== undefined) return attended(error)
    const { facts: met, reason } = error
    throw createError('interaction-required', { ...met, action: 'visit-website', website: reason })
  } finally {
    deadline.clear()
  }
}

/** Counts a code in the store before it is sent, so that two processes cannot both send one. */
async function countCode(core: ClientCore, call: Call): Promise<void> {
  await core.record.change(snapshot => {
    const now = core.clock.now()
    const retryAfterMs = codeWait(snapshot.codesSentAt, now)
    if (retryAfterMs > 0) {
      throw createError('code-limit', { carrier: core.carrier, operation: call.operation, retryAfterMs })
    }
    return { ...snapshot, codesSentAt: addCode(snapshot.codesSentAt, now) }
  })
}

/** What no error of a call may show: its own secrets and the cookies it has by then. */
const shownByNone = (call: Call, cookies: SessionCookies): readonly string[] => [
  ...call.secrets,
  ...cookies.snapshot().map(cookie => cookie.value),
]

function createHttp(core: ClientCore, call: Call, cookies: SessionCookies): AdapterContext['http'] {
  const { carrier, clock, gate, userAgent, adapter } = core
  return createAdapterHttp({
    carrier,
    operation: call.operation,
    clock,
    gate,
    userAgent,
    cookies,
    fetch: core.fetch,
    origins: adapter.origins,
    pace: adapter.pace,
    faults: adapter.faults,
    signal: call.signal,
    random: Math.random,
    now: () => clock.now(),
    secrets: () => shownByNone(call, cookies),
    hide: secrets => {
      for (const secret of secrets) call.secrets.add(secret)
    },
    beforeCode: () => countCode(core, call),
    emit: event => core.emit({ carrier, operation: call.operation, ...event }),
  })
}

/** What a flow of the adapter is handed. */
export function createContext(
  core: ClientCore,
  call: Call,
  cookies: SessionCookies,
  deviceId: string,
): AdapterContext {
  return {
    http: createHttp(core, call, cookies),
    cookies,
    signal: call.signal,
    line: core.line,
    account: core.account,
    timeZone: core.timeZone,
    deviceId,
    now: () => new Date(core.clock.now()),
    async wait(milliseconds) {
      core.emit({ type: 'wait', carrier: core.carrier, operation: call.operation, milliseconds })
      await core.clock.wait(milliseconds, call.signal)
    },
    uuid: core.uuid,
    fail(code, facts) {
      throw createError(code, {
        carrier: core.carrier,
        operation: call.operation,
        ...(facts?.answer && factsOf(facts.answer)),
        ...saidByCarrier(
          {
            ...(facts?.carrierCode === undefined ? {} : { code: facts.carrierCode }),
            ...(facts?.carrierMessage === undefined ? {} : { message: facts.carrierMessage }),
          },
          shownByNone(call, cookies),
        ),
        ...(facts?.action === undefined ? {} : { action: facts.action }),
        ...(facts?.retryAfterMs === undefined ? {} : { retryAfterMs: facts.retryAfterMs }),
      })
    },
  }
}

/** What a port is handed: a context with the session. */
export const createReadContext = (
  core: ClientCore,
  call: Call,
  session: LiveSession<unknown>,
  deviceId: string,
): ReadContext<unknown> => ({ ...createContext(core, call, session.cookies, deviceId), session })
