import { readSeconds } from '../quantity.ts'
import type { RowBody, RowDetails } from './wire-rows.ts'

/** What a row is. `maybe-call`: the carrier does not call it a call; `event`: a service acted, such as call holding. */
export type RowKind =
  | 'top-up'
  | 'fee'
  | 'voice'
  | 'maybe-call'
  | 'data'
  | 'sms'
  | 'event'
  | 'bare-charge'
  | 'unknown'

const fees: ReadonlySet<string> = new Set(['periodical', 'one_time', 'outcome'])
const events: ReadonlyMap<string, 'voice' | 'data' | 'sms'> = new Map([
  ['call', 'voice'],
  ['traffic', 'data'],
  ['gprs', 'data'],
  ['sms', 'sms'],
])

const lower = (text: string | null | undefined): string => text?.toLowerCase() ?? ''

export const unitOf = ({ factUnitCode, factUnitsCode }: RowDetails): string =>
  factUnitCode ?? factUnitsCode ?? ''

/** Payments to the account stand among the rows of each of its lines. */
const isTopUp = (type: string, { categoryId, label }: RowDetails): boolean =>
  type === 'income' || lower(categoryId) === 'payment' || lower(label).startsWith('регистрация платежа')

function networkKind(details: RowDetails): RowKind {
  const known = events.get(lower(details.networkEvent))
  if (known !== undefined) return known
  if (/^call_/i.test(String(details.calledMsisdn ?? ''))) return 'event'
  const isTime = readSeconds(1, unitOf(details)) !== undefined
  return isTime && lower(details.categoryId).endsWith('_call') ? 'maybe-call' : 'unknown'
}

/** A charge whose quantity is not said is no call of zero length. */
const isBare = ({ amount }: RowBody, { factUnits }: RowDetails): boolean =>
  (factUnits === null || factUnits === undefined || factUnits === '') &&
  !/^[0.,]*$/.test(String(amount ?? ''))

/** Type and network event tell; the words of a row only where it is money that came in. */
export function kindOf(row: RowBody, details: RowDetails): RowKind {
  const type = lower(row.type)
  if (isTopUp(type, details)) return 'top-up'
  if (fees.has(type)) return 'fee'
  const kind = networkKind(details)
  const isMeasured = kind === 'voice' || kind === 'data'
  return isMeasured && isBare(row, details) ? 'bare-charge' : kind
}
