import type { AccountCode, CarrierCode, ErrorFacts, NetworkCode, ResponseCode } from './codes.ts'
import {
  AccountError,
  CarrierError,
  type EsimUsageError,
  NetworkError,
  ResponseError,
} from './esim-usage-error.ts'

const account: Record<AccountCode, string> = {
  'credentials-rejected':
    'The carrier refused the login or password. Check them on its website before trying again.',
  'code-rejected': 'The one-time code was wrong and no try is left. Start with signIn() again.',
  'code-limit': 'Too many codes were asked for on this line. Wait as retryAfterMs says, then signIn() again.',
  'challenge-expired': 'This challenge is over, or a newer one took its place. Start with signIn() again.',
  'account-locked': 'The carrier locked the access to this account. Contact the carrier.',
  'action-required': 'The carrier wants the account holder to do something first. See facts.action.',
  'session-expired': 'The session is over. Call signIn() again.',
  'interaction-required': 'The carrier wants a person to act. Call signIn() while the person is there.',
  'wrong-line': 'This session belongs to another line. Sign in with the line the client was made for.',
  'unknown-line': 'The carrier does not know this line.',
  'no-access': 'This session may not read that. The account holder can order access at the carrier.',
}
const carrier: Record<CarrierCode, string> = {
  'rate-limited': 'The carrier asks for a pause. Wait as retryAfterMs says, then call again.',
  blocked: 'The carrier does not let this program or address in. Try later or from another network.',
  unavailable: 'The carrier does not answer properly right now. Try again later.',
  maintenance: 'The carrier is under maintenance. Try again later.',
  rejected: 'The carrier refused the request. See facts.carrierCode and facts.carrierMessage.',
  'report-failed': 'The carrier could not make the report. Order it again later.',
  incomplete: 'The carrier gave only a part of the data, so nothing is returned. Try again later.',
}
const network: Record<NetworkCode, string> = {
  network: 'The carrier could not be reached. Check the network and try again.',
  timeout: 'The carrier took too long. Try again, or raise timeoutMs.',
}
const response: Record<ResponseCode, string> = {
  'unexpected-status':
    'The carrier answered with a status this version does not know. Look for a newer version.',
  'unreadable-body':
    'The answer of the carrier cannot be read. Try again; if it stays, look for a newer version.',
  'schema-mismatch': 'The answer of the carrier has changed. Look for a newer version of the package.',
  'too-large': 'The answer of the carrier is larger than this SDK takes.',
  'paging-loop': 'The carrier repeats a page, so the list would never end. Try a shorter period.',
}

const has = <Codes extends object>(codes: Codes, code: PropertyKey): code is keyof Codes =>
  Object.hasOwn(codes, code)

/** Codes that arise while talking to a carrier. */
export type UpstreamCode = AccountCode | CarrierCode | NetworkCode | ResponseCode

/** Builds the error of a code with its standard sentence. */
export function createError(code: UpstreamCode, facts: ErrorFacts): EsimUsageError {
  if (has(account, code)) return new AccountError(code, account[code], facts)
  if (has(carrier, code)) return new CarrierError(code, carrier[code], facts)
  if (has(network, code)) return new NetworkError(code, network[code], facts)
  return new ResponseError(code, response[code], facts)
}
