import { createCarrierClient } from '@esim-usage/core/adapter'
import { fileStore } from '@esim-usage/core/node'
import { referenceAdapter, type ReferenceClient, referenceLine } from '@esim-usage/core/testing'

const [folder = '', port = ''] = process.argv.slice(2)

/** The same service for all processes, over loopback HTTP. */
const overLoopback: typeof globalThis.fetch = async (input, init) => {
  const request = new Request(input, init)
  const headers = new Headers(request.headers)
  headers.set('x-url', request.url)
  const body = request.body === null ? null : await request.arrayBuffer()
  return fetch(`http://127.0.0.1:${port}/`, { method: request.method, headers, body, redirect: 'manual' })
}

const client: ReferenceClient = createCarrierClient(referenceAdapter, {
  line: referenceLine,
  sessionStore: fileStore(folder),
  fetch: overLoopback,
  gate: { enter: async () => () => undefined },
  // The lease is asked for again at once: the fiercest case.
  clock: { now: () => Date.now(), wait: () => new Promise(resolve => setImmediate(resolve)) },
})

process.on('message', () => {
  const calls = Array.from({ length: 5 }, () => client.balance().then(balance => balance.model))
  void Promise.allSettled(calls).then(results =>
    process.send?.(results.map(result => (result.status === 'fulfilled' ? 'read' : String(result.reason)))),
  )
})
process.send?.('ready')
