import type { UsageWarning } from '@esim-usage/core'
import type { FetchedRow, UsageDraft } from '@esim-usage/core/adapter'
import { dayOf, decodeText, parseInstant, toMoney } from '@esim-usage/core/parse'
import { readBytes, readPieces, readQuantity, readSeconds } from './quantity.ts'
import { accessPointOf, counterpartyOf, directionOf, kindOf } from './row-words.ts'
import type { RowKind } from './row-kind.ts'
import type { Transaction } from './wire.ts'

/** What a reader of the page should know about a row. */
export type RowRemark = Extract<UsageWarning['code'], 'unit-assumed' | 'kind-unknown'>

/** A row, read. */
export interface ReadRow {
  readonly fetched: FetchedRow
  readonly remark?: RowRemark
}

interface ReadRecord {
  readonly record: UsageDraft
  readonly remark?: RowRemark
}

type Draft<Kind extends UsageDraft['kind']> = Extract<UsageDraft, { readonly kind: Kind }>
type Common = Omit<Draft<'data'>, 'kind' | 'label'> & { readonly label: string }

const unknownUnit = {
  quality: {
    level: 'suspect',
    notes: ['The carrier wrote the quantity in a unit that is not known, so it was left out.'],
  },
} as const

/** Top-ups stand among the rows, but they are money in. */
const topUp = 'A payment to the account is no usage.'

/** What tells a row from others, as the cabinet prints it; the price only where a row is nothing but a charge. */
const identityOf = (row: Transaction): readonly (string | number)[] => [
  row.dateTime,
  row.type ?? '',
  row.name ?? '',
  row.subtitle ?? '',
  row.description ?? '',
  row.direction ?? '',
  ...(row.value === null || row.value === undefined
    ? ['charge', row.amount ?? '']
    : [row.value, row.unitValue ?? '']),
]

/** The name in words; the type where there is none. */
function labelOf({ name, type }: Transaction): string {
  const label = name ?? type ?? ''
  return label.includes('&') ? decodeText(label) : label
}

function toService(row: Transaction, common: Common, timeZone: string): ReadRecord {
  const from = Date.parse(row.chargePeriod?.dateFrom ?? '')
  const to = Date.parse(row.chargePeriod?.dateTo ?? '')
  const record = {
    ...common,
    kind: 'service' as const,
    service: { name: decodeText(row.subtitle ?? '') || common.label },
    ...(!Number.isNaN(from + to) && { period: { from: dayOf(from, timeZone), to: dayOf(to, timeZone) } }),
  }
  return { record }
}

function toMessage(row: Transaction, common: Common, form: 'sms' | 'mms'): ReadRecord {
  const parts = readPieces(readQuantity(row.value) ?? '', row.unitValue ?? '')
  const record = {
    ...common,
    kind: 'message' as const,
    form,
    ...directionOf(row),
    ...counterpartyOf(row, true),
    ...(parts !== undefined && parts > 0 && { parts }),
  }
  return { record }
}

/** A charge whose quantity is not said is no call of zero length. */
const isBareCharge = (quantity: number | string | undefined, { charge }: Common): boolean =>
  quantity === undefined && charge !== undefined && charge.amount !== 0

function toVoice(row: Transaction, common: Common): ReadRecord {
  const quantity = readQuantity(row.value)
  const sides = { ...directionOf(row), ...counterpartyOf(row, false) }
  if (isBareCharge(quantity, common)) return { record: { ...common, kind: 'other', ...sides } }
  if (quantity === undefined) return { record: { ...common, kind: 'voice', ...sides } }
  const seconds = readSeconds(quantity, row.unitValue ?? '')
  return {
    record: { ...common, kind: 'voice', ...sides, ...(seconds === undefined ? unknownUnit : { seconds }) },
  }
}

function toData(row: Transaction, common: Common): ReadRecord {
  const quantity = readQuantity(row.value)
  if (isBareCharge(quantity, common)) return { record: { ...common, kind: 'other' } }
  const accessPoint = accessPointOf(row)
  if (quantity === undefined) return { record: { ...common, kind: 'data', ...accessPoint } }
  const volume = readBytes(quantity, row.unitValue ?? '')
  if (volume === undefined) return { record: { ...common, kind: 'data', ...accessPoint, ...unknownUnit } }
  return {
    record: { ...common, kind: 'data', ...accessPoint, bytes: volume.bytes },
    ...(volume.assumed && { remark: 'unit-assumed' }),
  }
}

const readers: Readonly<
  Record<Exclude<RowKind, 'top-up'>, (row: Transaction, common: Common, timeZone: string) => ReadRecord>
> = {
  fee: toService,
  sms: (row, common) => toMessage(row, common, 'sms'),
  mms: (row, common) => toMessage(row, common, 'mms'),
  voice: toVoice,
  data: toData,
  mark: (_row, common) => ({ record: { ...common, kind: 'other' } }),
  unknown: (_row, common) => ({ record: { ...common, kind: 'other' }, remark: 'kind-unknown' }),
}

/** Turns a row of `transactionsByFilter` into a record. Undefined: its time cannot be read. */
export function toUsageRow(row: Transaction, timeZone: string): ReadRow | undefined {
  const startedAt = parseInstant(row.dateTime)
  if (startedAt === undefined) return undefined
  const kind = kindOf(row)
  if (kind === 'top-up') return { fetched: { skipped: topUp, raw: row } }
  const charge = toMoney(readQuantity(row.amount) ?? '')
  const common: Common = {
    startedAt,
    precision: 'second',
    timeSource: 'printed',
    label: labelOf(row),
    // The cabinet marks no row as preliminary.
    status: 'final',
    ...(charge !== undefined && { charge }),
  }
  const { record, remark } = readers[kind](row, common, timeZone)
  return {
    fetched: { record, identity: identityOf(row), raw: row },
    ...(remark !== undefined && { remark }),
  }
}
