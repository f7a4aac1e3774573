import type { AdapterResponse, CarrierFault, ErrorRule, FaultPort } from '@esim-usage/core/adapter'
import { fault } from './wire.ts'

/** Means: nothing usable for what was asked, which is no failure of the read. Evidence medium: one client. */
export const noDataCode = 'k1011'
/** A picture is wanted before the password is taken. Evidence high. */
export const captchaCode = 'a211'

const pages: readonly ErrorRule[] = [
  {
    when: { status: 200, html: true, body: /phone-input|\/rwlk\// },
    then: { error: 'session-expired' },
    tape: 'profile-login-page',
  },
  {
    when: { status: 200, html: true, body: /техническ\S+ работ|временно недоступ/i },
    then: { error: 'maintenance' },
    tape: 'maintenance',
  },
  { when: { status: 200, html: true }, then: { error: 'unavailable' }, tape: 'unknown-page' },
  // A pause or a ban of the address: both look alike.
  { when: { status: 403, html: true }, then: { error: 'blocked' }, tape: 'forbidden' },
]

/** Most codes were never recorded, so the words decide; what says more stands first. */
const words: readonly ErrorRule[] = [
  // Not seen: `captchaReady` in the request for a code lets one think that a picture may be wanted there too.
  {
    when: { endpoint: 'auth.otp-request', code: captchaCode },
    then: { website: 'bot-check' },
    tape: 'code-captcha',
  },
  // Not seen either: the words of a limit are those of the one for passwords.
  {
    when: { endpoint: 'auth.otp-request', message: /превышен/i },
    then: { error: 'code-limit' },
    tape: 'code-limit',
  },
  {
    when: { code: 'a216' },
    then: { error: 'account-locked', action: 'contact-carrier' },
    tape: 'password-locked',
  },
  {
    when: { message: /аккаунт заблокирован/i },
    then: { error: 'account-locked', action: 'contact-carrier' },
    tape: 'password-locked-in-words',
  },
  // A fault of the server: what is stored stays good, and no new code is to be sent.
  { when: { message: /внутренняя ошибка/i }, then: { error: 'unavailable' }, tape: 'code-internal' },
  // A lock of the password for a while. How long is not said, and another try prolongs it, so nobody may try by himself.
  {
    when: { message: /превышено количество попыток входа/i },
    then: { error: 'account-locked' },
    tape: 'password-too-many',
  },
  {
    when: { message: /неавторизованный доступ/i },
    then: { error: 'session-expired' },
    tape: 'balance-refused-once',
  },
  {
    when: { message: /неправильный формат телефона|не обслуживается/i },
    then: { error: 'unknown-line' },
    tape: 'password-bad-format',
  },
  { when: { message: /парол/i }, then: { error: 'credentials-rejected' }, tape: 'password-wrong' },
]

/** What no words explain. In front of a sign-in there is no session that could be over. */
const rest: readonly ErrorRule[] = [
  {
    when: { status: 401, endpoint: 'auth.login' },
    then: { error: 'credentials-rejected' },
    tape: 'password-refused',
  },
  { when: { status: 401, endpoint: 'auth.otp-request' }, then: { error: 'rejected' }, tape: 'code-refused' },
  { when: { status: 401 }, then: { error: 'session-expired' }, tape: 'session-401-without-words' },
  {
    when: { status: 403, endpoint: 'auth.session-check' },
    then: { error: 'session-expired' },
    tape: 'session-403-without-words',
  },
  { when: { status: 403 }, then: { error: 'blocked' }, tape: 'forbidden-without-words' },
  // A refusal may come with status 200.
  { when: { status: 200, message: /^/ }, then: { error: 'rejected' }, tape: 'refused-in-200' },
]

/** A body is a refusal when it has a code; a message alone counts where the status says that it failed. */
function readFault(response: AdapterResponse): CarrierFault | undefined {
  if (!response.mediaType.includes('json') || response.bytes().byteLength === 0) return undefined
  if (response.url.includes('/reports/') && response.text().includes(noDataCode))
    return { code: noDataCode, message: '' }
  const { code, message } = parseFault(response)
  if (typeof code === 'string' && code !== '') return { code, message: message ?? '' }
  return response.status >= 400 && typeof message === 'string' ? { message } : undefined
}

/** A body that cannot be read names no fault; whoever needs it will say that it is unreadable. */
function parseFault(response: AdapterResponse): {
  readonly code?: unknown
  readonly message?: string | null | undefined
} {
  try {
    return response.json(fault)
  } catch {
    return {}
  }
}

/** Where MegaFon writes its faults, and what they mean. */
export const faults: FaultPort = { read: readFault, rules: [...pages, ...words, ...rest] }
