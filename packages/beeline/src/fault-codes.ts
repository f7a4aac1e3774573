import type { ErrorRule } from '@esim-usage/core/adapter'

type Then = ErrorRule['then']

const unavailable: Then = { error: 'unavailable' }
const rejected: Then = { error: 'rejected' }
const noAccess: Then = { error: 'no-access' }
const expired: Then = { error: 'session-expired' }
const unknownLine: Then = { error: 'unknown-line' }
const inCabinet: Then = { error: 'action-required', action: 'visit-website' }

const byCode = (code: string | readonly string[], then: Then, tape: string): ErrorRule => ({
  when: { code },
  then,
  tape,
})

/** Words that weigh more than the code they come with. */
const byWords: readonly ErrorRule[] = [
  {
    when: { message: /^LOGIN_TRY_NUMBER_EXCEED/ },
    then: { error: 'account-locked' },
    tape: 'v1-too-many-tries',
  },
  {
    when: { message: /^for\.existent\.users\.only/ },
    then: { error: 'credentials-rejected' },
    tape: 'v1-not-registered',
  },
  { when: { message: /^forbidden\.for\.all\.users/ }, then: noAccess, tape: '20006' },
]

/** One table of codes for REST and SOAP (the carrier's own enumeration; evidence medium, high for the recorded ones). */
export const codeRules: readonly ErrorRule[] = [
  ...byWords,
  byCode(['20003', '20004'], expired, 'token-not-found'),
  byCode('20002', { error: 'credentials-rejected' }, 'v2-auth-error'),
  byCode('20014', { error: 'account-locked' }, 'v1-user-blocked'),
  byCode('20015', { error: 'action-required', action: 'change-password' }, 'v1-password-expired'),
  byCode(['offer', '20008'], { error: 'action-required', action: 'accept-terms' }, 'offer-required'),
  byCode(['20005', '20028'], unknownLine, '20005'),
  byCode(['20006', '20016'], noAccess, '20006'),
  // Why a line is blocked is not said, so nothing points to a debt.
  byCode('20009', { error: 'action-required', action: 'contact-carrier' }, '20009'),
  byCode(['20011', '20012', '20013'], inCabinet, 'file-request-email-not-set'),
  // Signing is for systems of the company; a person's token needs none, so the request itself was wrong.
  byCode('20007', { error: 'schema-mismatch' }, '20007'),
  {
    when: { endpoint: 'rest.report-file', code: ['49999', '50000'] },
    then: { error: 'report-failed' },
    tape: 'file-poll-failed',
  },
  byCode(['20010', '20025', '49999', '50000'], unavailable, '50000'),
  { when: { message: /^(?:EXT_)?SYSTEM_ERROR/ }, then: unavailable, tape: '49999' },
  // A code nobody knows is a refusal as well, never data.
  { when: { message: /^/ }, then: rejected, tape: '20001' },
]
