import type { UsageRecord } from '@esim-usage/core'
import { joinLanes } from '../usage/join-lanes.ts'
import type { Database } from './database.ts'
import { findLanes, type LaneRow } from './lane-table.ts'
import { toCondition } from './usage-filter.ts'
import { recordColumns, type Sources, toRecord } from './usage-rows.ts'
import { readText } from './read-value.ts'

interface Held {
  readonly lane: LaneRow
  readonly records: readonly UsageRecord[]
  /** Where each record stands, and what it is joined to, by its id. */
  readonly places: ReadonlyMap<
    string,
    { readonly day: number; readonly toRun: number; readonly sameAs: string | undefined }
  >
}

const counts = `usage.state IN ('standing', 'missing')`

function readMonth({ prepare }: Database, lane: LaneRow, month: number): Held {
  const { sql, values } = toCondition({ rows: 'all' })
  const rows = prepare(
    `SELECT ${recordColumns}, usage.day, usage.to_run, usage.same_as
    FROM lane JOIN usage_record AS usage ON usage.lane = lane.no JOIN source ON source.no = usage.source
    WHERE lane.no = ? AND usage.day BETWEEN ? AND ? AND ${counts} AND ${sql}
    ORDER BY usage.instant_ms, usage.id`,
  ).all(lane.no, month * 100, month * 100 + 99, ...values)
  const sources: Sources = new Map()
  return {
    lane,
    records: rows.map(row => toRecord(row, lane, sources)),
    places: new Map(
      rows.map(row => [
        readText(row['id']),
        {
          day: Number(row['day']),
          toRun: Number(row['to_run']),
          sameAs: row['same_as'] === null ? undefined : readText(row['same_as']),
        },
      ]),
    ),
  }
}

/**
 * Says anew which rows of these months are the same event in several lanes. Months are those of the line's zone, so that
 * the result is the same whatever was read first; the caller holds the transaction.
 */
export function joinMonths(database: Database, line: LaneRow, months: readonly number[]): void {
  const lanes = findLanes(database, { lines: [line.lineId] })
  if (lanes.length < 2) return
  const update = database.prepare(
    'UPDATE usage_record SET same_as = ? WHERE lane = ? AND day = ? AND id = ? AND to_run = ?',
  )
  for (const month of months) {
    const held = lanes.map(lane => readMonth(database, lane, month))
    const joined = joinLanes(held.map(({ records }) => records))
    for (const [index, { lane, places }] of held.entries()) {
      for (const [id, { day, toRun, sameAs }] of places) {
        const fresh = joined[index]?.get(id)
        if (fresh !== sameAs) update.run(fresh ?? null, lane.no, day, id, toRun)
      }
    }
  }
}
