import type { Counterparty, Money } from '@esim-usage/core'
import type { FetchedRow, UsageDraft } from '@esim-usage/core/adapter'
import { dayOf, parseInstant, parsePhone } from '@esim-usage/core/parse'
import { toLine } from '../phone.ts'
import { isByte, readBytes, readPieces, readQuantity, readSeconds } from '../quantity.ts'
import { moneyOf } from './money.ts'
import { kindOf, type RowKind, unitOf } from './row-kind.ts'
import type { RowBody, RowDetails } from './wire-rows.ts'

/** A row, and what is read of it once for all. */
interface ReadRow {
  readonly row: RowBody
  readonly details: RowDetails
  readonly startedAt: string
}

/** How many rows of a page there is something to say about. */
export interface RowRemarks {
  'unit-assumed': number
  'kind-unknown': number
}

const topUp = 'A payment to the account is no usage of a line.'
const unknownUnit = {
  level: 'suspect',
  notes: ['The carrier wrote the quantity in a unit that is not known, so it was left out.'],
} as const
const calledOther = {
  level: 'suspect',
  notes: ['The carrier does not say that it is a call; its unit and its category do.'],
} as const

const wordsOf = ({ row, details }: ReadRow): string =>
  details.label || details.categoryId || details.networkEvent || row.type || ''

/** Rows have up to four decimals, and no sign that could be relied on. */
function chargeOf({ amount }: RowBody): Money | undefined {
  const money = moneyOf(amount, 'RUB', 4)
  return money && { ...money, amount: Math.abs(money.amount) }
}

/** The counters of a row come twice: with a validity before the event, without one behind it. */
function isTakenFromPackage({ row, details }: ReadRow): boolean {
  const counters = details.ServiceCounters ?? row.ServiceCounters ?? []
  return counters.some(({ id, value, validFor }) => {
    const after = counters.find(each => each.id === id && each.validFor === undefined)
    return validFor !== undefined && Number(value) > Number(after?.value ?? Infinity)
  })
}

/** What all kinds have. Whether tax is inside of an amount is not known. */
function commonOf<Kind extends UsageDraft['kind']>(kind: Kind, read: ReadRow) {
  const charge = chargeOf(read.row)
  const label = wordsOf(read)
  const line = toLine(String(read.row.msisdn ?? ''))
  return {
    kind,
    ...(line !== undefined && { line }),
    startedAt: read.startedAt,
    precision: 'second' as const,
    timeSource: 'printed' as const,
    ...(charge !== undefined && { charge }),
    ...(charge?.amount === 0 && isTakenFromPackage(read) && { bundle: 'included' as const }),
    ...(label !== '' && { label }),
    status: 'final' as const,
  }
}

const directions: ReadonlyMap<string, 'incoming' | 'outgoing'> = new Map([
  ['I', 'incoming'],
  ['O', 'outgoing'],
])

function sidesOf({ details }: ReadRow): {
  direction?: 'incoming' | 'outgoing'
  counterparty?: Counterparty
} {
  const direction = directions.get(details.direction ?? '')
  const counterparty = parsePhone(String(details.calledMsisdn ?? ''))
  return {
    ...(direction !== undefined && { direction }),
    ...(counterparty !== undefined && { counterparty }),
  }
}

/** What was used and what was billed, in units of a kind. */
function amountsOf(
  { details }: ReadRow,
  read: (amount: string | number, unit: string) => number | undefined,
): { readonly real: number | undefined; readonly billed: number | undefined; readonly isUnread: boolean } {
  const fact = readQuantity(details.factUnits)
  const billed = readQuantity(details.numberOfUnits)
  const real = fact === undefined ? undefined : read(fact, unitOf(details))
  return {
    real,
    billed: billed === undefined ? undefined : read(billed, details.unitOfMeasureCode ?? ''),
    isUnread: fact !== undefined && real === undefined,
  }
}

function toVoice(read: ReadRow, isCertain: boolean): UsageDraft {
  const { real, billed, isUnread } = amountsOf(read, readSeconds)
  const quality = isUnread ? unknownUnit : isCertain ? undefined : calledOther
  return {
    ...commonOf('voice', read),
    ...sidesOf(read),
    ...(real !== undefined && { seconds: real }),
    ...(billed !== undefined && { billedSeconds: billed }),
    ...(quality !== undefined && { quality }),
  }
}

/** The direction of a data row is always the same and says nothing. */
function toData(read: ReadRow, remarks: RowRemarks): UsageDraft {
  const { real, billed, isUnread } = amountsOf(read, readBytes)
  const accessPoint = String(read.details.calledMsisdn ?? '')
  if (real !== undefined && !isByte(unitOf(read.details))) remarks['unit-assumed'] += 1
  return {
    ...commonOf('data', read),
    ...(real !== undefined && { bytes: real }),
    ...(billed !== undefined && { billedBytes: billed }),
    ...(accessPoint !== '' && { accessPoint }),
    ...(isUnread && { quality: unknownUnit }),
  }
}

function toMessage(read: ReadRow): UsageDraft {
  const { real } = amountsOf(read, readPieces)
  return {
    ...commonOf('message', read),
    ...sidesOf(read),
    form: 'sms',
    ...(real !== undefined && real > 0 && { parts: real }),
  }
}

function toService(read: ReadRow, timeZone: string, code?: string): UsageDraft {
  const { chargePeriodStart, chargePeriodEnd } = read.details
  const from = Date.parse(chargePeriodStart ?? '')
  const to = Date.parse(chargePeriodEnd ?? '')
  return {
    ...commonOf('service', read),
    service: { name: wordsOf(read), ...(code !== undefined && { code }) },
    ...(!Number.isNaN(from + to) && { period: { from: dayOf(from, timeZone), to: dayOf(to, timeZone) } }),
  }
}

const toOther = (read: ReadRow): UsageDraft => ({
  ...commonOf('other', read),
  ...sidesOf(read),
  label: wordsOf(read),
})

function toDraft(read: ReadRow, kind: RowKind, timeZone: string, remarks: RowRemarks): UsageDraft {
  if (kind === 'voice' || kind === 'maybe-call') return toVoice(read, kind === 'voice')
  if (kind === 'data') return toData(read, remarks)
  if (kind === 'sms') return toMessage(read)
  if (kind === 'fee') return toService(read, timeZone)
  if (kind === 'event') return toService(read, timeZone, String(read.details.calledMsisdn))
  if (kind === 'unknown') remarks['kind-unknown'] += 1
  return toOther(read)
}

/** What tells a row from others, as the API prints it; the price only where a row is nothing but a charge. */
function identityOf(row: RowBody, details: RowDetails): readonly string[] {
  const { factUnits } = details
  const isCharge = factUnits === null || factUnits === undefined
  return [
    row.date,
    row.type ?? '',
    details.networkEvent ?? '',
    details.direction ?? '',
    String(details.calledMsisdn ?? ''),
    details.categoryId ?? '',
    details.label ?? '',
    isCharge ? 'charge' : String(factUnits),
    isCharge ? String(row.amount ?? '') : unitOf(details),
  ]
}

const noDetails: RowDetails = {}

/** Turns a row into a record, and counts what a reader should know. Undefined: its time cannot be read. */
export function toUsageRow(row: RowBody, timeZone: string, remarks: RowRemarks): FetchedRow | undefined {
  const startedAt = parseInstant(row.date)
  if (startedAt === undefined) return undefined
  const details = row.Characteristics ?? row.characteristics ?? noDetails
  const kind = kindOf(row, details)
  if (kind === 'top-up') return { skipped: topUp, raw: row }
  return {
    record: toDraft({ row, details, startedAt }, kind, timeZone, remarks),
    identity: identityOf(row, details),
    raw: row,
  }
}
