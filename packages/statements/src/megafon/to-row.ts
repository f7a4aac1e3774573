import type { UsageRecord } from '@esim-usage/core'
import type { UsageDraft } from '@esim-usage/core/adapter'
import { parseDuration, toBytes } from '@esim-usage/core/parse'
import type { StatementContext } from '../format.ts'
import {
  kilobyte,
  megabyte,
  noTimeReason,
  readMoney,
  unitReason,
  unreadable,
  unreadableReason,
} from '../values.ts'
import { directionOf, kindOf, partyOf } from './words.ts'

/** A row as the tables of MegaFon print it. */
export interface MegafonRow {
  readonly line: string | undefined
  readonly date: string
  readonly time: string
  readonly party: string
  readonly volume: string
  readonly unit: string
  readonly service: string
  readonly roaming: UsageRecord['roaming']
  readonly cost: string
  /** Whether a bare number with the unit of minutes is one; a clock value is read as such in any case. */
  readonly raw: unknown
}

const bareNumber = /^\d{1,9}$/u
const volumeWithUnit = /^(\d+(?:[.,]\d+)?)\s*([KM]b)?$/iu

/** The unit is the billing step: a clock value stays one. Without a clock it is whole seconds or minutes. */
function readSeconds(volume: string, unit: string): number | undefined {
  if (!bareNumber.test(volume)) return parseDuration(volume)
  if (unit.toLowerCase().startsWith('сек')) return Number(volume)
  return unit.toLowerCase().startsWith('мин') ? Number(volume) * 60 : undefined
}

interface Volume {
  readonly bytes: number
  readonly printed: { readonly quantity: string; readonly unitBytes: number }
}

function readVolume(volume: string, unit: string): Volume | undefined {
  const [, quantity, own = unit] = volumeWithUnit.exec(volume) ?? []
  if (quantity === undefined) return undefined
  const bytes = toBytes(quantity, own, 1024)
  if (bytes === undefined) return undefined
  return { bytes, printed: { quantity, unitBytes: /^m/iu.test(own) ? megabyte : kilobyte } }
}

type Common = Pick<UsageDraft, 'startedAt' | 'precision' | 'timeSource' | 'label' | 'status' | 'roaming'>

function toRecord(
  row: MegafonRow,
  common: Common,
  bytes: number | undefined,
  context: StatementContext,
): UsageDraft {
  const kind = kindOf(row.service, row.unit)
  const direction = directionOf(row.service, row.party)
  const side = direction === undefined ? {} : { direction }
  const counterparty = kind === 'data' ? undefined : partyOf(row.party)
  const sides = { ...side, ...(counterparty !== undefined && { counterparty }) }
  if (kind === 'sms' || kind === 'mms') {
    const parts = bareNumber.test(row.volume) ? Number(row.volume) : 0
    return { ...common, kind: 'message', form: kind, ...sides, ...(parts > 0 && { parts }) }
  }
  if (kind === 'data') {
    if (bytes === undefined) context.warn('value-unreadable', unreadableReason)
    else context.warn('unit-assumed', unitReason)
    const accessPoint = row.party === '' ? {} : { accessPoint: row.party }
    return {
      ...common,
      kind: 'data',
      ...accessPoint,
      ...(bytes === undefined ? { quality: unreadable } : { bytes }),
    }
  }
  if (kind === 'voice') {
    const seconds = readSeconds(row.volume, row.unit)
    if (seconds === undefined) context.warn('value-unreadable', unreadableReason)
    return {
      ...common,
      kind: 'voice',
      ...sides,
      ...(seconds === undefined ? { quality: unreadable } : { seconds }),
    }
  }
  if (kind === 'piece') return { ...common, kind: 'service', service: { name: row.service } }
  context.warn('kind-unknown', 'The words of a row do not tell what it is.')
  return { ...common, kind: 'other', label: row.service, ...sides }
}

/** Reads a row and passes it on. Costs have tax inside. */
export function emitMegafonRow(row: MegafonRow, context: StatementContext): void {
  const time = context.time(row.date, row.time)
  if (time === undefined) return context.warn('row-skipped', noTimeReason)
  const gross = readMoney(row.cost)
  if (gross === undefined && row.cost !== '') context.warn('value-unreadable', unreadableReason)
  const isData = kindOf(row.service, row.unit) === 'data'
  const volume = isData ? readVolume(row.volume, row.unit) : undefined
  const common = {
    ...time,
    label: row.service,
    status: 'final',
    ...(row.roaming !== undefined && { roaming: row.roaming }),
  } as const
  const record = toRecord(row, common, volume?.bytes, context)
  context.emit({
    record,
    line: row.line,
    identity: [
      row.date,
      row.time,
      row.party,
      row.service,
      row.volume,
      row.unit,
      record.kind === 'service' ? row.cost : '',
    ],
    gross,
    volume: volume?.printed,
    raw: row.raw,
  })
}
