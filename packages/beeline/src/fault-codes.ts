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
    tape: 'too-many-tries',
  },
  {
    when: { message: /^for\.existent\.users\.only/ },
    then: { error: 'credentials-rejected' },
    tape: 'login-unknown',
  },
  { when: { message: /^forbidden\.for\.all\.users/ }, then: noAccess, tape: 'forbidden-for-all' },
]

/** One table of codes for REST and SOAP (the carrier's own enumeration; evidence medium, high for the recorded ones). */
export const codeRules: readonly ErrorRule[] = [
  ...byWords,
  byCode(['20003', '20004'], expired, 'token-unknown'),
  byCode('20002', { error: 'credentials-rejected' }, 'password-wrong'),
  byCode('20014', { error: 'account-locked' }, 'account-locked'),
  byCode('20015', { error: 'action-required', action: 'change-password' }, 'password-expired-in-a-read'),
  byCode(['offer', '20008'], { error: 'action-required', action: 'accept-terms' }, 'terms-in-a-read'),
  byCode(['20005', '20028'], unknownLine, 'line-unknown'),
  byCode(['20006', '20016'], noAccess, 'no-right'),
  // Why a line is blocked is not said, so nothing points to a debt.
  byCode('20009', { error: 'action-required', action: 'contact-carrier' }, 'line-blocked'),
  byCode(['20011', '20012', '20013'], inCabinet, 'report-mail-not-set'),
  // Signing is for systems of the company; a person's token needs none, so the request itself was wrong.
  byCode('20007', { error: 'schema-mismatch' }, 'system-hash'),
  byCode(['20010', '20025', '49999', '50000'], unavailable, 'outage-behind'),
  { when: { message: /^(?:EXT_)?SYSTEM_ERROR/ }, then: unavailable, tape: 'outage-without-code' },
  // A code nobody knows is a refusal as well, never data.
  { when: { message: /^/ }, then: rejected, tape: 'code-unknown' },
]
