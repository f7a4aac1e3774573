import type { StagedWindow } from '../store/hub-run.ts'
import type { Database } from './database.ts'
import type { LaneRow } from './lane-table.ts'
import { readText } from './read-value.ts'

/** Windows that were staged, in the order they were read. */
export function readStaged({ prepare }: Database, lane: LaneRow): readonly StagedWindow[] {
  return prepare('SELECT from_day, to_day, staged_at FROM staged_window WHERE lane = ? ORDER BY no')
    .all(lane.no)
    .map(row => ({
      from: readText(row['from_day']),
      to: readText(row['to_day']),
      stagedAt: readText(row['staged_at']),
    }))
}

/** Months, such as 202611, in which something is staged. */
export const readMonths = ({ prepare }: Database, lane: LaneRow): number[] =>
  prepare('SELECT month FROM staged_month WHERE lane = ? ORDER BY month')
    .all(lane.no)
    .map(row => Number(row['month']))

/** Forgets which windows and months are staged. */
export function forgetStaged({ prepare }: Database, lane: LaneRow): void {
  for (const table of ['staged_window', 'staged_month'])
    prepare(`DELETE FROM ${table} WHERE lane = ?`).run(lane.no)
}

/** Rows a run brought that another lane lists too. */
export function countSameAs(database: Database, lane: LaneRow, run: number): number {
  const count = database.prepare(
    `SELECT count(*) AS rows FROM usage_record
    WHERE lane = ? AND day BETWEEN ? AND ? AND from_run = ? AND same_as IS NOT NULL`,
  )
  return readMonths(database, lane).reduce(
    (sum, month) => sum + Number(count.get(lane.no, month * 100, month * 100 + 99, run)?.['rows']),
    0,
  )
}
