import {
  type ClientEvent,
  type ClientOptions,
  type Clock,
  createGate,
  type RequestGate,
} from '@esim-usage/core'

/** A request as it went out and the answer that came. */
export interface RecordedExchange {
  /** The adapter's name for the address; empty until the request is over. */
  endpoint: string
  readonly method: string
  readonly url: string
  readonly requestHeaders: Headers
  readonly requestText: string
  /** Absent: nothing came back. */
  readonly response?: { readonly status: number; readonly headers: Headers; readonly bytes: Uint8Array }
}

/** A client's options that write down what is sent, and what was written down. */
export interface Recording {
  readonly options: Required<Pick<ClientOptions, 'fetch' | 'gate' | 'onEvent'>>
  readonly exchanges: readonly RecordedExchange[]
}

/** Keeps the carrier's pace, one request at a time, so that it is known which address an answer belongs to. */
function createLine(clock: Clock): RequestGate {
  const gate = createGate(clock)
  return { enter: (carrier, pace, signal) => gate.enter(carrier, { ...pace, concurrency: 1 }, signal) }
}

/** Starts to write down what goes through `fetch`. */
export function startRecording(fetch: typeof globalThis.fetch, clock: Clock): Recording {
  const exchanges: RecordedExchange[] = []
  let named = 0
  /** A request is over with all its redirects; its name belongs to what was not named before. */
  const nameThem = (event: ClientEvent): void => {
    if (event.type !== 'request') return
    for (const exchange of exchanges.slice(named)) exchange.endpoint = event.endpoint ?? ''
    named = exchanges.length
  }
  return {
    exchanges,
    options: {
      gate: createLine(clock),
      onEvent: nameThem,
      async fetch(input, init) {
        const request = new Request(input, init)
        const { method, url, headers: requestHeaders } = request
        const requestText = await request.clone().text()
        const sent = { endpoint: '', method, url, requestHeaders, requestText }
        try {
          const response = await fetch(input, init)
          const bytes = new Uint8Array(await response.arrayBuffer())
          const { status, headers } = response
          exchanges.push({ ...sent, response: { status, headers, bytes } })
          const isEmpty = bytes.length === 0 || status === 204 || status === 304
          return new Response(isEmpty ? null : bytes, { status, headers })
        } catch (error) {
          exchanges.push(sent)
          throw error
        }
      },
    },
  }
}
