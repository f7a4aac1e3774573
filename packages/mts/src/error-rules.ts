import type { AdapterResponse, CarrierFault, ErrorRule, FaultPort } from '@esim-usage/core/adapter'
import type * as z from 'zod/mini'
import { fault } from './wire.ts'

/** The bot walls. Only the person can pass them, in a browser. */
const walls: readonly ErrorRule[] = [
  {
    when: { html: true, body: /\/__qrator\/|<title>\s*QRATOR/i },
    then: { website: 'bot-check' },
    tape: 'qrator-script',
  },
  { when: { html: true, body: /\bbobcmn\b/ }, then: { website: 'bot-check' }, tape: 'bobcmn' },
]

const bans: readonly ErrorRule[] = [
  {
    when: { html: true, body: /Access to \S+ is forbidden|Доступ к сайту \S+ запрещен/i },
    then: { error: 'blocked' },
    tape: 'qrator-forbidden',
  },
  { when: { status: 403, html: true }, then: { error: 'blocked' }, tape: 'forbidden-page' },
]

const outages: readonly ErrorRule[] = [
  {
    when: { html: true, body: /<h1>\s*Request Error/i },
    then: { error: 'unavailable' },
    tape: 'request-error',
  },
  {
    when: { status: 200, html: true, body: /технически[ех]\S* работ|временно недоступ|maintenance/i },
    then: { error: 'maintenance' },
    tape: 'maintenance',
  },
  // A page without such words, from the call that tells whether a session lives: no session can be told from it.
  {
    when: { endpoint: 'lk.user-info', status: 200, html: true, landedOn: 'lk.mts.ru' },
    then: { error: 'maintenance' },
    tape: 'cabinet-page',
  },
]

/** These two answers stand on the host that other answers must not land on; a page where none is due is an outage. */
const signInPages: readonly ErrorRule[] = [
  {
    when: { endpoint: 'auth.step', status: 200, html: true },
    then: { error: 'unavailable' },
    tape: 'sign-in-page-for-step',
  },
  {
    when: { endpoint: 'auth.open', status: 200, html: true },
    then: { error: 'unavailable' },
    tape: 'sign-in-page-unknown',
  },
]

const landing = (host: string): ErrorRule => ({
  when: { landedOn: host, status: [200, 301, 302, 303] },
  then: { error: 'session-expired' },
  tape: 'expired-redirect',
})

const ends: readonly ErrorRule[] = [
  landing('login.mts.ru'),
  landing('united-auth.ssl.mts.ru'),
  // Any other page where data is due: the renewal that follows finds out whether the session is over or the cabinet down.
  { when: { status: 200, html: true }, then: { error: 'session-expired' }, tape: 'expired-html' },
  { when: { status: 401 }, then: { error: 'session-expired' }, tape: 'expired-401' },
  { when: { status: 403, html: false }, then: { error: 'session-expired' }, tape: 'expired-403' },
  // Too many cookies: the renewal drops all but the needed ones.
  { when: { status: 431 }, then: { error: 'session-expired' }, tape: 'header-too-large' },
]

/** GraphQL answers 200 with `errors`; their codes are not documented, so the words count as well. */
const graphql: readonly ErrorRule[] = [
  {
    when: { code: ['UNAUTHENTICATED', 'UNAUTHORIZED'] },
    then: { error: 'session-expired' },
    tape: 'graphql-unauthenticated',
  },
  {
    when: {
      message: /^(?:Cannot query field|Unknown (?:argument|type|field)|Field ".*" (?:argument|of type))/,
    },
    then: { error: 'schema-mismatch' },
    tape: 'graphql-400',
  },
  {
    when: { status: 200, code: ['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'TIMEOUT'] },
    then: { error: 'unavailable' },
    tape: 'graphql-errors',
  },
  {
    when: { status: 200, message: /timeout|unavailable|internal server error|временно недоступ/i },
    then: { error: 'unavailable' },
    tape: 'detail-error',
  },
  { when: { status: 200, message: /^/ }, then: { error: 'rejected' }, tape: 'graphql-rejected' },
]

/** GraphQL errors of any answer, the message of a REST call only where its status says that it failed. */
function readFault(response: AdapterResponse): CarrierFault | undefined {
  if (!response.mediaType.includes('json') || response.bytes().byteLength === 0) return undefined
  const { errors, message } = parseFault(response)
  const error = errors?.[0]
  if (error !== undefined) {
    const code = error.extensions?.code
    return { message: error.message ?? '', ...(typeof code === 'string' && { code }) }
  }
  return response.status >= 400 && typeof message === 'string' ? { message } : undefined
}

/** A body that cannot be read names no fault; whoever needs it will say that it is unreadable. */
function parseFault(response: AdapterResponse): z.infer<typeof fault> {
  try {
    return response.json(fault)
  } catch {
    return {}
  }
}

/** Where MTS writes its faults, and what they mean. */
export const faults: FaultPort = {
  read: readFault,
  rules: [...walls, ...bans, ...outages, ...signInPages, ...ends, ...graphql],
}
