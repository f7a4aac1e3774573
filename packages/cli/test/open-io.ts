import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { type VirtualClock, virtualClock } from '@esim-usage/core/testing'
import type { CliIo, Keychain } from '../src/index.ts'

/** What a test sets of the world outside. */
export interface IoOptions {
  readonly env?: Record<string, string>
  readonly stdin?: string
  readonly fetch?: typeof globalThis.fetch
  readonly keychain?: Keychain
  readonly terminal?: { readonly columns: number }
  readonly startedAt?: string
  readonly clock?: VirtualClock
}

/** The world outside, and what was written to it. */
export interface OpenedIo {
  readonly io: CliIo
  readonly abort: AbortController
  readonly stdin: Readable
  readonly out: () => string
  readonly err: () => string
}

const collect = (stream: PassThrough): (() => string) => {
  let text = ''
  stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  return () => text
}

/** Makes every platform keep its data in this folder. */
export const dataIn = (folder: string): Record<string, string> => ({
  HOME: folder,
  XDG_DATA_HOME: folder,
  LOCALAPPDATA: folder,
})

const nowhere = dataIn(join(tmpdir(), 'esim-usage-test-without-data'))

const refuse: typeof globalThis.fetch = async () => {
  throw new TypeError('no network in this test')
}

/** Streams in memory, a virtual clock, and no network unless a test brings one. */
export function openIo(options: IoOptions = {}): OpenedIo {
  const { env = {}, terminal, startedAt = '2026-11-25T09:00:00Z' } = options
  const abort = new AbortController()
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  if (terminal !== undefined)
    for (const stream of [stdout, stderr]) Object.assign(stream, terminal, { isTTY: true })
  const stdin = Readable.from(options.stdin === undefined ? [] : [options.stdin])
  return {
    io: {
      stdin,
      stdout,
      stderr,
      env: { ...nowhere, ...env },
      fetch: options.fetch ?? refuse,
      clock: options.clock ?? virtualClock(startedAt),
      signal: abort.signal,
      ...(options.keychain && { keychain: options.keychain }),
    },
    abort,
    stdin,
    out: collect(stdout),
    err: collect(stderr),
  }
}
