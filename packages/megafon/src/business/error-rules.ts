import type { AdapterResponse, CarrierFault, FaultPort } from '@esim-usage/core/adapter'
import { fault } from './wire.ts'

function parseError(response: AdapterResponse): string | undefined {
  try {
    const { error } = response.json(fault)
    return (typeof error === 'string' ? error : error?.code) ?? undefined
  } catch {
    // A body that cannot be read names no fault; whoever needs it will say so.
    return undefined
  }
}

function readFault(response: AdapterResponse): CarrierFault | undefined {
  if (!response.mediaType.includes('json') || response.bytes().byteLength === 0) return undefined
  const code = parseError(response)
  return code === undefined || code === '' ? undefined : { code, message: '' }
}

/** Where the business cabinet writes its faults, and what they mean. */
export const faults: FaultPort = {
  read: readFault,
  rules: [
    {
      when: { code: 'user.incorrect.login.or.password' },
      then: { error: 'credentials-rejected' },
      tape: 'password-wrong',
    },
    {
      when: { code: 'NOT_AUTHENTICATED' },
      then: { error: 'session-expired' },
      tape: 'not-authenticated',
    },
    // In front of a sign-in there is no session that could be over.
    {
      when: { status: 401, endpoint: 'business.auth' },
      then: { error: 'credentials-rejected' },
      tape: 'password-refused',
    },
    { when: { status: [401, 403] }, then: { error: 'session-expired' }, tape: 'expired-401' },
    {
      when: { status: 200, html: true, body: /техническ\S+ работ|временно недоступ/i },
      then: { error: 'maintenance' },
      tape: 'maintenance',
    },
    // Where data is due a page is the one to sign in.
    { when: { status: 200, html: true }, then: { error: 'session-expired' }, tape: 'expired-page' },
    { when: { status: 200, message: /^/ }, then: { error: 'rejected' }, tape: 'refused-in-200' },
  ],
}
