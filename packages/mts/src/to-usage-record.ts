import type { Money } from '@esim-usage/core'
import type { FetchedRow, UsageDraft } from '@esim-usage/core/adapter'
import { dayOf, decodeText, parseInstant, toMoney } from '@esim-usage/core/parse'
import { isByte, readBytes, readPieces, readQuantity, readSeconds } from './quantity.ts'
import { remember } from './remember.ts'
import type { RowKind } from './row-kind.ts'
import { accessPointOf, counterpartyOf, directionOf, kindOf, nameOf, type RowName } from './row-words.ts'
import type { Transaction } from './wire-rows.ts'

/** A row, and what is read of it once for all. */
interface ReadRow {
  readonly row: Transaction
  readonly name: RowName
  readonly startedAt: string
}

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

const readServiceName = remember(decodeText)
const nothing = toMoney(0)

/** Most rows cost nothing. */
const readMoney = (amount: number | string): Money | undefined => (amount === 0 ? nothing : toMoney(amount))

/** What all kinds have. The cabinet marks no row as preliminary. */
function commonOf<Kind extends UsageDraft['kind']>(kind: Kind, { row, name, startedAt }: ReadRow) {
  const quantity = readQuantity(row.amount)
  const charge = quantity === undefined ? undefined : readMoney(quantity)
  const common = {
    kind,
    startedAt,
    precision: 'second' as const,
    timeSource: 'printed' as const,
    label: name.label,
    status: 'final' as const,
  }
  return charge === undefined ? common : { ...common, charge }
}

function addSides(
  draft: DraftOf<'voice'> | DraftOf<'message'> | DraftOf<'other'>,
  { row, name }: ReadRow,
): void {
  const direction = directionOf(row, name)
  if (direction !== undefined) draft.direction = direction
  const counterparty = counterpartyOf(row, draft.kind === 'message')
  if (counterparty !== undefined) draft.counterparty = counterparty
}

function toService(read: ReadRow, timeZone: string): UsageDraft {
  const common = commonOf('service', read)
  const { row } = read
  const from = Date.parse(row.chargePeriod?.dateFrom ?? '')
  const to = Date.parse(row.chargePeriod?.dateTo ?? '')
  return {
    ...common,
    service: { name: readServiceName(row.subtitle ?? '') || common.label },
    ...(!Number.isNaN(from + to) && { period: { from: dayOf(from, timeZone), to: dayOf(to, timeZone) } }),
  }
}

function toMessage(read: ReadRow, form: 'sms' | 'mms'): UsageDraft {
  const draft: DraftOf<'message'> = { ...commonOf('message', read), form }
  addSides(draft, read)
  const { row } = read
  const parts = readPieces(readQuantity(row.value) ?? '', row.unitValue ?? '')
  if (parts !== undefined && parts > 0) draft.parts = parts
  return draft
}

/** A charge whose quantity is not said is no call of zero length. */
const isBareCharge = (row: Transaction): boolean =>
  readQuantity(row.value) === undefined && Number(readQuantity(row.amount) ?? 0) !== 0

function toVoice(read: ReadRow): UsageDraft {
  const draft: DraftOf<'voice'> = commonOf('voice', read)
  addSides(draft, read)
  const { row } = read
  const quantity = readQuantity(row.value)
  const seconds = quantity === undefined ? undefined : readSeconds(quantity, row.unitValue ?? '')
  if (seconds !== undefined) draft.seconds = seconds
  else if (quantity !== undefined) draft.quality = unknownUnit
  return draft
}

function toData(read: ReadRow, remarks: RowRemarks): UsageDraft {
  const draft: DraftOf<'data'> = commonOf('data', read)
  const { row } = read
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

function toOther(read: ReadRow): UsageDraft {
  const draft: DraftOf<'other'> = commonOf('other', read)
  addSides(draft, read)
  return draft
}

function toDraft(read: ReadRow, kind: RowKind, timeZone: string, remarks: RowRemarks): UsageDraft {
  if (kind === 'data' && !isBareCharge(read.row)) return toData(read, remarks)
  if (kind === 'voice' && !isBareCharge(read.row)) return toVoice(read)
  if (kind === 'sms' || kind === 'mms') return toMessage(read, kind)
  if (kind === 'fee') return toService(read, timeZone)
  if (kind === 'unknown') remarks['kind-unknown'] += 1
  return toOther(read)
}

/**
 * Turns a row of `transactionsByFilter` into a record, and counts in `remarks` what a reader should know.
 * Undefined: its time cannot be read.
 */
export function toUsageRow(row: Transaction, timeZone: string, remarks: RowRemarks): FetchedRow | undefined {
  const startedAt = parseInstant(row.dateTime)
  if (startedAt === undefined) return undefined
  const name = nameOf(row)
  const kind = kindOf(row, name)
  if (kind === 'top-up') return { skipped: topUp, raw: row }
  return {
    record: toDraft({ row, name, startedAt }, kind, timeZone, remarks),
    identity: identityOf(row),
    raw: row,
  }
}
