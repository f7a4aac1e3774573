import { readJson } from '../../parse/read-json.ts'
import { createResponse } from '../../transport/answer.ts'
import type { TapeExchange } from '../tape/tape.ts'
import { toResponse } from '../tape/to-response.ts'
import type { Bench } from './bench.ts'
import { withWords } from './spill.ts'

/** A refusal in the way of the carrier that says these words too. */
export type RepeatingRefusal = (status: number, words: string) => Response

const json = { 'content-type': 'application/json' }

/** The body of an exchange with words behind all of its texts; undefined: it is no JSON. */
function bodyWith({ response }: TapeExchange, words: string): string | undefined {
  if ('failure' in response || response.body === undefined) return undefined
  if (toResponse(response).headers.get('content-type')?.includes('json') !== true) return undefined
  try {
    return JSON.stringify(withWords(readJson(new TextDecoder().decode(response.body)), words))
  } catch {
    return undefined
  }
}

/** Finds out from the tapes how the carrier words a refusal; undefined: no tape has one with words that are read. */
export function findRepeatingRefusal({ adapter, tapes }: Bench): RepeatingRefusal | undefined {
  const probe = 'repeated-words'
  const model = tapes
    .flatMap(({ exchanges }) => exchanges)
    .find(exchange => {
      const text = bodyWith(exchange, probe)
      if (text === undefined) return false
      const raw = { status: 500, url: exchange.request.url, headers: new Headers(json) }
      const answer = createResponse({ ...raw, bytes: new TextEncoder().encode(text) }, {})
      const { code = '', message = '' } = adapter.faults.read(answer) ?? {}
      return `${code} ${message}`.includes(probe)
    })
  if (model === undefined) return undefined
  return (status, words) => new Response(bodyWith(model, words) ?? '{}', { status, headers: json })
}
