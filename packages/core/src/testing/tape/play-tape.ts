import type { CarrierClient } from '../../client/carrier-client.ts'
import type { ClientOptions } from '../../client/options.ts'
import { EsimUsageError } from '../../errors/esim-usage-error.ts'
import { type VirtualClock, virtualClock } from '../virtual-clock.ts'
import { createTapeServer } from './create-tape-server.ts'
import { runCall } from './run-call.ts'
import { TapeError } from './tape-error.ts'
import type { Tape, TapeOutcome } from './tape.ts'
import { toPlain } from './to-plain.ts'

/** Options of a client that plays a tape. */
export interface TapeOptions extends ClientOptions {
  /** The tape's requests and nothing else. */
  readonly fetch: typeof globalThis.fetch
  /** Starts at the tape's instant. */
  readonly clock: VirtualClock
  /** The tape's line; empty where it names only an account. */
  readonly line: string
  /** The tape's account. Absent: it names none. */
  readonly account?: string
}

/**
 * Makes the calls of a tape on a client and gives what the last one comes to; compare that with `tape.expected`.
 *
 * @throws {@link TapeError} when the requests are not those of the tape, or when a call before the last one fails.
 */
export async function playTape(
  tape: Tape,
  create: (options: TapeOptions) => CarrierClient,
): Promise<TapeOutcome> {
  const server = createTapeServer(tape)
  const clock = virtualClock(tape.clock)
  const client = create({
    fetch: server.fetch,
    clock,
    line: tape.line ?? '',
    ...(tape.account === undefined ? {} : { account: tape.account }),
  })
  let result: unknown
  let outcome: TapeOutcome | undefined
  let done = 0
  try {
    for (const call of tape.calls) {
      // The calls of a tape follow each other.
      result = await runCall(tape.name, client, clock, call, result)
      done += 1
    }
    outcome = { result: toPlain(result) }
  } catch (error) {
    if (!EsimUsageError.is(error)) throw error
    outcome = { code: error.code, facts: { ...error.facts } }
  }
  // A wrong request explains a wrong outcome, so it is told first.
  server.finish()
  if ('code' in outcome && done < tape.calls.length - 1) {
    throw new TapeError(
      tape.name,
      `call ${done + 1} failed with ${outcome.code}; only the last one may fail.`,
    )
  }
  return outcome
}
