import { getResponse } from 'msw'
import { http } from 'msw/http'
import { compareRequest, toAddress } from './compare-request.ts'
import { TapeError } from './tape-error.ts'
import type { Tape, TapeExchange } from './tape.ts'
import { readRequest, toResponse } from './to-response.ts'

/** Plays one tape. */
export interface TapeServer {
  /** For the options of a client: only requests of the tape are answered, each once. */
  readonly fetch: typeof globalThis.fetch
  /**
   * Call it when the client is done.
   *
   * @throws {@link TapeError} for the first request that was not as the tape wants it, else for an exchange nobody asked for.
   */
  finish(): void
}

const label = ([index, exchange]: readonly [number, TapeExchange]): string =>
  `exchange ${index + 1} (${exchange.endpoint})`

/**
 * Starts a server for one tape. It runs on MSW without touching the global `fetch`, so tapes can play side by side.
 *
 * A request must be the next one of its address (method, host, path) and equal in query, named headers and body.
 */
export function createTapeServer(tape: Tape): TapeServer {
  const open = [...tape.exchanges.entries()]
  const problems: string[] = []

  const refuse = (problem: string): Response => {
    problems.push(problem)
    return Response.error()
  }

  const handler = http.all('*', async ({ request }) => {
    const sent = await readRequest(request)
    const address = toAddress(sent.method, sent.url)
    const next = open.find(([, { request: wanted }]) => toAddress(wanted.method, wanted.url) === address)
    if (next === undefined) return refuse(`has no more exchange for ${address}.`)
    const [, exchange] = next
    const difference = compareRequest(exchange.request, sent)
    if (difference !== undefined) return refuse(`${label(next)}: ${difference}.`)
    open.splice(open.indexOf(next), 1)
    return toResponse(exchange.response)
  })

  return {
    async fetch(input, init) {
      const request = new Request(input, init)
      request.signal.throwIfAborted()
      const response = await getResponse([handler], request)
      // What the platform's fetch throws where a request never arrives.
      if (response === undefined || response.type === 'error') throw new TypeError('fetch failed')
      return response
    },
    finish() {
      const [first] = problems
      if (first !== undefined) throw new TapeError(tape.name, first)
      const [unused] = open
      if (unused !== undefined) throw new TapeError(tape.name, `nobody asked for ${label(unused)}.`)
    },
  }
}
