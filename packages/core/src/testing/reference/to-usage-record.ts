import type { FetchedRow, UsageDraft } from '../../adapter/capability-ports.ts'
import { parsePhone } from '../../parse/parse-phone.ts'
import { toRoubles } from './to-roubles.ts'
import type { RowWire } from './wire.ts'

/** Types of rows the adapter knows. */
export const knownTypes: ReadonlySet<string> = new Set(['call', 'sms', 'data', 'fee', 'refund', 'notice'])

const directions = { in: 'incoming', out: 'outgoing' } as const

function toDraft(row: RowWire): UsageDraft {
  const counterparty = row.other === undefined ? undefined : parsePhone(row.other)
  const common = {
    startedAt: row.at,
    precision: 'second',
    timeSource: 'printed',
    label: row.text,
    status: 'final',
    ...(row.way === undefined ? {} : { direction: directions[row.way] }),
    ...(counterparty === undefined ? {} : { counterparty }),
    ...(row.price === undefined ? {} : { charge: toRoubles(row.price) }),
  } as const
  switch (row.type) {
    case 'call':
      return { ...common, kind: 'voice', ...(row.quantity === undefined ? {} : { seconds: row.quantity }) }
    case 'sms':
      return {
        ...common,
        kind: 'message',
        form: 'sms',
        ...(row.quantity === undefined ? {} : { parts: row.quantity }),
      }
    case 'data':
      return { ...common, kind: 'data', ...(row.quantity === undefined ? {} : { bytes: row.quantity }) }
    case 'fee':
    case 'refund':
      return { ...common, kind: 'service', service: { name: row.text } }
    default:
      return { ...common, kind: 'other' }
  }
}

/** The carrier's own words that tell a row from others; the price only where a row is nothing but a charge. */
function toIdentity(row: RowWire): (string | number)[] {
  const isCharge = row.type === 'fee' || row.type === 'refund'
  return [
    row.at,
    row.type,
    row.text,
    row.way ?? '',
    row.other ?? '',
    (isCharge ? row.price : row.quantity) ?? '',
  ]
}

/** Reads one row; a notice is an advertisement and no usage. */
export function toUsageRow(row: RowWire): FetchedRow {
  if (row.type === 'notice') return { skipped: 'a notice of the carrier, no usage', raw: row }
  return { record: toDraft(row), identity: toIdentity(row), raw: row }
}
