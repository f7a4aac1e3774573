import type { AdapterResponse, CarrierFault, FaultPort } from '@esim-usage/core/adapter'
import type * as z from 'zod/mini'
import { maintenance } from '../error-rules.ts'
import { fault } from './wire.ts'

/** A body that cannot be read names no fault; whoever needs it will say that it is unreadable. */
function parseFault(response: AdapterResponse): z.infer<typeof fault> {
  try {
    return response.json(fault)
  } catch {
    return {}
  }
}

function readFault(response: AdapterResponse): CarrierFault | undefined {
  if (response.status < 400 || !response.mediaType.includes('json')) return undefined
  const { details, message, error } = parseFault(response)
  const words = details ?? message ?? error
  return typeof words === 'string' ? { message: words } : undefined
}

/** Where the exchange writes its faults, and what they mean. A token that is over is a 403, not a 401. */
export const faults: FaultPort = {
  read: readFault,
  rules: [
    maintenance,
    { when: { status: 403, html: true }, then: { error: 'blocked' }, tape: 'blocked' },
    {
      when: { endpoint: 'ats.refresh', status: 403, message: /already been updated|expired/i },
      then: { error: 'session-expired', action: 'order-access' },
      tape: 'refresh-used',
    },
    {
      when: { status: 403, message: /token is expired/i },
      then: { error: 'session-expired' },
      tape: 'token-expired',
    },
    // Nothing tells that these end the pair.
    {
      when: { endpoint: 'ats.refresh', status: [400, 401] },
      then: { error: 'rejected' },
      tape: 'refresh-refused',
    },
    { when: { status: 400 }, then: { error: 'rejected' }, tape: 'refused' },
  ],
}
