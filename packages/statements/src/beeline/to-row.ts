import type { Counterparty, Money, UsageRecord } from '@esim-usage/core'
import type { UsageDraft } from '@esim-usage/core/adapter'
import { parseDuration, toBytes } from '@esim-usage/core/parse'
import type { StatementContext, StatementRow } from '../format.ts'
import { megabyte, noTimeReason, readMoney, unitReason, unreadable, unreadableReason } from '../values.ts'
import type { BeelineKind } from './words.ts'

/** A row as the tables of Beeline print it, its words judged. */
export interface BeelineRow {
  readonly line: string | undefined
  readonly date: string
  readonly time: string
  readonly kind: BeelineKind
  readonly direction: 'incoming' | 'outgoing' | undefined
  readonly counterparty: Counterparty | undefined
  readonly roaming: UsageRecord['roaming']
  readonly label: string
  /** Printed length; of data rows it is that of the session. */
  readonly duration: string
  /** Printed megabytes; of messages they mean nothing. */
  readonly megabytes: string
  /** Which way the bytes of the row went. */
  readonly way?: 'up' | 'down'
  readonly accessPoint?: string
  readonly cost: string
  readonly tax: 'net' | 'gross' | 'unknown'
  readonly status: 'final' | 'provisional'
  readonly identity: readonly string[]
  readonly raw: unknown
}

const rounded = {
  level: 'estimated',
  notes: ['The file prints megabytes with two decimals, so the bytes are rounded.'],
} as const

/** `MM:SS` and `HH:MM:SS`, or words. */
const readSeconds = (text: string): number | undefined => parseDuration(text)

type Common = Pick<
  UsageDraft,
  'startedAt' | 'precision' | 'timeSource' | 'label' | 'status' | 'roaming' | 'charge'
>

function toRecord(row: BeelineRow, common: Common, context: StatementContext): UsageDraft {
  const sides = {
    ...(row.direction !== undefined && { direction: row.direction }),
    ...(row.counterparty !== undefined && { counterparty: row.counterparty }),
  }
  if (row.kind === 'sms' || row.kind === 'mms')
    return { ...common, kind: 'message', form: row.kind, ...sides }
  if (row.kind === 'data') {
    const bytes = toBytes(row.megabytes, 'MB', 1024)
    const volume =
      bytes === undefined
        ? undefined
        : {
            bytes,
            ...(row.way === 'up' ? { bytesUp: bytes } : row.way === 'down' ? { bytesDown: bytes } : {}),
          }
    if (volume === undefined) context.warn('value-unreadable', unreadableReason)
    else context.warn('unit-assumed', unitReason)
    return {
      ...common,
      kind: 'data',
      ...volume,
      ...(row.accessPoint !== undefined && { accessPoint: row.accessPoint }),
      quality: volume === undefined ? unreadable : rounded,
    }
  }
  if (row.kind === 'voice') {
    const seconds = readSeconds(row.duration)
    if (seconds === undefined) context.warn('value-unreadable', unreadableReason)
    return {
      ...common,
      kind: 'voice',
      ...sides,
      ...(seconds === undefined ? { quality: unreadable } : { seconds }),
    }
  }
  if (row.kind === 'unknown') context.warn('kind-unknown', 'The words of a row do not tell what it is.')
  return { ...common, kind: 'other', label: row.label, ...sides }
}

const plainVolume = /^\d+(?:[.,]\d+)?$/u

/** Reads a row and passes it on. */
export function emitBeelineRow(row: BeelineRow, context: StatementContext): void {
  const time = context.time(row.date, row.time)
  if (time === undefined) return context.warn('row-skipped', noTimeReason)
  const charge: Money | undefined = row.cost === '' ? undefined : readMoney(row.cost)
  if (row.cost !== '' && charge === undefined) context.warn('value-unreadable', unreadableReason)
  const record = toRecord(
    row,
    {
      ...time,
      label: row.label,
      status: row.status,
      ...(row.roaming !== undefined && { roaming: row.roaming }),
      ...(charge !== undefined && row.tax === 'unknown' && { charge }),
    },
    context,
  )
  const hasVolume = row.kind === 'data' && plainVolume.test(row.megabytes)
  const made: StatementRow = {
    record: row.line === undefined ? record : { ...record, line: row.line },
    identity: row.identity,
    ...(charge !== undefined && row.tax === 'net' && { net: charge }),
    ...(charge !== undefined && row.tax === 'gross' && { gross: charge }),
    ...(hasVolume && { volume: { quantity: row.megabytes, unitBytes: megabyte } }),
    raw: row.raw,
  }
  context.emit(made)
}
