import type { Money } from '@esim-usage/core'
import type { FetchedRow, UsageDraft } from '@esim-usage/core/adapter'
import { dayOf, decodeText, parseInstant, toMoney } from '@esim-usage/core/parse'
import { isByte, readBytes, readPieces, readQuantity, readSeconds } from './quantity.ts'
import { remember } from './remember.ts'
import type { RowKind } from './row-kind.ts'
import { accessPointOf, counterpartyOf, directionOf, kindOf } from './row-words.ts'
import type { Transaction } from './wire-rows.ts'

/** How many rows of a page there is something to say about. */
export interface RowRemarks {
  'unit-assumed': number
  'kind-unknown': number
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] }
type DraftOf<Kind extends UsageDraft['kind']> = Writable<Extract<UsageDraft, { readonly kind: Kind }>>

const unknownUnit = {
  level: 'suspect',
  notes: ['The carrier wrote the quantity in a unit that is not known, so it was left out.'],
} as const

/** Top-ups stand among the rows, but they are money in. */
const topUp = 'A payment to the account is no usage.'

/** What tells a row from others, as the cabinet prints it; the price only where a row is nothing but a charge. */
function identityOf(row: Transaction): readonly (string | number)[] {
  const { dateTime, type, name, subtitle, description, direction, value } = row
  const isCharge = value === null || value === undefined
  return [
    dateTime,
    type ?? '',
    name ?? '',
    subtitle ?? '',
    description ?? '',
    direction ?? '',
    isCharge ? 'charge' : value,
    (isCharge ? row.amount : row.unitValue) ?? '',
  ]
}

const readMoney = remember((amount: number | string): Money | undefined => toMoney(amount))

/** The name in words; the type where there is none. */
function labelOf({ name, type }: Transaction): string {
  const label = name ?? type ?? ''
  return label.includes('&') ? decodeText(label) : label
}

/** What all kinds have. The cabinet marks no row as preliminary. */
function commonOf<Kind extends UsageDraft['kind']>(kind: Kind, row: Transaction, startedAt: string) {
  const quantity = readQuantity(row.amount)
  const charge = quantity === undefined ? undefined : readMoney(quantity)
  const common = {
    kind,
    startedAt,
    precision: 'second' as const,
    timeSource: 'printed' as const,
    label: labelOf(row),
    status: 'final' as const,
  }
  return charge === undefined ? common : { ...common, charge }
}

function addSides(draft: DraftOf<'voice'> | DraftOf<'message'> | DraftOf<'other'>, row: Transaction): void {
  const direction = directionOf(row)
  if (direction !== undefined) draft.direction = direction
  const counterparty = counterpartyOf(row, draft.kind === 'message')
  if (counterparty !== undefined) draft.counterparty = counterparty
}

function toService(row: Transaction, startedAt: string, timeZone: string): UsageDraft {
  const common = commonOf('service', row, startedAt)
  const from = Date.parse(row.chargePeriod?.dateFrom ?? '')
  const to = Date.parse(row.chargePeriod?.dateTo ?? '')
  return {
    ...common,
    service: { name: decodeText(row.subtitle ?? '') || common.label },
    ...(!Number.isNaN(from + to) && { period: { from: dayOf(from, timeZone), to: dayOf(to, timeZone) } }),
  }
}

function toMessage(row: Transaction, startedAt: string, form: 'sms' | 'mms'): UsageDraft {
  const draft: DraftOf<'message'> = { ...commonOf('message', row, startedAt), form }
  addSides(draft, row)
  const parts = readPieces(readQuantity(row.value) ?? '', row.unitValue ?? '')
  if (parts !== undefined && parts > 0) draft.parts = parts
  return draft
}

/** A charge whose quantity is not said is no call of zero length. */
const isBareCharge = (row: Transaction): boolean =>
  readQuantity(row.value) === undefined && Number(readQuantity(row.amount) ?? 0) !== 0

function toVoice(row: Transaction, startedAt: string): UsageDraft {
  const draft: DraftOf<'voice'> = commonOf('voice', row, startedAt)
  addSides(draft, row)
  const quantity = readQuantity(row.value)
  const seconds = quantity === undefined ? undefined : readSeconds(quantity, row.unitValue ?? '')
  if (seconds !== undefined) draft.seconds = seconds
  else if (quantity !== undefined) draft.quality = unknownUnit
  return draft
}

function toData(row: Transaction, startedAt: string, remarks: RowRemarks): UsageDraft {
  const draft: DraftOf<'data'> = commonOf('data', row, startedAt)
  const accessPoint = accessPointOf(row)
  if (accessPoint !== undefined) draft.accessPoint = accessPoint
  const quantity = readQuantity(row.value)
  if (quantity === undefined) return draft
  const unit = row.unitValue ?? ''
  const bytes = readBytes(quantity, unit)
  if (bytes === undefined) draft.quality = unknownUnit
  else draft.bytes = bytes
  if (bytes !== undefined && !isByte(unit)) remarks['unit-assumed'] += 1
  return draft
}

function toOther(row: Transaction, startedAt: string): UsageDraft {
  const draft: DraftOf<'other'> = commonOf('other', row, startedAt)
  addSides(draft, row)
  return draft
}

function toDraft(row: Transaction, kind: RowKind, startedAt: string, timeZone: string, remarks: RowRemarks) {
  if (kind === 'data' && !isBareCharge(row)) return toData(row, startedAt, remarks)
  if (kind === 'voice' && !isBareCharge(row)) return toVoice(row, startedAt)
  if (kind === 'sms' || kind === 'mms') return toMessage(row, startedAt, kind)
  if (kind === 'fee') return toService(row, startedAt, timeZone)
  if (kind === 'unknown') remarks['kind-unknown'] += 1
  return toOther(row, startedAt)
}

/**
 * Turns a row of `transactionsByFilter` into a record, and counts in `remarks` what a reader should know.
 * Undefined: its time cannot be read.
 */
export function toUsageRow(row: Transaction, timeZone: string, remarks: RowRemarks): FetchedRow | undefined {
  const startedAt = parseInstant(row.dateTime)
  if (startedAt === undefined) return undefined
  const kind = kindOf(row)
  if (kind === 'top-up') return { skipped: topUp, raw: row }
  return { record: toDraft(row, kind, startedAt, timeZone, remarks), identity: identityOf(row), raw: row }
}
