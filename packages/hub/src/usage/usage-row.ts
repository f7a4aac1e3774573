import type { UsageRecord } from '@esim-usage/core'
import { toCounterpartyKey } from './counterparty-key.ts'
import { LocalTime } from './local-time.ts'
import { toBody } from './to-body.ts'

/** A record in columns: what it is found and added up by, and the rest of it as JSON. */
export interface UsageRow {
  /** Day in the zone of the line, such as 20261105. */
  readonly day: number
  readonly id: string
  readonly instantMs: number
  readonly kind: UsageRecord['kind']
  readonly direction: string | null
  readonly roaming: string | null
  readonly zone: string | null
  readonly country: string | null
  readonly bundle: string | null
  readonly counterparty: string | null
  readonly status: UsageRecord['status']
  readonly quality: string | null
  /** Events behind the row; null: the carrier does not say. */
  readonly events: number | null
  /** Seconds, bytes or messages. */
  readonly quantity: number | null
  readonly billed: number | null
  readonly amount: number | null
  readonly currency: string | null
  readonly scale: number | null
  /** The record without what the other columns, the line and the source say. */
  readonly body: string
}

const eventsOf = (record: UsageRecord): number | undefined =>
  record.aggregate === undefined ? 1 : record.aggregate.count

function quantityOf(record: UsageRecord): number | undefined {
  if (record.kind === 'voice') return record.seconds
  if (record.kind === 'message') return eventsOf(record)
  if (record.kind !== 'data') return undefined
  const { bytes, bytesUp, bytesDown } = record
  return bytes ?? (bytesUp === undefined || bytesDown === undefined ? undefined : bytesUp + bytesDown)
}

function billedOf(record: UsageRecord): number | undefined {
  if (record.kind === 'voice') return record.billedSeconds
  return record.kind === 'data' ? record.billedBytes : undefined
}

/** Two sides of a volume may add up to more than can be exact; then the sum is not known. */
const exact = (quantity: number | undefined): number | null =>
  quantity !== undefined && Number.isSafeInteger(quantity) ? quantity : null

/** Creates what puts the records of one line into columns. */
export function createToRow(timeZone: string): (record: UsageRecord) => UsageRow {
  const time = new LocalTime(timeZone)
  return record => {
    time.read(record.startedAt)
    const { charge } = record
    return {
      day: time.day,
      id: record.id,
      instantMs: time.instantMs,
      kind: record.kind,
      direction: record.direction ?? null,
      roaming: record.roaming ?? null,
      zone: record.zone ?? null,
      country: record.country ?? null,
      bundle: record.bundle ?? null,
      counterparty: toCounterpartyKey(record.counterparty) ?? null,
      status: record.status,
      quality: record.quality?.level ?? null,
      events: exact(eventsOf(record)),
      quantity: exact(quantityOf(record)),
      billed: exact(billedOf(record)),
      amount: charge?.amount ?? null,
      currency: charge?.currency ?? null,
      scale: charge?.scale ?? null,
      body: toBody(record),
    }
  }
}
