import type { AdapterResponse } from '../adapter/adapter-http.ts'
import type { CarrierFault, FaultPort } from '../adapter/fault-port.ts'
import type { WebsiteReason } from '../client/sign-in.ts'
import type { ErrorFacts } from '../errors/codes.ts'
import { createError, type UpstreamCode } from '../errors/create-error.ts'
import { findRule, type RuleMatch } from './fault-rules.ts'
import { redact } from './redact.ts'
import { parseRetryAfter } from './retry-after.ts'

/** Ends a call because only the person can go on, on the carrier's page. Never leaves core. */
export class WebsiteStop extends Error {
  readonly reason: WebsiteReason
  readonly facts: ErrorFacts

  constructor(reason: WebsiteReason, facts: ErrorFacts) {
    super('Only the person can go on, on the page of the carrier.')
    this.reason = reason
    this.facts = facts
  }
}

/** What judging an answer needs. */
export interface JudgeOptions {
  readonly faults: FaultPort
  readonly secrets: () => Iterable<string>
  readonly now: () => number
}

/** What HTTP itself says about a status that no rule of the carrier explains. */
function plainCode(status: number): UpstreamCode | undefined {
  if (status < 400 && status >= 200) return undefined
  if (status === 401) return 'session-expired'
  if (status === 403) return 'no-access'
  if (status === 429) return 'rate-limited'
  return status >= 500 ? 'unavailable' : 'unexpected-status'
}

/** Website rules hold for every answer, unless a rule before them fits. Gives that rule. */
export function judgeWebsite(
  response: AdapterResponse,
  facts: ErrorFacts,
  options: JudgeOptions,
): RuleMatch | undefined {
  const match = findRule(options.faults, response, facts.endpoint ?? '')
  if (match !== undefined && 'website' in match.rule.then) {
    throw new WebsiteStop(match.rule.then.website, { ...facts, status: response.status })
  }
  return match
}

/** Throws what the first rule that fits says, else what the status itself says. */
export function judgeErrors(response: AdapterResponse, facts: ErrorFacts, options: JudgeOptions): void {
  const match = judgeWebsite(response, facts, options)
  const then = match !== undefined && 'error' in match.rule.then ? match.rule.then : undefined
  const code = then?.error ?? plainCode(response.status)
  if (code === undefined) return
  const retryAfterMs = parseRetryAfter(response.header('retry-after'), options.now())
  throw createError(code, {
    ...facts,
    status: response.status,
    ...saidByCarrier(match?.fault ?? options.faults.read(response), options.secrets()),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(then?.action === undefined ? {} : { action: then.action }),
  })
}

/** The carrier's code and words, redacted. */
export function saidByCarrier(
  fault: CarrierFault | undefined,
  secrets: Iterable<string>,
): Pick<ErrorFacts, 'carrierCode' | 'carrierMessage'> {
  const known = [...secrets]
  return {
    ...(fault?.code === undefined ? {} : { carrierCode: redact(fault.code, known) }),
    ...(fault?.message === undefined ? {} : { carrierMessage: redact(fault.message, known) }),
  }
}
