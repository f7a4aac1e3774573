import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import type { CarrierClient, ClientOptions, SignInRequest, SignInStep } from '@esim-usage/core'
import { createSandbox } from '@esim-usage/sandbox'
import { toTitle } from '../layout/carrier-parts.ts'

/** What the person who records says. */
export interface RecordOptions {
  readonly carrier: string
  /** Also the name of the tape's folder. */
  readonly scenario: string
  readonly line: string
  readonly month: string
  /** How to sign in. */
  readonly method: 'session' | 'code' | 'password'
  /** A file with the session. Absent: the sandbox makes one. */
  readonly session?: string
  /** Records against made-up carriers. */
  readonly isSandbox: boolean
}

/** Where requests go, and how to sign in there. */
export interface Place {
  readonly fetch: typeof globalThis.fetch
  request(): Promise<SignInRequest>
  answer(): Promise<string>
}

type Factory = (options: ClientOptions & { readonly line: string }) => CarrierClient

/** Makes a client of the carrier that is called so. */
export async function loadFactory(carrier: string): Promise<Factory> {
  const loaded: object = await import(`@esim-usage/${carrier}`)
  const create: unknown = Reflect.get(loaded, `create${toTitle(carrier)}`)
  if (typeof create !== 'function')
    throw new Error(`@esim-usage/${carrier} has no create${toTitle(carrier)}.`)
  return options => {
    // The package is chosen by name, so the checker cannot follow.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return Reflect.apply(create, undefined, [options]) as CarrierClient
  }
}

async function ask(question: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await reader.question(question)
  } finally {
    reader.close()
  }
}

/** A session as its file has it: an object is taken as it is, all else is the text of cookies. */
function toSession(text: string): unknown {
  if (!text.trimStart().startsWith('{')) return { cookies: text }
  const value: unknown = JSON.parse(text)
  return value
}

/** One's own line at the carrier. Codes and passwords are asked for and kept nowhere. */
const openReal = ({ method, session }: RecordOptions): Place => ({
  fetch: (input, init) => globalThis.fetch(input, init),
  async request() {
    if (method === 'code') return { method }
    if (method === 'password') return { method, password: await ask('Password: ') }
    if (session === undefined) throw new Error('Name the file of the session: --session FILE')
    return { method, session: toSession(readFileSync(session, 'utf8')) }
  },
  answer: () => ask('Answer: '),
})

/** Where a carrier has a channel of tokens and one of cookies, the tokens are recorded. */
function oneChannel(session: unknown): unknown {
  if (typeof session === 'string') return toSession(session)
  if (typeof session !== 'object' || session === null || !('token' in session)) return session
  return Object.fromEntries(Object.entries(session).filter(([name]) => name !== 'cookies'))
}

function openSandbox({ carrier, line, method }: RecordOptions, now: () => number): Place {
  const sandbox = createSandbox({ now })
  const played: unknown = Reflect.get(sandbox, carrier)
  const call = (name: string): unknown => {
    const run: unknown = typeof played === 'object' && played !== null ? Reflect.get(played, name) : undefined
    if (typeof run !== 'function') throw new Error(`The sandbox has no ${name}() of ${carrier}.`)
    return run.call(played, line)
  }
  return {
    async fetch(input, init) {
      const response = await sandbox.handle(new Request(input, init))
      if (response === undefined) throw new TypeError('fetch failed')
      return response
    },
    async request() {
      if (method === 'password') throw new Error('Over the sandbox sign in by session or code.')
      if (method === 'code') return { method }
      return { method, session: oneChannel(call('session')) }
    },
    async answer() {
      const codes = call('outbox')
      const newest: unknown = Array.isArray(codes) ? codes.at(-1) : undefined
      return typeof newest === 'object' && newest !== null ? String(Reflect.get(newest, 'code')) : ''
    },
  }
}

/** Opens the line of the person who records, or one of the sandbox. */
export const openPlace = (options: RecordOptions, now: () => number): Place =>
  options.isSandbox ? openSandbox(options, now) : openReal(options)

/** True while a person has something to answer. */
export const isChallenge = (
  step: SignInStep,
): step is Extract<SignInStep, { readonly status: 'challenge' }> => step.status === 'challenge'
