import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createCarrierClient } from '../../src/adapter/index.ts'
import { fileStore } from '../../src/node/index.ts'
import {
  createReferenceService,
  referenceAdapter,
  type ReferenceClient,
  referenceLine,
  type ReferenceService,
} from '../../src/testing/index.ts'

/** All of them take two minutes on two cores, so only the CI run goes through them. */
const expiries = process.env['CI'] === undefined ? 50 : 1000
const processes = 3
const cleanUps: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
})

async function toRequest(message: IncomingMessage): Promise<Request> {
  const { 'x-url': url, ...headers } = message.headers
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk)
  return new Request(String(url), {
    method: message.method ?? 'GET',
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
  })
}

/** Serves the reference carrier over loopback HTTP and gives its port. */
async function serve(service: ReferenceService): Promise<number> {
  const reply = async (message: IncomingMessage, to: ServerResponse): Promise<void> => {
    const response = await service.handle(await toRequest(message))
    to.writeHead(response.status, [...response.headers].flat())
    to.end(Buffer.from(await response.arrayBuffer()))
  }
  const server: Server = createServer((message, to) => {
    void reply(message, to)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  cleanUps.push(async () => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function start(folder: string, port: number): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'renewal-child.ts'), [folder, String(port)], {
    execArgv: ['-C', '@esim-usage/source'],
  })
  cleanUps.push(async () => {
    const ended = once(child, 'exit')
    child.kill()
    await ended
  })
  await once(child, 'message')
  return child
}

test(`${processes} processes with five calls each renew once for each of ${expiries} expiries`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'esim-usage-'))
  cleanUps.push(() => rm(folder, { recursive: true }))
  const service = createReferenceService({ now: () => Date.now() })
  const port = await serve(service)
  const client: ReferenceClient = createCarrierClient(referenceAdapter, {
    line: referenceLine,
    sessionStore: fileStore(folder),
    fetch: service.fetch,
  })
  await client.signIn({ method: 'session', session: service.openSession() })
  const children = await Promise.all(Array.from({ length: processes }, () => start(folder, port)))

  for (let round = 1; round <= expiries; round += 1) {
    service.expireTokens()
    const answers = children.map(async child => {
      const [results] = await once(child, 'message')
      return results
    })
    for (const child of children) child.send('go')
    expect(await Promise.all(answers)).toEqual(Array(processes).fill(Array(5).fill('read')))
    expect(service.count('token.refresh'), `renewals after ${round} expiries`).toBe(round)
  }
}, 600_000)
