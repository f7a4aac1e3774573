import type { ErrorRule, FaultPort } from '../../adapter/fault-port.ts'
import { createResponse } from '../../transport/answer.ts'
import { findRule } from '../../transport/fault-rules.ts'
import type { TapeExchange } from '../tape/tape.ts'
import { toResponse } from '../tape/to-response.ts'

/** The first fault rule that fits the answer of an exchange. */
export function firstRuleOf(
  faults: FaultPort,
  { endpoint, request, response }: TapeExchange,
  carrier: string,
): ErrorRule | undefined {
  if ('failure' in response) return undefined
  const { headers } = toResponse(response)
  const bytes = response.body ?? new Uint8Array()
  const raw = { status: response.status, url: request.url, headers, bytes }
  return findRule(faults, createResponse(raw, { carrier }), endpoint)?.rule
}
