import type { AdapterResponse, CarrierFault, ErrorRule, FaultPort } from '@esim-usage/core/adapter'
import type * as z from 'zod/mini'
import { signOnHosts, webPaths } from './endpoints.ts'
import { codeRules } from './fault-codes.ts'
import { pageRules } from './page-rules.ts'
import { reply } from './wire.ts'

/** Where the cabinet gives data, what ends at the login is the end of the session, whatever its status. */
const ends: readonly ErrorRule[] = [
  {
    when: { html: true, body: /no active user session/i },
    then: { error: 'session-expired' },
    tape: 'logincallback-no-session',
  },
  ...signOnHosts.map(
    (host): ErrorRule => ({
      when: { landedOn: host },
      then: { error: 'session-expired' },
      tape: 'session-200-login',
    }),
  ),
  ...Object.keys(webPaths).map(
    (endpoint): ErrorRule => ({
      when: { endpoint, html: true, body: /\/login|Вход в личный кабинет/ },
      then: { error: 'session-expired' },
      tape: 'session-500-login',
    }),
  ),
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
export const faults: FaultPort = { read: readFault, rules: [...pageRules, ...ends, ...codeRules] }
