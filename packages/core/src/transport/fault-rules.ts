import type { AdapterResponse } from '../adapter/adapter-http.ts'
import type { CarrierFault, ErrorRule, FaultPort } from '../adapter/fault-port.ts'

const largestBody = 256 * 1024

const isHtml = (response: AdapterResponse): boolean =>
  response.mediaType === 'text/html' ||
  /^\s*<(?:!doctype html|html|head|body|h1)/i.test(response.text().slice(0, 200))

const oneOf = <T>(wanted: T | readonly T[], value: T): boolean =>
  Array.isArray(wanted) ? wanted.includes(value) : wanted === value

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '')

const landings = (response: AdapterResponse): readonly string[] => [
  hostOf(response.url),
  ...(response.location === undefined ? [] : [hostOf(response.location)]),
]

function bodyFits(pattern: RegExp, response: AdapterResponse): boolean {
  if (response.mediaType.includes('json') && response.bytes().byteLength >= largestBody) return false
  return pattern.test(response.text())
}

function holds(
  rule: ErrorRule,
  response: AdapterResponse,
  endpoint: string,
  fault: CarrierFault | undefined,
): boolean {
  const { when } = rule
  return (
    (when.endpoint === undefined || oneOf(when.endpoint, endpoint)) &&
    (when.status === undefined || oneOf(when.status, response.status)) &&
    (when.landedOn === undefined || landings(response).includes(when.landedOn)) &&
    (when.html === undefined || when.html === isHtml(response)) &&
    (when.code === undefined || (fault?.code !== undefined && oneOf(when.code, fault.code))) &&
    (when.message === undefined || (fault?.message !== undefined && when.message.test(fault.message))) &&
    (when.body === undefined || bodyFits(when.body, response))
  )
}

/** A rule that fits, and what the carrier said. */
export interface RuleMatch {
  readonly rule: ErrorRule
  readonly fault: CarrierFault | undefined
}

/** The first rule that fits an answer. */
export function findRule(
  port: FaultPort,
  response: AdapterResponse,
  endpoint: string,
): RuleMatch | undefined {
  const fault = port.read(response)
  const rule = port.rules.find(each => holds(each, response, endpoint, fault))
  return rule === undefined ? undefined : { rule, fault }
}
