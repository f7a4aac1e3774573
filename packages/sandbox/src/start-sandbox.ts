import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createSandbox, type Sandbox } from './create-sandbox.ts'
import { addressHeader, loopbackFetch } from './loopback-fetch.ts'
import type { SandboxOptions } from './sandbox-options.ts'

/** A sandbox behind a server of its own on this machine. */
export interface RunningSandbox {
  /** In place of `globalThis.fetch`: finds the carriers' hosts in the sandbox and refuses all others. */
  readonly fetch: typeof globalThis.fetch
  /** The server, `http://127.0.0.1:PORT/`; it wants the meant address in the header `x-sandbox-address`. */
  readonly url: string
  /** Sessions and faults. */
  readonly sandbox: Sandbox
  /** Stops the server and drops its connections. */
  readonly close: () => Promise<void>
}

const hopHeaders = new Set(['host', 'connection', 'content-length', 'transfer-encoding', addressHeader])

async function toRequest(message: IncomingMessage, signal: AbortSignal): Promise<Request | undefined> {
  const address = message.headers[addressHeader]
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined
  const headers = new Headers()
  for (const [name, values] of Object.entries(message.headersDistinct))
    if (!hopHeaders.has(name)) for (const value of values ?? []) headers.append(name, value)
  const chunks: Uint8Array[] = []
  for await (const chunk of message) chunks.push(chunk)
  const { method = 'GET' } = message
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks)
  return new Request(address, { method, headers, body, signal })
}

async function send(response: Response, to: ServerResponse): Promise<void> {
  to.statusCode = response.status
  for (const [name, value] of response.headers) to.appendHeader(name, value)
  to.end(Buffer.from(await response.arrayBuffer()))
}

async function serve(sandbox: Sandbox, message: IncomingMessage, to: ServerResponse): Promise<void> {
  const gone = new AbortController()
  to.once('close', () => gone.abort())
  const request = await toRequest(message, gone.signal)
  const response = request === undefined ? undefined : await sandbox.handle(request)
  await send(response ?? new Response('No such host in the sandbox', { status: 421 }), to)
}

/**
 * Starts a sandbox on a free port of 127.0.0.1.
 *
 * @example
 * ```ts
 * import { createMts } from '@esim-usage/mts'
 * import { startSandbox } from '@esim-usage/sandbox'
 *
 * const line = '+79000000001'
 * const { fetch, sandbox, close } = await startSandbox()
 * const mts = createMts({ line, fetch })
 * await mts.signIn({ method: 'session', session: { cookies: sandbox.mts.session(line) } })
 * console.log((await mts.usage({ month: '2026-10' }).toArray()).length)
 * await close()
 * ```
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const sandbox = createSandbox(options)
  const network = globalThis.fetch
  const server = createServer((message, to) => {
    serve(sandbox, message, to).catch(() => to.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  const url = `http://127.0.0.1:${address.port}/`
  return {
    fetch: loopbackFetch(network, url, sandbox.hosts),
    url,
    sandbox,
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error === undefined ? resolve() : reject(error)))
        server.closeAllConnections()
      }),
  }
}
