import type { FetchedRow, UsageDraft } from '@esim-usage/core/adapter'
import { parseDuration, parseInstant, parsePhone, parseVolume, toMoney } from '@esim-usage/core/parse'
import type { Row } from './wire.ts'

// FILL-IN: the types of rows that the carrier has.
const types: ReadonlySet<string> = new Set(['call', 'sms', 'data'])

/** Whether it is known what a row is. */
export const isKnown = (row: Row): boolean => types.has(row.type)

function toDraft(row: Row, startedAt: string): UsageDraft {
  const charge = toMoney(row.price ?? '')
  const counterparty = parsePhone(row.other ?? '')
  const quantity = row.quantity ?? ''
  const common = {
    startedAt,
    precision: 'second',
    timeSource: 'printed',
    label: row.text,
    status: 'final',
    ...(charge !== undefined && { charge }),
  } as const
  const sides = counterparty === undefined ? {} : { counterparty }
  switch (row.type) {
    case 'call': {
      const seconds = parseDuration(quantity)
      return { ...common, ...sides, kind: 'voice', ...(seconds !== undefined && { seconds }) }
    }
    case 'sms':
      return { ...common, ...sides, kind: 'message', form: 'sms' }
    case 'data': {
      // FILL-IN: 1000 or 1024, and how that is known.
      const bytes = parseVolume(quantity, 1024)
      return { ...common, kind: 'data', ...(bytes !== undefined && { bytes }) }
    }
    default:
      return { ...common, ...sides, kind: 'other' }
  }
}

/**
 * Turns a row into a record. `identity` is what tells it from others in the carrier's printed words; never a balance
 * or a status, the price only where a row is nothing but a charge. Undefined: its time cannot be read.
 */
export function toUsageRow(row: Row): FetchedRow | undefined {
  const startedAt = parseInstant(row.at)
  if (startedAt === undefined) return undefined
  const identity = [row.at, row.type, row.text, row.other ?? '', row.quantity ?? '']
  return { record: toDraft(row, startedAt), identity, raw: row }
}
