import type { AdapterResponse, CarrierFault, ErrorRule, FaultPort } from '@esim-usage/core/adapter'
import * as z from 'zod/mini'
import { codeRules } from './fault-codes.ts'
import { pageRules } from './page-rules.ts'
import { webPaths } from './web/endpoints.ts'

/** Hosts of the sign-on; a read that ends there has no session. */
const signOnHosts = [
  'authentication.beeline.ru',
  'idplogin.beeline.ru',
  'idphydra.beeline.ru',
  'identity.beeline.ru',
] as const

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

const reply = z.object({
  meta: z.nullish(
    z.object({
      status: z.nullish(z.string()),
      code: z.nullish(z.union([z.string(), z.number()])),
      message: z.nullish(z.string()),
    }),
  ),
  offerUrl: z.nullish(z.string()),
})

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
