import type { AdapterResponse, CarrierFault, ErrorRule, FaultPort } from '@esim-usage/core/adapter'
import type * as z from 'zod/mini'
import { signOnHosts, webPaths } from './endpoints.ts'
import { codeRules } from './fault-codes.ts'
import { pageRules } from './page-rules.ts'
import { reply } from './wire.ts'

/** Where the cabinet gives data, what ends at the login is the end of the session, whatever its status. */
const ends: readonly ErrorRule[] = [
  {
    when: { html: true, body: /Знаем про ошибку/i },
    then: { error: 'unavailable' },
    tape: 'web-apology',
  },
  {
    when: { html: true, body: /no active user session/i },
    then: { error: 'session-expired' },
    tape: 'web-session-gone',
  },
  ...signOnHosts.map(
    (host): ErrorRule => ({
      when: { landedOn: host },
      then: { error: 'session-expired' },
      tape: 'web-sign-on-hosts',
    }),
  ),
  // Whole pages of the cabinet lead to the login as well, so only addresses of data count.
  {
    when: { endpoint: Object.keys(webPaths), html: true, body: /\/login|Вход в личный кабинет/ },
    then: { error: 'session-expired' },
    tape: 'web-login-page',
  },
]

/** A report that failed says so in words that elsewhere tell of an outage. */
const reports: readonly ErrorRule[] = [
  {
    when: { endpoint: 'rest.report-file', code: ['49999', '50000'] },
    then: { error: 'report-failed' },
    tape: 'fetch-statement-failed',
  },
]

/** Errors come with status 200 in `meta`; an offer stands in place of the data. */
function readFault(response: AdapterResponse): CarrierFault | undefined {
  if (!response.mediaType.includes('json')) return undefined
  const { meta, offerUrl } = parseReply(response)
  if (meta?.status === 'ERROR')
    return {
      message: meta.message ?? '',
      ...(meta.code !== null && meta.code !== undefined && { code: String(meta.code) }),
    }
  return typeof offerUrl === 'string' ? { code: 'offer', message: '' } : undefined
}

/** A body that cannot be read names no fault; whoever needs it will say that it is unreadable. */
function parseReply(response: AdapterResponse): z.output<typeof reply> {
  try {
    return response.json(reply)
  } catch {
    return {}
  }
}

/** Where Beeline writes its faults, and what they mean. */
export const faults: FaultPort = { read: readFault, rules: [...pageRules, ...ends, ...reports, ...codeRules] }
