import type {
  AccountCode,
  CarrierCode,
  InvalidRequestCode,
  NetworkCode,
  ResponseCode,
} from '@esim-usage/core'

/** Every code by the class that carries it. A code that is missing or too many does not compile. */
export const codesByClass = {
  InvalidRequestError: {
    'invalid-argument': true,
    'period-out-of-history': true,
    unsupported: true,
    'cursor-mismatch': true,
    'limit-exceeded': true,
  } satisfies Record<InvalidRequestCode, true>,
  AccountError: {
    'credentials-rejected': true,
    'code-rejected': true,
    'code-limit': true,
    'challenge-expired': true,
    'account-locked': true,
    'action-required': true,
    'session-expired': true,
    'interaction-required': true,
    'wrong-line': true,
    'unknown-line': true,
    'no-access': true,
  } satisfies Record<AccountCode, true>,
  CarrierError: {
    'rate-limited': true,
    blocked: true,
    unavailable: true,
    maintenance: true,
    rejected: true,
    'report-failed': true,
    incomplete: true,
  } satisfies Record<CarrierCode, true>,
  NetworkError: { network: true, timeout: true } satisfies Record<NetworkCode, true>,
  ResponseError: {
    'unexpected-status': true,
    'unreadable-body': true,
    'schema-mismatch': true,
    'too-large': true,
    'paging-loop': true,
  } satisfies Record<ResponseCode, true>,
}

/** Name of a class of errors. */
export type ErrorClass = keyof typeof codesByClass

/** Who has to act first, comes first. */
export const errorClasses: readonly ErrorClass[] = [
  'AccountError',
  'CarrierError',
  'NetworkError',
  'InvalidRequestError',
  'ResponseError',
]
