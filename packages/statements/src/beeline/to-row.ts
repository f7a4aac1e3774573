import type { Counterparty, UsageRecord } from '@esim-usage/core'
import type { UsageDraft } from '@esim-usage/core/adapter'
import { parseDuration, toBytes } from '@esim-usage/core/parse'
import type { StatementContext } from '../format.ts'
import { remember } from '../remember.ts'
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
  readonly way?: 'up' | 'down' | undefined
  readonly accessPoint?: string | undefined
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

const readSeconds = remember((text: string) => parseDuration(text))
const readBytes = remember((text: string) => toBytes(text, 'MB', 1024))
const plainVolume = /^\d+(?:[.,]\d+)?$/u

type Writable<T> = { -readonly [Name in keyof T]: T[Name] }
type DraftOf<Kind extends UsageDraft['kind']> = Writable<Extract<UsageDraft, { readonly kind: Kind }>>
type Common = Pick<UsageDraft, 'startedAt' | 'precision' | 'timeSource' | 'status'> & {
  readonly label: string
}

function toData(row: BeelineRow, common: Common): DraftOf<'data'> {
  const draft: DraftOf<'data'> = { ...common, kind: 'data', quality: rounded }
  const bytes = readBytes(row.megabytes)
  if (bytes === undefined) draft.quality = unreadable
  else {
    draft.bytes = bytes
    if (row.way === 'up') draft.bytesUp = bytes
    else if (row.way === 'down') draft.bytesDown = bytes
  }
  if (row.accessPoint !== undefined) draft.accessPoint = row.accessPoint
  return draft
}

function toVoice(row: BeelineRow, common: Common): DraftOf<'voice'> {
  const draft: DraftOf<'voice'> = { ...common, kind: 'voice' }
  const seconds = readSeconds(row.duration)
  if (seconds === undefined) draft.quality = unreadable
  else draft.seconds = seconds
  return draft
}

function toDraft(row: BeelineRow, common: Common): Writable<UsageDraft> {
  if (row.kind === 'data') return toData(row, common)
  if (row.kind === 'voice') return toVoice(row, common)
  if (row.kind === 'sms' || row.kind === 'mms') return { ...common, kind: 'message', form: row.kind }
  return { ...common, kind: 'other' }
}

function toRecord(row: BeelineRow, common: Common, context: StatementContext): Writable<UsageDraft> {
  const draft = toDraft(row, common)
  if (row.roaming !== undefined) draft.roaming = row.roaming
  if (draft.quality === unreadable) context.warn('value-unreadable', unreadableReason)
  else if (draft.kind === 'data') context.warn('unit-assumed', unitReason)
  if (row.kind === 'unknown') context.warn('kind-unknown', 'The words of a row do not tell what it is.')
  if (draft.kind === 'data') return draft
  if (row.direction !== undefined) draft.direction = row.direction
  if (row.counterparty !== undefined) draft.counterparty = row.counterparty
  return draft
}

/** Reads a row and passes it on. */
export function emitBeelineRow(row: BeelineRow, context: StatementContext): void {
  const time = context.time(row.date, row.time)
  if (time === undefined) return context.warn('row-skipped', noTimeReason)
  const charge = row.cost === '' ? undefined : readMoney(row.cost)
  if (row.cost !== '' && charge === undefined) context.warn('value-unreadable', unreadableReason)
  const { startedAt, precision, timeSource } = time
  const record = toRecord(
    row,
    { startedAt, precision, timeSource, label: row.label, status: row.status },
    context,
  )
  if (charge !== undefined && row.tax === 'unknown') record.charge = charge
  const hasVolume = row.kind === 'data' && plainVolume.test(row.megabytes)
  context.emit({
    record,
    line: row.line,
    identity: row.identity,
    net: row.tax === 'net' ? charge : undefined,
    gross: row.tax === 'gross' ? charge : undefined,
    volume: hasVolume ? { quantity: row.megabytes, unitBytes: megabyte } : undefined,
    raw: row.raw,
  })
}
