import type { AdapterResponse, CarrierFault, FaultPort } from '@esim-usage/core/adapter'
import { faultWire } from './wire.ts'

/** The carrier's code and words; an answer that cannot be read says nothing. */
function readFault(response: AdapterResponse): CarrierFault | undefined {
  if (response.status < 400 || !response.mediaType.includes('json')) return undefined
  try {
    const { code, message } = response.json(faultWire)
    return { ...(typeof code === 'string' && { code }), ...(typeof message === 'string' && { message }) }
  } catch {
    return undefined
  }
}

/** How Newcomer says that something is wrong; each rule names the tape that proves it. */
export const faults: FaultPort = {
  read: readFault,
  // FILL-IN: a rule for each way in which the carrier refuses; what no rule names, core maps by its status.
  rules: [{ when: { status: 401 }, then: { error: 'session-expired' }, tape: 'session-expired' }],
}
