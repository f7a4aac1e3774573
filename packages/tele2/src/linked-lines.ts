import type { AdapterContext } from '@esim-usage/core/adapter'
import { parseLine } from '@esim-usage/core/parse'
import { dataRequest } from './endpoints.ts'
import type { TokenPair } from './session.ts'
import { type SlaveBody, slaves } from './wire.ts'

/** The lines linked to `line`, as t2 lists them; asked once only where `repeatable` is false. */
export async function readSlaves(
  context: AdapterContext,
  line: string | undefined,
  tokens: TokenPair,
  repeatable = true,
): Promise<readonly SlaveBody[]> {
  const request = dataRequest(line, tokens, 'subscribers.slaves', 'numbers/slaves')
  const body = await context.http.json({ ...request, repeatable }, slaves)
  return (Array.isArray(body) ? body : body.data) ?? context.fail('unavailable')
}

/**
 * `own`, the line of a new session, and those linked to it. Tokens that just came and are not stored yet must not be lost over
 * this, so whatever fails here leaves the line alone.
 */
export async function findLines(
  context: AdapterContext,
  own: string,
  tokens: TokenPair,
): Promise<readonly string[]> {
  try {
    const list = await readSlaves(context, own, tokens, false)
    const linked = list.map(({ msisdn }) => parseLine(msisdn)).filter(line => line !== undefined)
    return [...new Set([own, ...linked])]
  } catch {
    context.signal.throwIfAborted()
    return [own]
  }
}
