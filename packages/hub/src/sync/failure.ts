import type { ErrorCode, EsimUsageError } from '@esim-usage/core'
import type { ReadFailure } from '../dataset/dataset.ts'

/** Only a person can go on. */
const signInCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'session-expired',
  'interaction-required',
  'credentials-rejected',
  'code-rejected',
  'code-limit',
  'challenge-expired',
  'account-locked',
  'wrong-line',
])

/** Nothing else of this line can be read now, or should be asked for. */
const endCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'blocked',
  'rate-limited',
  'maintenance',
  'network',
])

/** True when only a person can go on. */
export const needsSignIn = ({ code }: ReadFailure): boolean => signInCodes.has(code)

/** True when nothing more should be asked for in this run. */
export const endsRun = (failure: ReadFailure): boolean => needsSignIn(failure) || endCodes.has(failure.code)

/** What is kept of an error. */
export const toFailure = ({ code, message, facts }: EsimUsageError): ReadFailure => ({
  code,
  message,
  ...(facts.retryAfterMs !== undefined && { retryAfterMs: facts.retryAfterMs }),
  ...(facts.carrierCode !== undefined && { carrierCode: facts.carrierCode }),
  ...(facts.status !== undefined && { status: facts.status }),
  ...(facts.action !== undefined && { action: facts.action }),
  ...(facts.website !== undefined && { website: facts.website }),
})
