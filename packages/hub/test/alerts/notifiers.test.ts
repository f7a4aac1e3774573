import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import {
  createDesktopNotifier,
  createTelegramNotifier,
  createTestMessage,
  createWebhookNotifier,
  NotifierError,
} from '@esim-usage/hub'
import { languages } from '@esim-usage/texts'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { loadPeer } from '../../src/alerts/notifiers/load-peer.ts'
import { makeFolder } from '../open-store.ts'
import { freePort, listen, message } from './make-message.ts'

const { signal } = new AbortController()
const aborted = AbortSignal.abort(new Error('enough'))

/** Answers with a status, or fails; keeps the requests. */
function makeFetch(answer: number | Error): {
  readonly fetch: typeof globalThis.fetch
  readonly requests: Request[]
} {
  const requests: Request[] = []
  return {
    requests,
    async fetch(input, init) {
      init?.signal?.throwIfAborted()
      requests.push(new Request(input, init))
      if (typeof answer !== 'number') throw answer
      return new Response('body', { status: answer })
    },
  }
}

describe('a webhook', () => {
  test('gets the message and the event as JSON', async () => {
    const { fetch, requests } = makeFetch(200)
    const notifier = createWebhookNotifier({
      url: 'https://hooks.example/a',
      headers: { authorization: 'Bearer secret' },
      fetch,
    })
    await notifier.notify(message, signal)
    expect(requests[0]?.headers.get('authorization')).toBe('Bearer secret')
    expect(await requests[0]?.json()).toEqual({ schema: 'esim-usage/Alert@1', ...message })
  })

  test.each([
    'http://hooks.example/a',
    'ftp://hooks.example',
    'hooks',
    // no platform sends to an address with a login in it
    'https://me:secret@hooks.example/a',
  ])('at %s is refused', url => {
    expect(() => createWebhookNotifier({ url })).toThrow(
      expect.objectContaining({ code: 'invalid-argument' }),
    )
  })

  test('that took it and broke off behind that has it', async () => {
    const body = new ReadableStream({ start: controller => controller.error(new Error('broken')) })
    const fetch = async (): Promise<Response> => new Response(body)
    const notifier = createWebhookNotifier({ url: 'https://hooks.example/a', fetch })
    await expect(notifier.notify(message, signal)).resolves.toBeUndefined()
  })

  test('on this machine may be without encryption', async () => {
    const { fetch, requests } = makeFetch(200)
    await createWebhookNotifier({ url: 'http://127.0.0.1:8080/a', name: 'own', fetch }).notify(
      message,
      signal,
    )
    expect(requests).toHaveLength(1)
  })

  test.each([
    [401, 'login-refused'],
    [403, 'login-refused'],
    [404, 'refused'],
    [500, 'unavailable'],
  ])('that answers %d says %s', async (status, reason) => {
    const { fetch } = makeFetch(status)
    const failure = createWebhookNotifier({ url: 'https://hooks.example/a', fetch }).notify(message, signal)
    await expect(failure).rejects.toMatchObject({ status, reason })
  })

  test.each([
    ['hangs up when it has the message', 'unanswered', true],
    ['is not there', 'unreachable', false],
  ])('that %s says so', async (_name, reason, isThere) => {
    const server = createServer(request => void request.socket.destroy())
    const port = isThere ? await listen(server) : await freePort()
    const failure = createWebhookNotifier({ url: `http://127.0.0.1:${port}/` }).notify(message, signal)
    await expect(failure).rejects.toMatchObject({ reason })
  })
})

describe('a bot of Telegram', () => {
  const token = '123456:secret-token'

  test('writes title and text to the chat', async () => {
    const { fetch, requests } = makeFetch(200)
    await createTelegramNotifier({ token, chatId: -100, fetch }).notify(message, signal)
    expect(requests[0]?.url).toBe('https://api.telegram.org/bot123456:secret-token/sendMessage')
    expect(await requests[0]?.json()).toEqual({
      chat_id: -100,
      text: 'Travel: the data is used up\nОсталось 0 Б из 10 ГБ.',
    })
  })

  test('needs a token', () => {
    expect(() => createTelegramNotifier({ token: 'none', chatId: 1 })).toThrow(
      expect.objectContaining({ facts: { option: 'token' } }),
    )
  })

  test.each([
    [400, 'receiver-refused'],
    [403, 'receiver-refused'],
    [401, 'login-refused'],
    [404, 'login-refused'],
    [429, 'unavailable'],
    [502, 'unavailable'],
    [302, 'refused'],
  ])('that is answered with %d says %s, without its token', async (status, reason) => {
    const { fetch } = makeFetch(status)
    const failure = createTelegramNotifier({ token, chatId: 1, fetch }).notify(message, signal)
    await expect(failure).rejects.toMatchObject({ name: 'NotifierError', status, reason })
    await expect(failure).rejects.not.toThrow(token)
  })

  test('may be one of a server of one’s own, with encryption', async () => {
    const { fetch, requests } = makeFetch(200)
    const server = 'http://127.0.0.1:8081/'
    await createTelegramNotifier({ token, chatId: 1, server, fetch }).notify(message, signal)
    expect(requests[0]?.url).toBe('http://127.0.0.1:8081/bot123456:secret-token/sendMessage')
    expect(() => createTelegramNotifier({ token, chatId: 1, server: 'http://bots.example' })).toThrow(
      expect.objectContaining({ facts: { option: 'server' } }),
    )
  })

  test('that cannot be reached says so without its token', async () => {
    const { fetch } = makeFetch(new TypeError(`fetch failed: https://api.telegram.org/bot${token}`))
    const error: unknown = await createTelegramNotifier({ token, chatId: 1, fetch })
      .notify(message, signal)
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(NotifierError)
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(token)
    expect(error).not.toHaveProperty('cause')
  })

  test('ends with the reason of the signal', async () => {
    const { fetch, requests } = makeFetch(200)
    await expect(
      createTelegramNotifier({ token, chatId: 1, fetch }).notify(message, aborted),
    ).rejects.toThrow('enough')
    expect(requests).toEqual([])
  })
})

describe.runIf(process.platform === 'linux')('the desktop', () => {
  test('shows title and text as they are, and says so when it does not', async () => {
    const folder = makeFolder()
    const program = join(folder, 'notify-send')
    const shown = join(folder, 'shown')
    writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$1" "$2" > '${shown}'\n`)
    chmodSync(program, 0o755)
    vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`)
    onTestFinished(() => void vi.unstubAllEnvs())
    const title = 'Travel $(id) `id` "a": low'
    await createDesktopNotifier().notify({ ...message, title }, signal)
    expect(readFileSync(shown, 'utf8')).toBe(`${title}\n${message.text}\n`)
    writeFileSync(program, '#!/bin/sh\nexit 1\n')
    await expect(createDesktopNotifier().notify(message, signal)).rejects.toThrow(NotifierError)
  })
})

test('a package that is not installed is named', async () => {
  await expect(loadPeer('esim-usage-no-such-package')).rejects.toThrow(
    'This notifier needs the package esim-usage-no-such-package.',
  )
})

test.each(languages)(
  'a test message says what it is in %s, and that there is nothing to do',
  async language => {
    const { fetch, requests } = makeFetch(200)
    const shown = createTestMessage(language)
    await createWebhookNotifier({ url: 'https://hooks.example/a', fetch }).notify(shown, signal)
    expect(await requests[0]?.json()).toEqual({ schema: 'esim-usage/Alert@1', ...shown })
    expect(shown).toEqual({
      title: expect.stringContaining('esim-usage'),
      text: expect.any(String),
      language,
    })
  },
)
