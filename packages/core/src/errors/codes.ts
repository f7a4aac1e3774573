import type { WebsiteReason } from '../client/sign-in.ts'

/** The developer must change the call. */
export type InvalidRequestCode =
  | 'invalid-argument'
  | 'period-out-of-history'
  | 'unsupported'
  | 'cursor-mismatch'
  | 'limit-exceeded'

/** The account holder must act. */
export type AccountCode =
  | 'credentials-rejected'
  | 'code-rejected'
  | 'code-limit'
  | 'challenge-expired'
  | 'account-locked'
  | 'action-required'
  | 'session-expired'
  | 'interaction-required'
  | 'wrong-line'
  | 'unknown-line'
  | 'no-access'

/** The carrier must act, or needs time. `blocked`: a bot wall or an address ban. */
export type CarrierCode =
  | 'rate-limited'
  | 'blocked'
  | 'unavailable'
  | 'maintenance'
  | 'rejected'
  | 'report-failed'
  | 'incomplete'

/** The network failed. */
export type NetworkCode = 'network' | 'timeout'

/** The answer is not what this version of the SDK knows. */
export type ResponseCode =
  | 'unexpected-status'
  | 'unreadable-body'
  | 'schema-mismatch'
  | 'too-large'
  | 'paging-loop'

/** Every code an error of this SDK can carry. */
export type ErrorCode = InvalidRequestCode | AccountCode | CarrierCode | NetworkCode | ResponseCode

/** What the account holder can do about it. */
export type AccountAction =
  | 'visit-website'
  | 'accept-terms'
  | 'change-password'
  | 'reset-password'
  | 'pay'
  | 'contact-carrier'
  | 'order-access'

/** One place where an answer does not fit. */
export interface SchemaIssue {
  /** Path inside the body, with data-like parts masked, such as `data.balances.nodes[0].code`. */
  readonly path: string
  /** What was expected there. */
  readonly expected: string
}

/** What an error knows. Holds no URL, header, body, cookie, phone number or code. */
export interface ErrorFacts {
  /** Carrier id. */
  readonly carrier?: string
  /** Name of the call, such as `usage`. */
  readonly operation?: string
  /** The adapter's name for the address. */
  readonly endpoint?: string
  /** The option or argument that is wrong. */
  readonly option?: string
  /** HTTP status. */
  readonly status?: number
  /** When the carrier lets us ask again, milliseconds from now. */
  readonly retryAfterMs?: number
  /** The carrier's own code. */
  readonly carrierCode?: string
  /** The carrier's own words, redacted. */
  readonly carrierMessage?: string
  /** Where the answer does not fit. */
  readonly issues?: readonly SchemaIssue[]
  /** What the account holder can do. */
  readonly action?: AccountAction
  /** What the carrier's page wants of the person. Absent: no such page was met. */
  readonly website?: WebsiteReason
}
