import type { ServerResponse } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { createDeadline } from '../../src/transport/deadline.ts'
import { readBody } from '../../src/transport/read-body.ts'
import { systemClock } from '../../src/transport/system-clock.ts'
import { createHarness, failureOf, home } from './http-harness.ts'
import { type Loopback, type SeenRequest, startLoopback } from './loopback.ts'

type Handle = (request: SeenRequest, response: ServerResponse) => void
let handle: Handle
let server: Loopback
beforeAll(async () => {
  server = await startLoopback((request, response) => handle(request, response))
})
afterAll(() => server.close())
beforeEach(() => {
  server.seen.length = 0
})
afterEach(() => {
  vi.useRealTimers()
})

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

const data = { endpoint: 'data', url: `${home}/data` } as const

const never: typeof globalThis.fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
  })

describe('aborting', () => {
  test.each(['GET', 'POST'] as const)(
    'reaches a %s on its redirected hop, also after garbage collection',
    async method => {
      const controller = new AbortController()
      const reason = new Error('the person closed the window')
      let ended = false
      handle = (request, response) => {
        if (request.path === '/data') {
          response.writeHead(307, { location: '/slow' }).end()
          return
        }
        // The second hop is never answered: only the abort can end it.
        response.once('close', () => {
          ended = true
        })
        collectGarbage()
        setImmediate(() => {
          collectGarbage()
          controller.abort(reason)
        })
      }
      const { http } = createHarness({ fetch: server.fetch, signal: controller.signal })
      expect(await failureOf(http.send({ ...data, method }))).toBe(reason)
      expect(server.seen).toHaveLength(2)
      await vi.waitFor(() => expect(ended).toBe(true))
    },
  )

  test('reaches a body that is still coming', async () => {
    const controller = new AbortController()
    handle = (_, response) => {
      response.writeHead(200).write('half of')
      setImmediate(() => controller.abort('enough'))
    }
    const { http } = createHarness({ fetch: server.fetch, signal: controller.signal })
    expect(await failureOf(http.send(data))).toBe('enough')
  })

  test('beforehand sends nothing', async () => {
    const { http } = createHarness({ fetch: server.fetch, signal: AbortSignal.abort('enough') })
    expect(await failureOf(http.send(data))).toBe('enough')
    expect(server.seen).toEqual([])
  })

  test('ends a wait between two tries', async () => {
    const controller = new AbortController()
    handle = (_, response) => {
      response.writeHead(503).end()
    }
    const { http, clock } = createHarness({
      fetch: server.fetch,
      signal: controller.signal,
      clock: {
        now: () => 0,
        wait: (milliseconds, signal) => {
          setImmediate(() => controller.abort('enough'))
          return systemClock.wait(milliseconds, signal)
        },
      },
    })
    const schema = {
      '~standard': { version: 1, vendor: 'test', validate: (value: unknown) => ({ value }) },
    } as const
    expect(await failureOf(http.json(data, schema))).toBe('enough')
    expect([server.seen.length, clock.waits]).toEqual([1, []])
  })
})

describe('time', () => {
  test('a try ends after 30 s with timeout, and a GET is tried twice more', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { http, events } = createHarness({ fetch: never })
    const failure = failureOf(http.send(data))
    await vi.advanceTimersByTimeAsync(29_999)
    expect(events).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(61_000)
    expect(await failure).toMatchObject({ code: 'timeout', facts: { endpoint: 'data' } })
    expect(events.map(({ type }) => type)).toEqual(['request', 'retry', 'request', 'retry', 'request'])
  })

  test('the end of the call ends a try, without another one', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const ended = new Error('120 s are over')
    const deadline = createDeadline(undefined, 10_000, () => ended)
    const { http, events } = createHarness({ fetch: never, signal: deadline.signal })
    const failure = failureOf(http.send(data))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await failure).toBe(ended)
    expect(events.map(({ type }) => type)).toEqual(['request'])
  })

  test('a deadline follows the outer signal, also one that is aborted already', () => {
    const controller = new AbortController()
    const deadline = createDeadline(controller.signal, 10_000, () => new Error('late'))
    controller.abort('outer')
    expect(deadline.signal.reason).toBe('outer')
    const second = createDeadline(controller.signal, 10_000, () => new Error('late'))
    expect(second.signal.reason).toBe('outer')
    deadline.clear()
    second.clear()
  })

  test('a cleared deadline ends nothing any more', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const controller = new AbortController()
    const deadline = createDeadline(controller.signal, 10, () => new Error('late'))
    deadline.clear()
    controller.abort()
    await vi.advanceTimersByTimeAsync(20)
    expect(deadline.signal.aborted).toBe(false)
  })

  test('the system’s clock waits, or throws the reason of the signal', async () => {
    const before = systemClock.now()
    await systemClock.wait(5, new AbortController().signal)
    expect(systemClock.now()).toBeGreaterThanOrEqual(before + 4)
    await expect(systemClock.wait(5, AbortSignal.abort('early'))).rejects.toBe('early')
    const controller = new AbortController()
    const waiting = systemClock.wait(60_000, controller.signal)
    controller.abort('late')
    await expect(waiting).rejects.toBe('late')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const long = new AbortController()
    const forgotten = failureOf(systemClock.wait(60_000, long.signal))
    long.abort('enough')
    expect([await forgotten, vi.getTimerCount()]).toEqual(['enough', 0])
  })
})

describe('the largest body', () => {
  test.each<[string, Handle]>([
    ['says its length', (_, response) => response.end('x'.repeat(1001))],
    [
      'comes in pieces',
      (_, response) => {
        for (let piece = 0; piece < 11; piece += 1) response.write('x'.repeat(100))
        response.end()
      },
    ],
    [
      'never ends',
      (_, response) => {
        const timer = setInterval(() => response.write('x'.repeat(100)), 1)
        response.once('close', () => clearInterval(timer))
      },
    ],
    [
      'is packed small',
      (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(1001)))
      },
    ],
  ])('a body that %s and is larger is too-large, at once', async (_, answer) => {
    handle = answer
    const { http } = createHarness({ fetch: server.fetch })
    const error = await failureOf(http.send({ ...data, maxBytes: 1000 }))
    expect(error).toMatchObject({ code: 'too-large', facts: { endpoint: 'data', status: 200 } })
    expect(server.seen).toHaveLength(1)
  })

  test('a body that says it is larger is not read', async () => {
    const isAsked = vi.fn<() => void>()
    const stream = new ReadableStream({ pull: isAsked }, { highWaterMark: 0 })
    const answer = new Response(stream, { headers: { 'content-length': '1001' } })
    const { http } = createHarness({ fetch: async () => answer })
    expect(await failureOf(http.send({ ...data, maxBytes: 1000 }))).toMatchObject({ code: 'too-large' })
    expect(isAsked).not.toHaveBeenCalled()
  })

  test('a request that is over leaves no timer, and its place to the next', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const answers = [new Response('{'), Response.error(), new Response('{}')]
    const { http } = createHarness({
      pace: { concurrency: 1, limits: [] },
      fetch: async () => answers.shift() ?? Response.error(),
    })
    const post = { ...data, method: 'POST' } as const
    expect((await http.send(post)).text()).toBe('{')
    await http.send(post).catch(() => undefined)
    expect((await http.send(post)).text()).toBe('{}')
    expect(vi.getTimerCount()).toBe(0)
  })

  test('only a request that makes the carrier send a code is counted as one', async () => {
    let codes = 0
    const { http } = createHarness({
      fetch: async () => new Response('{}'),
      beforeCode: async () => {
        codes += 1
      },
    })
    await http.send(data)
    expect(codes).toBe(0)
    await http.send({ ...data, method: 'POST', sendsCode: true })
    expect(codes).toBe(1)
  })

  test('JSON that is sent as a page is no data', async () => {
    const page = async () => new Response('{"rows":[]}', { headers: { 'content-type': 'text/html' } })
    const { http } = createHarness({ fetch: page })
    expect(await failureOf(http.json(data, z.object({})))).toMatchObject({
      code: 'unreadable-body',
      facts: { endpoint: 'data', status: 200 },
    })
  })

  test('a body of just that size is read', async () => {
    handle = (_, response) => response.end('x'.repeat(1000))
    const { http } = createHarness({ fetch: server.fetch })
    expect((await http.send({ ...data, maxBytes: 1000 })).bytes()).toHaveLength(1000)
  })

  test('pieces are put together in their order', async () => {
    const pieces = ['ab', '', 'cde', 'f']
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
        controller.close()
      },
    })
    expect(new TextDecoder().decode(await readBody(new Response(stream), 6))).toBe('abcdef')
    expect(await readBody(new Response(null), 0)).toHaveLength(0)
  })

  test('a connection that breaks in the middle of a body is a network failure, tried again', async () => {
    handle = (_, response) => {
      if (server.seen.length > 1) response.end('whole')
      else response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy())
    }
    const { http } = createHarness({ fetch: server.fetch })
    expect((await http.send(data)).text()).toBe('whole')
    expect(server.seen).toHaveLength(2)
  })
})
