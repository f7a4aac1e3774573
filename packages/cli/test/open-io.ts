import { PassThrough, Readable } from 'node:stream'
import { virtualClock } from '@esim-usage/core/testing'
import type { CliIo } from '../src/index.ts'

/** What a test sets of the world outside. */
export interface IoOptions {
  readonly env?: Record<string, string>
  readonly stdin?: string
  readonly fetch?: typeof globalThis.fetch
  readonly terminal?: { readonly columns: number }
  readonly startedAt?: string
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
      env,
      fetch: options.fetch ?? refuse,
      clock: virtualClock(startedAt),
      signal: abort.signal,
    },
    abort,
    stdin,
    out: collect(stdout),
    err: collect(stderr),
  }
}
