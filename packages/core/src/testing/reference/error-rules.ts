import * as z from 'zod/mini'
import type { AdapterResponse } from '../../adapter/adapter-http.ts'
import type { CarrierFault, FaultPort } from '../../adapter/fault-port.ts'
import type { Schema } from '../../adapter/schema.ts'

const faultWire: Schema<{ readonly error: CarrierFault }> = z.object({
  error: z.object({ code: z.exactOptional(z.string()), message: z.exactOptional(z.string()) }),
})

/** Errors come with a status of 400 or more; anything unreadable there says nothing. */
function readFault(response: AdapterResponse): CarrierFault | undefined {
  if (response.status < 400 || response.mediaType !== 'application/json') return undefined
  try {
    return response.json(faultWire).error
  } catch {
    return undefined
  }
}

/** How the reference carrier says that something is wrong: one rule of each kind. */
export const faults: FaultPort = {
  read: readFault,
  rules: [
    {
      when: { html: true, body: /are you a robot/i },
      then: { website: 'bot-check' },
      tape: 'bot-wall',
    },
    { when: { code: 'terms-changed' }, then: { website: 'terms' }, tape: 'terms' },
    {
      when: { html: true, landedOn: 'login.reference.test' },
      then: { error: 'session-expired' },
      tape: 'login-page',
    },
    { when: { html: true, body: /maintenance/i }, then: { error: 'maintenance' }, tape: 'maintenance' },
    { when: { status: 403, html: true }, then: { error: 'blocked' }, tape: 'blocked' },
    {
      when: { code: 'wrong-password' },
      then: { error: 'credentials-rejected', action: 'reset-password' },
      tape: 'wrong-password',
    },
    {
      when: { code: ['locked', 'locked-forever'] },
      then: { error: 'account-locked', action: 'contact-carrier' },
      tape: 'locked',
    },
    { when: { code: 'code-too-soon' }, then: { error: 'code-limit' }, tape: 'code-too-soon' },
    { when: { code: 'unknown-line' }, then: { error: 'unknown-line' }, tape: 'unknown-line' },
    { when: { code: 'report-failed' }, then: { error: 'report-failed' }, tape: 'report-failed' },
    {
      when: { status: 403, message: /order access/i },
      then: { error: 'no-access', action: 'order-access' },
      tape: 'order-access',
    },
    {
      when: { endpoint: 'token.refresh', status: [400, 409], html: false },
      then: { error: 'session-expired' },
      tape: 'refresh-used',
    },
    { when: { status: [400, 409, 422] }, then: { error: 'rejected' }, tape: 'rejected' },
  ],
}
