import type { UsageRecord, UsageRecordBase } from '@esim-usage/core'

/** What stands in columns, in the lane or in the source. */
type Elsewhere =
  | 'id'
  | 'carrier'
  | 'line'
  | 'source'
  | 'raw'
  | 'kind'
  | 'direction'
  | 'roaming'
  | 'zone'
  | 'country'
  | 'bundle'
  | 'status'
  | 'charge'

/** The rest of a record. All fields are named, so a field that core adds later does not compile before it is kept. */
export type UsageBody<Kept> = Kept extends UsageRecordBase
  ? { readonly [Name in Exclude<keyof Kept, Elsewhere>]-?: Kept[Name] | undefined }
  : never

/** A literal for each kind: to write one costs half of what it costs to copy a record and leave fields out. */
function pickBody(record: UsageRecord): UsageBody<UsageRecord> {
  const { startedAt, precision, timeSource, counterparty, tax, label, aggregate, quality } = record
  const common = { startedAt, precision, timeSource, counterparty, tax, aggregate, quality }
  if (record.kind === 'voice') {
    const { seconds, billedSeconds } = record
    return { ...common, label, seconds, billedSeconds }
  }
  if (record.kind === 'message') {
    const { form, parts } = record
    return { ...common, label, form, parts }
  }
  if (record.kind === 'data') {
    const { bytes, billedBytes, bytesUp, bytesDown, accessPoint } = record
    return { ...common, label, bytes, billedBytes, bytesUp, bytesDown, accessPoint }
  }
  if (record.kind === 'service') {
    const { service, period } = record
    return { ...common, label, service, period }
  }
  return { ...common, label: record.label }
}

/** The rest of a record as JSON; what it does not say is left out. */
export const toBody = (record: UsageRecord): string => JSON.stringify(pickBody(record))
