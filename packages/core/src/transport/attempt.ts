import type { AdapterRequest } from '../adapter/adapter-http.ts'
import type { Pace, RequestGate } from '../client/options.ts'
import type { ErrorFacts } from '../errors/codes.ts'
import { createError } from '../errors/create-error.ts'
import { EsimUsageError } from '../errors/esim-usage-error.ts'
import type { RawAnswer } from './answer.ts'
import { type Hop, type HopOptions, sendHops } from './cookie-fetch.ts'
import { createDeadline } from './deadline.ts'
import { readBody } from './read-body.ts'

/** What one try of a request needs. */
export interface AttemptOptions extends HopOptions {
  readonly carrier: string
  readonly gate: RequestGate
  readonly pace: Pace
  readonly signal: AbortSignal
}

const attemptMs = 30_000
const largestBody = 64 * 1024 * 1024

/** Passes the gate, sends once and reads the whole answer, within 30 seconds behind the gate. */
export async function sendAttempt(
  hop: Omit<Hop, 'signal'>,
  request: AdapterRequest,
  options: AttemptOptions,
  facts: ErrorFacts,
): Promise<RawAnswer> {
  const leave = await options.gate.enter(options.carrier, options.pace, options.signal)
  const deadline = createDeadline(options.signal, attemptMs, () => createError('timeout', facts))
  try {
    const response = await sendHops({ ...hop, signal: deadline.signal }, options, facts)
    const bytes = await readBody(response, request.maxBytes ?? largestBody)
    if (bytes === undefined) throw createError('too-large', { ...facts, status: response.status })
    return { status: response.status, url: response.url, headers: response.headers, bytes }
  } catch (error) {
    // The reason of an abort is the caller's own, or our timeout; it comes through as it is.
    deadline.signal.throwIfAborted()
    throw EsimUsageError.is(error) ? error : createError('network', facts)
  } finally {
    deadline.clear()
    leave()
  }
}
