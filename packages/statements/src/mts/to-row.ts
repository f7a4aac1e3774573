import type { Money } from '@esim-usage/core'
import type { UsageDraft } from '@esim-usage/core/adapter'
import { parseDuration } from '@esim-usage/core/parse'
import { remember } from '../remember.ts'
import type { StatementContext, StatementRow } from '../format.ts'
import { kilobyte, noTimeReason, readMoney, unitReason, unreadable, unreadableReason } from '../values.ts'
import { accessPointOf, type MtsParty, type MtsService, readParty, roamingOf, serviceOf } from './words.ts'

/** A row as all files of MTS print it. */
export interface MtsRow {
  readonly line: string | undefined
  readonly date: string
  readonly time: string
  /** Absent: the file has no such column. */
  readonly offset: string | undefined
  readonly number: string
  /** Zone of the call. Undefined: the file does not tell it from the zone of direction. */
  readonly zone: string | undefined
  readonly service: string
  readonly addition: string
  readonly volume: string
  readonly billed?: string | undefined
  readonly net?: string | undefined
  readonly gross?: string | undefined
  readonly raw: unknown
}

/** The volume in the unit that decides what the row is. */
interface Volume {
  readonly bytes?: number
  readonly seconds?: number
  readonly count?: number
}

const kilobytes = /^(\d{1,12})\s?Kb$/iu

const readVolume = remember((printed: string): Volume => {
  const [, kb] = kilobytes.exec(printed) ?? []
  if (kb !== undefined) return { bytes: Number(kb) * kilobyte }
  if (/^\d{1,6}$/u.test(printed)) return { count: Number(printed) }
  const seconds = parseDuration(printed)
  return seconds === undefined ? {} : { seconds }
})

type Writable<T> = { -readonly [Name in keyof T]: T[Name] }
type DraftOf<Kind extends UsageDraft['kind']> = Writable<Extract<UsageDraft, { readonly kind: Kind }>>
type Common = Pick<UsageDraft, 'startedAt' | 'precision' | 'timeSource' | 'status'> & {
  readonly label: string
}

/** What a row says besides its kind. */
interface Facts {
  readonly row: MtsRow
  readonly common: Common
  readonly service: MtsService
  readonly volume: Volume
  readonly billed: Volume
  readonly party: MtsParty
}

const nothing: Volume = {}

/** True where a value is promised by the service but cannot be read. */
const isMissing = ({ service, volume }: Facts): boolean =>
  volume.count === undefined &&
  ((service === 'voice' && volume.seconds === undefined) ||
    (service === 'data' && volume.bytes === undefined))

const sideOf = (party: MtsParty): 'incoming' | 'outgoing' => (party.isIncoming ? 'incoming' : 'outgoing')

function toData({ row, common, volume, billed }: Facts): DraftOf<'data'> {
  const draft: DraftOf<'data'> = { ...common, kind: 'data' }
  if (volume.bytes !== undefined) draft.bytes = volume.bytes
  if (billed.bytes !== undefined) draft.billedBytes = billed.bytes
  const accessPoint = accessPointOf(row.number)
  if (accessPoint !== undefined) draft.accessPoint = accessPoint
  return draft
}

function toVoice({ common, service, volume, billed, party }: Facts): DraftOf<'voice'> {
  const direction = service === 'forwarding' ? 'forwarded' : sideOf(party)
  const draft: DraftOf<'voice'> = { ...common, kind: 'voice', direction }
  if (volume.seconds !== undefined) draft.seconds = volume.seconds
  if (billed.seconds !== undefined) draft.billedSeconds = billed.seconds
  return draft
}

function toMessage({ row, common, volume, party }: Facts, form: 'sms' | 'mms'): DraftOf<'message'> {
  const direction = row.service.endsWith(' i')
    ? 'incoming'
    : row.service.endsWith(' o')
      ? 'outgoing'
      : sideOf(party)
  const draft: DraftOf<'message'> = { ...common, kind: 'message', form, direction }
  // Incoming messages often show one second where they mean one message.
  const parts = volume.count ?? volume.seconds ?? 0
  if (parts > 0) draft.parts = parts
  return draft
}

/** The unit decides, and together with it the service. */
function toDraft(facts: Facts, context: StatementContext): Writable<UsageDraft> {
  const { row, common, service, volume, party } = facts
  if (volume.bytes !== undefined || (service === 'data' && volume.count === undefined)) {
    context.warn('unit-assumed', unitReason)
    return toData(facts)
  }
  if ((service === 'voice' || service === 'forwarding') && volume.count === undefined) return toVoice(facts)
  if (service === 'sms' || service === 'mms') return toMessage(facts, service)
  if (row.number.startsWith('PAY_'))
    return { ...common, kind: 'service', service: { name: row.number, code: row.service } }
  if (service === 'unknown') context.warn('kind-unknown', 'The service code of a row is not known.')
  const draft: DraftOf<'other'> = { ...common, kind: 'other' }
  if (service === 'ussd') draft.direction = sideOf(party)
  return draft
}

function toRecord(row: MtsRow, common: Common, context: StatementContext): UsageDraft {
  const facts: Facts = {
    row,
    common,
    service: serviceOf(row.service),
    volume: readVolume(row.volume),
    billed: row.billed === undefined ? nothing : readVolume(row.billed),
    party: readParty(row.number),
  }
  const draft = toDraft(facts, context)
  if (facts.party.counterparty !== undefined && draft.kind !== 'data' && draft.kind !== 'service')
    draft.counterparty = facts.party.counterparty
  if (row.zone !== undefined && draft.kind !== 'service')
    draft.roaming = row.zone === '' ? 'home' : roamingOf(row.zone)
  if (isMissing(facts)) {
    draft.quality = unreadable
    context.warn('value-unreadable', unreadableReason)
  }
  return draft
}

/**
 * Words of a row that all files of MTS print the same way, so that its id is the same in each. Zones are left out: a PDF
 * does not tell which is which.
 */
const identityOf = (row: MtsRow): StatementRow['identity'] => [
  row.date,
  row.time,
  row.number,
  row.service,
  row.addition,
  row.volume,
]

function readCost(text: string | undefined, context: StatementContext): Money | undefined {
  if (text === undefined || text === '') return undefined
  const money = readMoney(text)
  if (money === undefined) context.warn('value-unreadable', unreadableReason)
  return money
}

/** Reads a row and passes it on. */
export function emitMtsRow(row: MtsRow, context: StatementContext): void {
  const time = context.time(row.date, row.time, row.offset)
  if (time === undefined) return context.warn('row-skipped', noTimeReason)
  const { startedAt, precision, timeSource } = time
  const common = { startedAt, precision, timeSource, label: row.service, status: 'final' } as const
  context.emit({
    record: toRecord(row, common, context),
    line: row.line,
    identity: identityOf(row),
    net: readCost(row.net, context),
    gross: readCost(row.gross, context),
    raw: row.raw,
  })
}
