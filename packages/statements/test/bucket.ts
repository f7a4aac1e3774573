import type { StatementRecord } from '../src/index.ts'

const events = /^(?:cw|ch|LBS)/u

/** The word that the list of samples has for a record. */
export function bucketOf(record: StatementRecord): string {
  const side = record.direction === 'incoming' ? 'in' : 'out'
  switch (record.kind) {
    case 'voice':
      return record.direction === undefined ? 'voice' : `voice-${side}`
    case 'message':
      return record.direction === undefined ? record.form : `${record.form}-${side}`
    case 'data':
      return 'data'
    case 'service':
      return 'charge'
    case 'other':
      if (record.label === 'ussd') return `ussd-${side}`
      if (record.label === 'исх/мжгр сост.') return 'component'
      return events.test(record.label) ? 'event' : 'other'
  }
}

/** How many records there are of each word. */
export function countBuckets(records: readonly StatementRecord[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const record of records) counts[bucketOf(record)] = (counts[bucketOf(record)] ?? 0) + 1
  return counts
}
