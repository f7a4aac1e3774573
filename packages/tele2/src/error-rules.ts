import type { AdapterResponse, CarrierFault, ErrorRule, FaultPort } from '@esim-usage/core/adapter'
import type * as z from 'zod/mini'
import { fault } from './wire.ts'

/** The check of browsers. Only the person can pass it; the tokens are as good as before. */
const walls: readonly ErrorRule[] = [
  {
    when: { html: true, body: /window\.ctx\s*=/ },
    then: { website: 'bot-check' },
    tape: 'browser-check',
  },
  { when: { status: 403, html: true }, then: { website: 'bot-check' }, tape: 'browser-refused' },
]

/** Where no session is read, with the first word of the tapes that show it. */
const authEndpoints = [
  ['sms.request', 'sms'],
  ['sso.codes', 'mail'],
  ['sso.token', 'token'],
  ['sso.refresh', 'refresh'],
] as const

/** Works, told by a page with 200. */
export const maintenance: ErrorRule = {
  when: { status: 200, html: true, body: /технически[ех]\S* работ|временно недоступ|maintenance/i },
  then: { error: 'maintenance' },
  tape: 'maintenance',
}

/** A page where the sign-on should answer tells nothing about a session, so it must not end one. */
const pages: readonly ErrorRule[] = [
  maintenance,
  ...authEndpoints.map(
    ([endpoint, tape]): ErrorRule => ({
      when: { endpoint, status: 200, html: true },
      then: { error: 'unavailable' },
      tape: `${tape}-page`,
    }),
  ),
  {
    when: { status: 200, html: true, body: /csrf-token-name|>\s*войти\s*</i },
    then: { error: 'session-expired' },
    tape: 'login-page',
  },
  { when: { status: 200, html: true }, then: { error: 'unavailable' }, tape: 'unknown-page' },
]

const wrongPassword = { error: 'credentials-rejected', action: 'reset-password' } as const

const signOn: readonly ErrorRule[] = [
  { when: { body: /^\s*SSO_NOT_CONFIGURED/ }, then: { error: 'unavailable' }, tape: 'sso-not-configured' },
  { when: { message: /msisdn not found/i }, then: { error: 'unknown-line' }, tape: 'msisdn-not-found' },
  {
    when: { endpoint: 'sso.refresh', code: 'invalid_grant' },
    then: { error: 'session-expired' },
    tape: 'refresh-over',
  },
  { when: { endpoint: 'sso.token', code: 'invalid_grant' }, then: wrongPassword, tape: 'wrong-password' },
  {
    when: { endpoint: 'sso.token', message: /парол|password/i },
    then: wrongPassword,
    tape: 'wrong-password-in-words',
  },
  ...authEndpoints.map(
    ([endpoint, tape]): ErrorRule => ({
      when: { endpoint, status: [400, 401, 403] },
      then: { error: 'rejected' },
      tape: `${tape}-refused`,
    }),
  ),
]

const data: readonly ErrorRule[] = [
  {
    when: { message: /user must be logged in/i },
    then: { error: 'session-expired' },
    tape: 'not-logged-in',
  },
  { when: { code: 'NOT_ALLOWED' }, then: { error: 'no-access' }, tape: 'not-allowed' },
  // One client takes any other 403 as a token that is over.
  { when: { status: 403 }, then: { error: 'session-expired' }, tape: 'expired-403' },
  { when: { status: 200, code: 'ERROR' }, then: { error: 'unavailable' }, tape: 'meta-error' },
  { when: { status: 200, message: /./ }, then: { error: 'rejected' }, tape: 'meta-code' },
  { when: { status: 400 }, then: { error: 'rejected' }, tape: 'message-only' },
]

/** A body that cannot be read names no fault; whoever needs it will say that it is unreadable. */
function parseFault(response: AdapterResponse): z.infer<typeof fault> {
  try {
    return response.json(fault)
  } catch {
    return {}
  }
}

/** The envelope of any answer, other words only where the status says that it failed. */
export function readFault(response: AdapterResponse): CarrierFault | undefined {
  if (!response.mediaType.includes('json')) return undefined
  const { meta, error, error_description: description, message: bare, detail } = parseFault(response)
  // Where no words come along the code stands for them.
  if (typeof meta?.status === 'string' && meta.status !== 'OK')
    return { code: meta.status, message: meta.message ?? meta.status }
  if (response.status < 400) return undefined
  const message = description ?? bare ?? detail
  return {
    ...(typeof error === 'string' && { code: error }),
    ...(typeof message === 'string' && { message }),
  }
}

/** Where t2 writes its faults, and what they mean. */
export const faults: FaultPort = { read: readFault, rules: [...walls, ...pages, ...signOn, ...data] }
