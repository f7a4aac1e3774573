import type { StoredUsage, StoredUsagePage, UsagePageQuery } from '../store/usage-store.ts'
import { toDay, toDayNumber } from '../usage/day-number.ts'
import type { Database } from './database.ts'
import type { LaneRow } from './lane-table.ts'
import { toCondition } from './usage-filter.ts'
import { recordColumns, type Sources, toStoredUsage } from './usage-rows.ts'

const defaultPageSize = 1000

interface Placed {
  readonly instantMs: number
  readonly row: StoredUsage
}

/** The next day on which any lane has rows, seen or not: found without walking over them. */
function findDay(
  { prepare }: Database,
  lanes: readonly LaneRow[],
  beyond: number,
  isForward: boolean,
): number | undefined {
  const [pick, compare] = isForward ? ['min', '>'] : ['max', '<']
  const statement = prepare(
    `SELECT ${pick}(day) AS day FROM usage_record WHERE lane = ? AND day ${compare} ?`,
  )
  const days = lanes.flatMap(({ no }) => {
    const day = statement.get(no, beyond)?.['day']
    return day === null || day === undefined ? [] : [Number(day)]
  })
  if (days.length === 0) return undefined
  return isForward ? Math.min(...days) : Math.max(...days)
}

/** Whole days of records, as many as fill a page. */
export function readUsagePage(
  database: Database,
  lanes: readonly LaneRow[],
  query: UsagePageQuery,
): StoredUsagePage {
  const isForward = query.first !== 'newest'
  const { from, to, ...rest } = query
  const { sql, values } = toCondition(rest)
  const statement = database.prepare(
    `SELECT ${recordColumns}, usage.day, usage.instant_ms, usage.state, usage.state_since, usage.replaced_by, usage.same_as
    FROM lane JOIN usage_record AS usage ON usage.lane = lane.no JOIN source ON source.no = usage.source
    WHERE lane.no = ? AND usage.day = ? AND ${sql}`,
  )
  const sources: Sources = new Map()
  const readDay = (day: number): StoredUsage[] =>
    lanes
      .flatMap(lane =>
        statement.all(lane.no, day, ...values).map(
          (row): Placed => ({
            instantMs: Number(row['instant_ms']),
            row: toStoredUsage(row, lane, sources),
          }),
        ),
      )
      .toSorted(
        (one, other) =>
          (isForward ? 1 : -1) *
          (one.instantMs - other.instantMs || (one.row.record.id < other.row.record.id ? -1 : 1)),
      )
      .map(({ row }) => row)

  const first = from === undefined ? 0 : toDayNumber(from)
  const last = to === undefined ? 99_999_999 : toDayNumber(to)
  const edge = isForward ? first - 1 : last + 1
  const pageSize = query.pageSize ?? defaultPageSize
  const rows: StoredUsage[] = []
  let beyond = query.after === undefined ? edge : toDayNumber(query.after)
  for (;;) {
    const day = findDay(database, lanes, beyond, isForward)
    if (day === undefined || day < first || day > last) return { rows }
    if (rows.length >= pageSize) return { rows, next: toDay(beyond) }
    for (const row of readDay(day)) rows.push(row)
    beyond = day
  }
}
