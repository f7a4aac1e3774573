import type { Source, UsageRecord } from '@esim-usage/core'
import type { StoredUsage, UsageState } from '../store/usage-store.ts'
import { toDay } from '../usage/day-number.ts'
import type { Row } from './database.ts'
import type { LaneRow } from './lane-table.ts'
import { readJsonText, readOptionalText, readText } from './read-value.ts'

/** Columns that `toRecord` needs. */
export const recordColumns = 'usage.id, usage.body, usage.source, source.body AS source_body'

/** Sources by number: the rows of a page share one. */
export type Sources = Map<number, Source>

type BodyOf<R> = R extends UsageRecord ? Omit<R, 'id' | 'carrier' | 'line' | 'source'> : never

const isState = (text: string): text is UsageState =>
  text === 'standing' || text === 'missing' || text === 'voided' || text === 'replaced'

/** The record of a row, with what its lane and source say. */
export function toRecord(row: Row, lane: LaneRow, sources: Sources): UsageRecord {
  const number = Number(row['source'])
  const source: Source = sources.get(number) ?? readJsonText(row['source_body'])
  sources.set(number, source)
  const body: BodyOf<UsageRecord> = readJsonText(row['body'])
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
