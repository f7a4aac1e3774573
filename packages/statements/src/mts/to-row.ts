import type { Money } from '@esim-usage/core'
import type { UsageDraft } from '@esim-usage/core/adapter'
import { parseDuration } from '@esim-usage/core/parse'
import type { StatementContext, StatementRow } from '../format.ts'
import { kilobyte, noTimeReason, readMoney, unitReason, unreadable, unreadableReason } from '../values.ts'
import { accessPointOf, type MtsService, readParty, roamingOf, serviceOf } from './words.ts'

/** A row as all files of MTS print it. */
export interface MtsRow {
  readonly line: string | undefined
  readonly date: string
  readonly time: string
  /** Absent: the file has no such column. */
  readonly offset?: string
  readonly number: string
  /** Zone of the call. Undefined: the file does not tell it from the zone of direction. */
  readonly zone: string | undefined
  readonly service: string
  readonly addition: string
  readonly volume: string
  readonly billed?: string
  readonly net?: string
  readonly gross?: string
  readonly raw: unknown
}

/** The volume in the unit that decides what the row is. */
interface Volume {
  readonly bytes?: number
  readonly seconds?: number
  readonly count?: number
}

const kilobytes = /^(\d{1,12})\s?Kb$/iu

function readVolume(printed: string): Volume {
  const [, kb] = kilobytes.exec(printed) ?? []
  if (kb !== undefined) return { bytes: Number(kb) * kilobyte }
  if (/^\d{1,6}$/u.test(printed)) return { count: Number(printed) }
  const seconds = parseDuration(printed)
  return seconds === undefined ? {} : { seconds }
}

type Draft = { -readonly [Name in keyof UsageDraft]: UsageDraft[Name] }
type Common = Pick<Draft, 'startedAt' | 'precision' | 'timeSource' | 'label' | 'status'>

/** What the file says is not readable, where the service promises it. */
const isMissing = (service: MtsService, volume: Volume): boolean =>
  (service === 'voice' && volume.seconds === undefined && volume.count === undefined) ||
  (service === 'data' && volume.bytes === undefined && volume.count === undefined)

function toRecord(row: MtsRow, common: Common, context: StatementContext): UsageDraft {
  const service = serviceOf(row.service)
  const volume = readVolume(row.volume)
  const billed = row.billed === undefined ? {} : readVolume(row.billed)
  const { isIncoming, counterparty } = readParty(row.number)
  const roaming = row.zone === undefined ? undefined : roamingOf(row.zone)
  const quality = isMissing(service, volume) ? { quality: unreadable } : {}
  const sides = {
    ...(counterparty !== undefined && { counterparty }),
    ...(roaming !== undefined && { roaming }),
    ...quality,
  }
  if (isMissing(service, volume)) context.warn('value-unreadable', unreadableReason)
  const side = isIncoming ? 'incoming' : 'outgoing'
  if (volume.bytes !== undefined || (service === 'data' && volume.count === undefined)) {
    context.warn('unit-assumed', unitReason)
    const accessPoint = accessPointOf(row.number)
    return {
      ...common,
      kind: 'data',
      ...(volume.bytes !== undefined && { bytes: volume.bytes }),
      ...(billed.bytes !== undefined && { billedBytes: billed.bytes }),
      ...(accessPoint !== undefined && { accessPoint }),
      ...(roaming !== undefined && { roaming }),
      ...quality,
    }
  }
  if ((service === 'voice' || service === 'forwarding') && volume.count === undefined) {
    return {
      ...common,
      kind: 'voice',
      direction: service === 'forwarding' ? 'forwarded' : side,
      ...(volume.seconds !== undefined && { seconds: volume.seconds }),
      ...(billed.seconds !== undefined && { billedSeconds: billed.seconds }),
      ...sides,
    }
  }
  if (service === 'sms' || service === 'mms') {
    // Incoming messages often show one second where they mean one message.
    const parts = volume.count ?? volume.seconds
    const direction = / [io]$/u.test(row.service)
      ? row.service.endsWith('i')
        ? 'incoming'
        : 'outgoing'
      : side
    return {
      ...common,
      kind: 'message',
      form: service,
      direction,
      ...(parts !== undefined && parts > 0 && { parts }),
      ...sides,
    }
  }
  if (row.number.startsWith('PAY_'))
    return { ...common, kind: 'service', service: { name: row.number, code: row.service } }
  if (service === 'unknown') context.warn('kind-unknown', 'The service code of a row is not known.')
  return {
    ...common,
    kind: 'other',
    label: common.label ?? row.service,
    ...(service === 'ussd' && { direction: side }),
    ...sides,
  }
}

/** Words of a row that all files of MTS print the same way, so that its id is the same in each. */
const identityOf = (row: MtsRow): StatementRow['identity'] =>
  row.number.startsWith('PAY_')
    ? [row.date, row.time, row.number, row.service, row.volume]
    : [row.date, row.time, row.number, row.service, row.addition, row.volume]

/** Reads a row and passes it on. */
export function emitMtsRow(row: MtsRow, context: StatementContext): void {
  const time = context.time(row.date, row.time, row.offset)
  if (time === undefined) return context.warn('row-skipped', noTimeReason)
  const [net, gross] = [row.net, row.gross].map((text): Money | undefined =>
    text === undefined ? undefined : readMoney(text),
  )
  if ((row.net ?? '') !== '' && net === undefined) context.warn('value-unreadable', unreadableReason)
  if ((row.gross ?? '') !== '' && gross === undefined) context.warn('value-unreadable', unreadableReason)
  const record = toRecord(row, { ...time, label: row.service, status: 'final' }, context)
  context.emit({
    record: row.line === undefined ? record : { ...record, line: row.line },
    identity: identityOf(row),
    ...(net !== undefined && { net }),
    ...(gross !== undefined && { gross }),
    raw: row.raw,
  })
}
