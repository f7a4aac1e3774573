import type { Counterparty } from '@esim-usage/core'
import type { FetchedRow, UsageDraft } from '@esim-usage/core/adapter'
import { dayOf, parseInstant, parseLine, parsePhone } from '@esim-usage/core/parse'
import { isByte, readBytes, readPieces, readSeconds } from '../quantity.ts'
import { amountsOf, chargeOf, isTakenFromPackage } from './row-amounts.ts'
import { kindOf, type RowKind, unitOf } from './row-kind.ts'
import type { RowBody, RowDetails } from './wire-rows.ts'

/** A row, and what is read of it once for all. */
interface ReadRow {
  readonly row: RowBody
  readonly line: string
  readonly details: RowDetails
  readonly startedAt: string
}

/** How many rows of a page there is something to say about. */
export interface RowRemarks {
  'unit-assumed': number
  'kind-unknown': number
}

const topUp = 'A payment to the account is no usage of a line.'
const ofNoLine = 'The row does not name its line.'
const unknownUnit = {
  level: 'suspect',
  notes: ['The carrier wrote the quantity in a unit that is not known, so it was left out.'],
} as const
const calledOther = {
  level: 'suspect',
  notes: ['The carrier does not say that it is a call; its unit and its category do.'],
} as const

const isText = (text: string | null | undefined): text is string => typeof text === 'string' && text !== ''

const wordsOf = ({ row, details }: ReadRow): string =>
  [details.label, details.categoryId, details.networkEvent, row.type].find(isText) ?? ''

/** What all kinds have. Whether tax is inside of an amount is not known. */
function commonOf<Kind extends UsageDraft['kind']>(kind: Kind, read: ReadRow) {
  const charge = chargeOf(read.row)
  const label = wordsOf(read)
  return {
    kind,
    line: read.line,
    startedAt: read.startedAt,
    precision: 'second' as const,
    timeSource: 'printed' as const,
    ...(charge !== undefined && { charge }),
    ...(charge?.amount === 0 &&
      isTakenFromPackage(read.row, read.details) && { bundle: 'included' as const }),
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

function toVoice(read: ReadRow, isCertain: boolean): UsageDraft {
  const { real, billed, isUnread } = amountsOf(read.details, readSeconds)
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
  const { real, billed, isUnread } = amountsOf(read.details, readBytes)
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
  const { real } = amountsOf(read.details, readPieces)
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

/**
 * Turns a row into a record, and counts what a reader should know. `owner` is the line it was asked for; undefined for an
 * account, whose rows name theirs. Undefined: its time cannot be read.
 */
export function toUsageRow(
  row: RowBody,
  owner: string | undefined,
  timeZone: string,
  remarks: RowRemarks,
): FetchedRow | undefined {
  const startedAt = parseInstant(row.date)
  if (startedAt === undefined) return undefined
  const details = row.Characteristics ?? row.characteristics ?? noDetails
  const kind = kindOf(row, details)
  if (kind === 'top-up') return { skipped: topUp, raw: row }
  const line = parseLine(String(row.msisdn ?? '')) ?? owner
  if (line === undefined) return { skipped: ofNoLine, raw: row }
  return {
    record: toDraft({ row, line, details, startedAt }, kind, timeZone, remarks),
    identity: identityOf(row, details),
    raw: row,
  }
}
