import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** A request as the server saw it; `host` is the carrier's. */
export interface SeenRequest {
  readonly method: string
  readonly host: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** A real server that stands for all hosts of the carrier. */
export interface Loopback {
  readonly fetch: typeof globalThis.fetch
  readonly seen: SeenRequest[]
  close(): Promise<void>
}

async function bodyOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}

export async function startLoopback(
  handle: (request: SeenRequest, response: ServerResponse) => void,
): Promise<Loopback> {
  const seen: SeenRequest[] = []
  const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { 'x-test-host': host, ...headers } = message.headers
    const request = {
      method: message.method ?? '',
      host: String(host),
      path: message.url ?? '',
      headers,
      body: await bodyOf(message),
    }
    seen.push(request)
    handle(request, response)
  }
  const server = createServer((message, response) => {
    answer(message, response).catch(() => response.destroy())
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    seen,
    fetch: (input, init) => {
      const url = new URL(new Request(input).url)
      const headers = new Headers(init?.headers)
      headers.set('x-test-host', url.host)
      return globalThis.fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, { ...init, headers })
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => {
        server.close(resolve)
      })
    },
  }
}
