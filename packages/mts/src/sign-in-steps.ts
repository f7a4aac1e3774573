import type { Input } from './callbacks.ts'

/** How a step is answered. */
export type StepAnswer =
  | 'leave'
  | 'device'
  | 'network-phone'
  | 'phone'
  | 'password'
  | 'code'
  | 'captcha'
  | 'locked'
  | 'unknown'
  | 'OK'
  | 'IGNORE'

/** Steps by the name in their `header`, as of August 2026. They come in any order, and most come seldom. */
const answers: ReadonlyMap<string, StepAnswer> = new Map([
  // First since April 2026. Evidence high.
  ['device-match-hold', 'device'],
  ['trusted-network', 'OK'],
  // Any answer but the default is refused. Evidence medium, as for the other steps of the mobile network.
  ['network-header', 'leave'],
  ['network-header-v1', 'leave'],
  ['network-header-resource', 'OK'],
  ['network-header-resource-v1', 'OK'],
  ['radius-frontend-request', 'IGNORE'],
  ['confirm-network-phone', 'network-phone'],
  ['enter-phone', 'phone'],
  ['lock-change-owner', 'locked'],
  ['verify-password', 'password'],
  ['verify-captcha', 'captcha'],
  ['passkey-start-registration', 'IGNORE'],
])

/** How the step of that name is answered. */
export const answerTo = (header: string): StepAnswer =>
  answers.get(header) ?? (header.includes('verify-otp') ? 'code' : 'unknown')

/** What every step takes where it has room for it. Evidence high: three clients. */
export const commonInputs: readonly Input[] = [
  ['MetadataCallback', 'cid', 'mts-w-payment'],
  ['LocaleCallback', 'Language', 'ru'],
  ['ReferrerCallback', 'referrer', 'https://lk.mts.ru/'],
]

/** Asks for the persistent cookie, which renews the session without the person. */
export const rememberInput: Input = ['TextInputCallback', 'IDToken4', 'true']
