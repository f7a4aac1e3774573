import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'

/** A message that came in. */
export interface Received {
  readonly path: string
  readonly authorization: string | undefined
  readonly body: Record<string, unknown>
}

/** A server on this machine that takes messages, as Telegram and webhooks do. */
export interface MessageServer {
  readonly address: string
  readonly received: readonly Received[]
  /** The status it answers with. */
  status: number
}

export async function startMessageServer(): Promise<MessageServer> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
    request.on('end', () => {
      const { url: path = '', headers } = request
      received.push({ path, authorization: headers.authorization, body: JSON.parse(body) })
      response.writeHead(started.status).end('{}')
    })
  })
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const started: MessageServer = { address: `http://127.0.0.1:${port}`, received, status: 200 }
  return started
}
