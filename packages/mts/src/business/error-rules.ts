import type { AdapterResponse, CarrierFault, ErrorRule, FaultPort } from '@esim-usage/core/adapter'
import { readJson } from '@esim-usage/core/parse'
import * as z from 'zod/mini'
import { fault } from './wire.ts'

/** Code of a method that is not in the ordered package. */
export const methodNotOrdered = '1010'

const keys: readonly ErrorRule[] = [
  {
    when: { endpoint: 'auth.token', status: [400, 401] },
    then: { error: 'credentials-rejected' },
    tape: 'keys-wrong',
  },
  {
    when: { code: ['1001', '1004', '1005', '1013'] },
    then: { error: 'session-expired' },
    tape: 'token-over',
  },
]

const access: readonly ErrorRule[] = [
  // Outside of the rights of these keys; a new token does not help.
  { when: { code: '1014' }, then: { error: 'no-access' }, tape: 'line-of-others' },
  {
    when: { status: 401, html: false, body: /^\s*"?unauthorized"?\s*$/i },
    then: { error: 'no-access' },
    tape: 'line-of-others-plain',
  },
  {
    when: { code: methodNotOrdered },
    then: { error: 'no-access', action: 'order-access' },
    tape: 'method-not-ordered',
  },
  { when: { code: '2005' }, then: { error: 'unknown-line' }, tape: 'line-unknown' },
  { when: { status: 404 }, then: { error: 'unknown-line' }, tape: 'balance-no-data' },
]

const outages: readonly ErrorRule[] = [
  // At night. It comes as well where a request lacks `fields`, and none of ours does.
  { when: { status: 500, message: /EJB Exception/ }, then: { error: 'maintenance' }, tape: 'night' },
  { when: { code: ['3003', '1017'] }, then: { error: 'unavailable' }, tape: 'billing-away' },
  { when: { code: ['1011', '1012'] }, then: { error: 'rate-limited' }, tape: 'too-fast' },
  // Billing does not answer for this part; it may come with 200.
  {
    when: { message: /^/, body: /"errorCode[\\"]+\s*:\s*[\\"]+IL\./ },
    then: { error: 'unavailable' },
    tape: 'billing-part-away',
  },
]

/** Codes and statuses that a newer version of this package would have to learn about. */
const refusals: readonly ErrorRule[] = [
  { when: { code: ['1002', '1100'] }, then: { error: 'rejected' }, tape: 'method-unknown' },
  { when: { status: [400, 415] }, then: { error: 'rejected' }, tape: 'content-type-refused' },
  { when: { status: 200, message: /^/ }, then: { error: 'rejected' }, tape: 'error-with-200' },
]

/** A part of the rows: the rest has to be asked for in shorter spans. */
const parts: readonly ErrorRule[] = [
  { when: { endpoint: 'bills.usage', status: 206 }, then: { error: 'incomplete' }, tape: 'usage-in-parts' },
]

/** The body, read twice where it is JSON inside of JSON. What cannot be read names no fault. */
function parseBody(response: AdapterResponse): unknown {
  try {
    const value = response.json(z.unknown())
    return typeof value === 'string' ? readJson(value) : value
  } catch {
    return undefined
  }
}

function readFault(response: AdapterResponse): CarrierFault | undefined {
  if (response.bytes().byteLength === 0) return undefined
  const { data } = fault.safeParse(parseBody(response))
  if (data === undefined) return undefined
  const { code, message } = data
  return { ...(code !== undefined && { code }), message: message ?? '' }
}

/** Where the API writes its faults, and what they mean. */
export const faults: FaultPort = {
  read: readFault,
  rules: [...keys, ...access, ...outages, ...refusals, ...parts],
}
