import type { Source, UsageRecord } from '@esim-usage/core'
import type { StoredUsage, UsageState } from '../store/usage-store.ts'
import { toDay } from '../usage/day-number.ts'
import type { UsageRow } from '../usage/usage-row.ts'
import type { Row } from './database.ts'
import type { LaneRow } from './lane-table.ts'
import { readJsonText, readOptionalText, readText } from './read-value.ts'

/** Columns that `toRecord` needs. */
export const recordColumns: string =
  'usage.id, usage.kind, usage.direction, usage.roaming, usage.zone, usage.country, usage.bundle, usage.status, ' +
  'usage.amount, usage.currency, usage.scale, usage.body, usage.source, source.body AS source_body'

/** Sources by number: the rows of a page share one. */
export type Sources = Map<number, Source>

type BodyOf<R> = R extends UsageRecord ? Omit<R, 'id' | 'carrier' | 'line' | 'source'> : never

const isState = (text: string): text is UsageState =>
  text === 'standing' || text === 'missing' || text === 'voided' || text === 'replaced'

const words = ['kind', 'direction', 'roaming', 'zone', 'country', 'bundle', 'status'] as const

/** What a record says in columns; null is what it does not say. */
function readColumns(row: Row): object {
  const said = Object.fromEntries(words.map(word => [word, row[word]]).filter(([, value]) => value !== null))
  const { amount, currency, scale } = row
  return amount === null ? said : { ...said, charge: { amount, currency, scale } }
}

/** Columns in which two versions of a row are compared. */
export const contentColumns: string = [...words, 'amount', 'currency', 'scale', 'body'].join(', ')

/** True when a row says what another version of it said. */
export const isSameContent = (kept: Row, row: UsageRow): boolean =>
  kept['body'] === row.body &&
  words.every(word => kept[word] === row[word]) &&
  kept['amount'] === row.amount &&
  kept['currency'] === row.currency &&
  kept['scale'] === row.scale

/** The record of a row, with what its lane and source say. */
export function toRecord(row: Row, lane: LaneRow, sources: Sources): UsageRecord {
  const number = Number(row['source'])
  const source: Source = sources.get(number) ?? readJsonText(row['source_body'])
  sources.set(number, source)
  const body: BodyOf<UsageRecord> = Object.assign(readJsonText(row['body']), readColumns(row))
  return { id: readText(row['id']), carrier: source.carrier, line: lane.phone, ...body, source }
}

/** A row with how it stands. */
export function toStoredUsage(row: Row, lane: LaneRow, sources: Sources): StoredUsage {
  const [stateSince, replacedBy, sameAs] = [row['state_since'], row['replaced_by'], row['same_as']].map(
    readOptionalText,
  )
  const state = readText(row['state'])
  return {
    lineId: lane.lineId,
    day: toDay(Number(row['day'])),
    record: toRecord(row, lane, sources),
    state: isState(state) ? state : 'standing',
    ...(stateSince !== undefined && { stateSince }),
    ...(replacedBy !== undefined && { replacedBy }),
    ...(sameAs !== undefined && { sameAs }),
  }
}
