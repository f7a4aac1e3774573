import type { UsageFilter } from '../store/usage-store.ts'
import type { Database, Row } from './database.ts'
import { readText } from './read-value.ts'

/** A lane of a line: the rows of one channel, and the runs that brought them. */
export interface LaneRow {
  readonly no: number
  readonly line: number
  readonly lineId: string
  readonly phone: string
  readonly name: string
  /** Number of the last run that was committed. */
  readonly published: number
  /** Whose run is open. */
  readonly owner: string | undefined
  readonly untilMs: number
  readonly forMs: number
}

const toLane = (row: Row): LaneRow => ({
  no: Number(row['no']),
  line: Number(row['line']),
  lineId: readText(row['id']),
  phone: readText(row['phone']),
  name: readText(row['name']),
  published: Number(row['published']),
  owner: row['owner'] === null ? undefined : readText(row['owner']),
  untilMs: Number(row['until_ms']),
  forMs: Number(row['for_ms']),
})

const selectLanes = 'SELECT lane.*, line.id, line.phone FROM lane JOIN line ON line.no = lane.line'

/** What a carrier's client gives comes before files, and files in the order of their names: the first that lists an event counts. */
const order = `ORDER BY lane.line, lane.name <> 'sync', lane.name`

/** Lanes of the lines that are meant. */
export function findLanes({ prepare }: Database, { lines }: UsageFilter): LaneRow[] {
  if (lines === undefined) return prepare(`${selectLanes} ${order}`).all().map(toLane)
  const marks = lines.map(() => '?').join(', ')
  return prepare(`${selectLanes} WHERE line.id IN (${marks}) ${order}`)
    .all(...lines)
    .map(toLane)
}

/** One lane as it is now; undefined: there is none. */
export function findLane({ prepare }: Database, no: number): LaneRow | undefined {
  const row = prepare(`${selectLanes} WHERE lane.no = ?`).get(no)
  return row && toLane(row)
}

/** The lane of a line by name, made where there is none. */
export function openLane(database: Database, line: number, name: string): LaneRow | undefined {
  database.prepare('INSERT INTO lane (line, name) VALUES (?, ?) ON CONFLICT DO NOTHING').run(line, name)
  const row = database.prepare(`${selectLanes} WHERE lane.line = ? AND lane.name = ?`).get(line, name)
  return row && toLane(row)
}
