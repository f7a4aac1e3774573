import type { ErrorCode } from '@esim-usage/core'
import type { ExitMeaning } from '@esim-usage/texts'

/** What each exit code of the program means; they are stable across releases. */
export const exitCodes: Readonly<Record<ExitMeaning, number>> = {
  done: 0,
  'bad-input': 2,
  'account-holder': 3,
  carrier: 4,
  'our-fault': 5,
  interrupted: 130,
}

/** How the program ends when a read fails. */
export const exitMeanings: Readonly<Record<ErrorCode, ExitMeaning>> = {
  'invalid-argument': 'bad-input',
  'period-out-of-history': 'bad-input',
  unsupported: 'bad-input',
  'cursor-mismatch': 'bad-input',
  'limit-exceeded': 'bad-input',
  'credentials-rejected': 'account-holder',
  'code-rejected': 'account-holder',
  'code-limit': 'account-holder',
  'challenge-expired': 'account-holder',
  'account-locked': 'account-holder',
  'action-required': 'account-holder',
  'session-expired': 'account-holder',
  'interaction-required': 'account-holder',
  'wrong-line': 'account-holder',
  'unknown-line': 'account-holder',
  'no-access': 'account-holder',
  'rate-limited': 'carrier',
  blocked: 'carrier',
  unavailable: 'carrier',
  maintenance: 'carrier',
  rejected: 'carrier',
  'report-failed': 'carrier',
  incomplete: 'carrier',
  network: 'carrier',
  timeout: 'carrier',
  'unexpected-status': 'our-fault',
  'unreadable-body': 'our-fault',
  'schema-mismatch': 'our-fault',
  'too-large': 'our-fault',
  'paging-loop': 'our-fault',
}
