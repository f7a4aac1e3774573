import * as z from 'zod/mini'
import { InvalidRequestError } from '../errors/esim-usage-error.ts'
import { readJson } from '../parse/read-json.ts'
import { fromBase64Url, toBase64Url } from '../session/base64url.ts'
import type { ClientCore } from './client-core.ts'
import { toOwner } from './owner.ts'
import { readPeriod } from './period.ts'
import type { Days } from './usage.ts'

const schema = z.tuple([z.literal(1), z.string(), z.string(), z.string()])

/** Where a later read goes on: the days that are left, bound to carrier and line. */
export const writeCursor = (days: Days, core: ClientCore): string =>
  toBase64Url(new TextEncoder().encode(JSON.stringify([1, toOwner(core, 'cursor'), days.from, days.to])))

function decode(cursor: unknown): readonly [1, string, string, string] | undefined {
  try {
    const text = new TextDecoder().decode(fromBase64Url(String(cursor)))
    const result = schema.safeParse(readJson(text))
    return result.success ? result.data : undefined
  } catch {
    return undefined
  }
}

/** The days that are left. */
export function readCursor(cursor: unknown, core: ClientCore): Days {
  const facts = { carrier: core.carrier, operation: 'usage', option: 'cursor' }
  const read = decode(cursor)
  if (read === undefined) {
    throw new InvalidRequestError(
      'cursor-mismatch',
      'The option `cursor` cannot be read. Pass it on as a page gave it, or give a period.',
      facts,
    )
  }
  const [, owner, from, to] = read
  if (owner !== toOwner(core, 'cursor')) {
    throw new InvalidRequestError(
      'cursor-mismatch',
      'The option `cursor` belongs to another line or carrier. Use it with the client that gave it.',
      facts,
    )
  }
  return readPeriod({ from, to })
}
