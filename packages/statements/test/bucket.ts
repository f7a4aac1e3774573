import type { StatementRecord } from '../src/index.ts'

const events = /^(?:cw|ch|LBS)/u

/** Kinds that have a direction. */
const sided = (word: string, direction: StatementRecord['direction'], unsaid: string): string =>
  direction === undefined ? unsaid : `${word}-${direction === 'incoming' ? 'in' : 'out'}`

function otherBucket(label: string, direction: StatementRecord['direction']): string {
  if (label === 'ussd') return sided('ussd', direction, 'ussd')
  if (label === 'исх/мжгр сост.') return 'component'
  return events.test(label) ? 'event' : 'other'
}

/** The word that the list of samples has for a record. */
export function bucketOf(record: StatementRecord): string {
  if (record.kind === 'voice') return sided('voice', record.direction, 'voice')
  // A report without directions has none in the list either.
  if (record.kind === 'message') return sided(record.form, record.direction, record.form)
  if (record.kind === 'data') return 'data'
  return record.kind === 'service' ? 'charge' : otherBucket(record.label, record.direction)
}

/** How many records there are of each word. */
export function countBuckets(records: readonly StatementRecord[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const record of records) counts[bucketOf(record)] = (counts[bucketOf(record)] ?? 0) + 1
  return counts
}
