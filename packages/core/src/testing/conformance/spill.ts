/// <reference types="node" />
import { inspect } from 'node:util'
import type { Tape, TapeExchange } from '../tape/tape.ts'
import { toResponse } from '../tape/to-response.ts'
import { readJson } from '../../parse/read-json.ts'
import type { Bench } from './bench.ts'
import { outcomeOf } from './outcome.ts'
import { secretsOf } from './secrets-of.ts'
import type { Stage } from './stage.ts'

/** What a tape showed while its last call was answered with every secret in the carrier's own words. */
export interface Spill {
  readonly stage: Stage
  /** The error, in all ways in which it can be written. */
  readonly error: string
  /** What was written to the console. */
  readonly logs: string
}

/** Everything a log could show of a value: words, fields, stack, what hangs on it. */
export function show(value: unknown): string {
  const fields = value instanceof Error ? Object.getOwnPropertyDescriptors(value) : undefined
  const cause = value instanceof Error && value.cause !== undefined ? show(value.cause) : ''
  return [inspect(value, { depth: 8, showHidden: true }), inspect(fields, { depth: 8 }), cause].join('\n')
}

const consoleMethods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir'] as const

/** Listens to the console while something runs. */
async function listen(run: () => Promise<void>): Promise<string> {
  const heard: string[] = []
  const own = consoleMethods.map(name => [name, console[name]] as const)
  for (const [name] of own) {
    console[name] = (...values: readonly unknown[]) => {
      heard.push(...values.map(show))
    }
  }
  try {
    await run()
  } finally {
    for (const [name, method] of own) console[name] = method
  }
  return heard.join('\n')
}

/** A JSON value with words behind all of its texts. */
export function withWords(value: unknown, words: string): unknown {
  if (typeof value === 'string') return `${value} ${words}`
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(member => withWords(member, words))
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withWords(member, words)]))
}

/** A refusal says the secrets again; data breaks off. */
function spoil({ response }: TapeExchange, words: string): Response | undefined {
  if ('failure' in response || response.body === undefined) return undefined
  const { headers } = toResponse(response)
  if (headers.get('content-type')?.includes('json') !== true) return undefined
  headers.delete('set-cookie')
  const text = new TextDecoder().decode(response.body)
  const broken = `${text.slice(0, Math.floor(text.length / 2))} ${words}`
  if (response.status < 400) return new Response(broken, { status: response.status, headers })
  try {
    return new Response(JSON.stringify(withWords(readJson(text), words)), {
      status: response.status,
      headers,
    })
  } catch {
    return new Response(broken, { status: response.status, headers })
  }
}

const spills = new WeakMap<Bench, Map<Tape, Promise<Spill>>>()

async function spillTape(bench: Bench, tape: Tape): Promise<Spill> {
  const words = [...secretsOf(tape), tape.line ?? '', tape.line?.slice(2) ?? ''].join(' ')
  const stage = bench.open(tape, {
    instead: ({ call, exchange }) =>
      call === tape.calls.length - 1 && exchange !== undefined ? spoil(exchange, words) : undefined,
  })
  let error = ''
  const logs = await listen(async () => {
    await outcomeOf(stage.start())
    const outcome = await outcomeOf(stage.last())
    error = 'error' in outcome ? show(outcome.error) : ''
  })
  return { stage, error, logs }
}

/** Plays a tape with its secrets spilled; once for all rules. */
export async function spillOf(bench: Bench, tape: Tape): Promise<Spill> {
  const known = spills.get(bench) ?? new Map<Tape, Promise<Spill>>()
  spills.set(bench, known)
  const spill = known.get(tape) ?? spillTape(bench, tape)
  known.set(tape, spill)
  return spill
}
