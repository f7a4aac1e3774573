import { toAddress, type SentRequest } from '../tape/compare-request.ts'
import type { Tape, TapeExchange } from '../tape/tape.ts'
import { readRequest, toResponse } from '../tape/to-response.ts'
import { countDifferences } from './request-marks.ts'

/** A request that reached the carrier of a tape. */
export interface Visit {
  /** Which call of the tape was running. */
  readonly call: number
  /** Which exchange it is; undefined: the tape has no such address. */
  readonly exchange: TapeExchange | undefined
  /** What was sent. */
  readonly sent: SentRequest
}

/** Answers in the carrier's place; undefined leaves the answer to the tape. */
export type Instead = (visit: Visit) => Response | Promise<Response> | undefined

/** A stand-in for the carrier that knows only what a tape says, and answers as often as it is asked. */
export interface Replay {
  readonly fetch: typeof globalThis.fetch
  /** All requests so far. */
  readonly visits: readonly Visit[]
  /** Which call of the tape runs now. */
  call: number
}

/** What a carrier answers to a request it does not know: as if the session were over. */
const unknownRequest = (): Response =>
  new Response('{}', { status: 401, headers: { 'content-type': 'application/json' } })

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const stop = (): void => reject(signal.reason)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })

/**
 * Plays a tape leniently: a request gets the answer of the exchange of its address that is most like it; equal ones
 * are given in their order, and the last one stays. Nothing is compared: that is what the rule `expected` does.
 */
export function createReplay(tape: Tape, instead: Instead): Replay {
  const visits: Visit[] = []
  const served = new Set<TapeExchange>()

  const find = (sent: SentRequest): TapeExchange | undefined => {
    const address = toAddress(sent.method, sent.url)
    const known = tape.exchanges.filter(({ request }) => toAddress(request.method, request.url) === address)
    const scores = known.map(exchange => countDifferences(exchange.request, sent))
    const best = known.filter((_exchange, index) => scores[index] === Math.min(...scores))
    return best.find(exchange => !served.has(exchange)) ?? best.at(-1)
  }

  const replay: Replay = {
    visits,
    call: 0,
    async fetch(input, init) {
      const request = new Request(input, init)
      const signal = init?.signal ?? request.signal
      signal.throwIfAborted()
      const sent = await readRequest(request)
      // Reading takes a turn; what is aborted meanwhile never arrives.
      signal.throwIfAborted()
      const exchange = find(sent)
      const visit = { call: replay.call, exchange, sent }
      visits.push(visit)
      const other = instead(visit)
      if (other !== undefined) return toFetched(await Promise.race([other, aborted(signal)]))
      if (exchange === undefined) return unknownRequest()
      served.add(exchange)
      return toFetched(toResponse(exchange.response))
    },
  }
  return replay
}

/** What the platform's fetch throws where a request never arrives. */
function toFetched(response: Response): Response {
  if (response.type === 'error') throw new TypeError('fetch failed')
  return response
}
