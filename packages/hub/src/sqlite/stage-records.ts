import type { Days, Source, UsageRecord } from '@esim-usage/core'
import type { Listed, RowCounts } from '../store/hub-run.ts'
import type { UsageState } from '../store/usage-store.ts'
import { toDayNumber } from '../usage/day-number.ts'
import { pairReplaced } from '../usage/pair-replaced.ts'
import { settleEquals } from '../usage/settle-equals.ts'
import type { UsageRow } from '../usage/usage-row.ts'
import type { Database, Row } from './database.ts'
import type { LaneRow } from './lane-table.ts'
import { createInsertRow, placeColumns, sayingColumns } from './insert-row.ts'
import { stands } from './migrations.ts'
import { openSources } from './source-table.ts'
import { contentColumns, isSameContent, recordColumns, type Sources, toRecord } from './usage-rows.ts'
import { readText } from './read-value.ts'

/** Writes rows of an open run; the caller holds the transaction. */
export interface RecordStage {
  /** Adds rows or puts them in the place of what is kept. */
  add(records: readonly UsageRecord[]): RowCounts
  /** The same, and judges what the days held besides. */
  window(days: Days, records: readonly UsageRecord[], listed: Listed): RowCounts
}

/** How an open run writes: `run` is its number in the lane. */
export interface StageOptions {
  readonly lane: LaneRow
  readonly run: number
  readonly toRow: (record: UsageRecord) => UsageRow
  /** The time, RFC 3339. */
  readonly now: () => string
  /** Told about each month, such as 202611, in which something changed. */
  readonly onMonth: (month: number) => void
}

const key = 'lane = ? AND day = ? AND id = ?'

/** All texts, then all inserts: taking turns with the database costs a quarter more. */
const togetherRows = 256

/** Opens the stage of a run. */
export function openRecordStage(database: Database, options: StageOptions): RecordStage {
  const { prepare } = database
  const { lane, run, toRow, now, onMonth } = options
  const tryInsert = createInsertRow(database, lane.no, run)
  const selectStanding = prepare(
    `SELECT from_run, state, ${contentColumns} FROM usage_record WHERE ${key} AND to_run = ${stands}`,
  )
  const selectDays = prepare(
    `SELECT ${recordColumns}, usage.day, usage.status, usage.state, usage.from_run FROM usage_record AS usage
    JOIN source ON source.no = usage.source WHERE usage.lane = ? AND usage.day BETWEEN ? AND ? AND usage.to_run = ${stands}`,
  )
  const end = prepare(`UPDATE usage_record SET to_run = ? WHERE ${key} AND to_run = ${stands}`)
  const remove = prepare(`DELETE FROM usage_record WHERE ${key} AND to_run = ${stands}`)
  const copy = prepare(
    `INSERT INTO usage_record (${placeColumns}, ${sayingColumns}, state, state_since, replaced_by)
    SELECT lane, day, id, ${stands}, to_run, ${sayingColumns}, ?, ?, ? FROM usage_record WHERE ${key} AND to_run = ?`,
  )
  const change = prepare(
    `UPDATE usage_record SET state = ?, state_since = ?, replaced_by = ? WHERE ${key} AND to_run = ${stands}`,
  )
  const sources = openSources(database, lane)

  /** Gives up a row: what others see stays until the run is committed, what only this run knows goes. */
  const giveUp = (day: number, id: string, fromRun: number): void => {
    if (fromRun === run) remove.run(lane.no, day, id)
    else end.run(run, lane.no, day, id)
    onMonth(Math.floor(day / 100))
  }

  const put = (row: UsageRow, source: Source): 'added' | 'changed' | 'same' => {
    const number = sources.numberOf(source)
    if (!tryInsert(row, number)) {
      const kept = selectStanding.get(lane.no, row.day, row.id)
      if (kept === undefined || (isSameContent(kept, row) && kept['state'] === 'standing')) return 'same'
      giveUp(row.day, row.id, Number(kept['from_run']))
      tryInsert(row, number)
      sources.use(number)
      return 'changed'
    }
    sources.use(number)
    onMonth(Math.floor(row.day / 100))
    return 'added'
  }

  /** A row that is kept as it was, but stands otherwise. */
  const mark = (row: Row, state: UsageState, replacedBy: string | undefined): void => {
    const place = [lane.no, Number(row['day']), readText(row['id'])] as const
    const values = [state, now(), replacedBy ?? null] as const
    if (Number(row['from_run']) === run) change.run(...values, ...place)
    else {
      end.run(run, ...place)
      copy.run(...values, ...place, run)
    }
    onMonth(Math.floor(place[1] / 100))
  }

  /** Judges rows that were not listed; gives how many of them count no longer. */
  const markVanished = (vanished: readonly Row[], added: readonly UsageRecord[], listed: Listed): number => {
    const counting = vanished.filter(({ state }) => state === 'standing' || state === 'missing')
    const known: Sources = new Map()
    const replaced = pairReplaced(
      counting.map(row => toRecord(row, lane, known)),
      added,
    )
    let gone = 0
    for (const row of counting) {
      const by = replaced.get(readText(row['id']))
      const isVoided = by === undefined && listed === 'whole' && row['status'] === 'provisional'
      if (by !== undefined || isVoided) {
        mark(row, isVoided ? 'voided' : 'replaced', by)
        gone += 1
      } else if (listed === 'whole' && row['state'] === 'standing') mark(row, 'missing', undefined)
    }
    return gone
  }

  return {
    add(records) {
      const counts = { added: 0, changed: 0, same: 0 }
      for (let from = 0; from < records.length; from += togetherRows) {
        const some = records.slice(from, from + togetherRows)
        const rows = some.map(toRow)
        let index = 0
        for (const row of rows) {
          const source = some[index]?.source
          if (source !== undefined) counts[put(row, source)] += 1
          index += 1
        }
      }
      sources.sweep()
      return { added: counts.added, changed: counts.changed, removed: 0 }
    },
    window(days, records, listed) {
      const held = selectDays.all(lane.no, toDayNumber(days.from), toDayNumber(days.to))
      const counts = { added: 0, changed: 0, same: 0 }
      const added: UsageRecord[] = []
      const dayOfId = new Map<string, number>()
      for (const record of settleEquals(records)) {
        const row = toRow(record)
        dayOfId.set(row.id, row.day)
        const outcome = put(row, record.source)
        counts[outcome] += 1
        if (outcome === 'added') added.push(record)
      }
      sources.sweep()
      const vanished = held.filter(row => dayOfId.get(readText(row['id'])) !== Number(row['day']))
      // A row that is read as of another day now is the same row.
      for (const row of vanished.filter(({ id }) => dayOfId.has(readText(id))))
        giveUp(Number(row['day']), readText(row['id']), Number(row['from_run']))
      const gone = vanished.filter(({ id }) => !dayOfId.has(readText(id)))
      return { added: counts.added, changed: counts.changed, removed: markVanished(gone, added, listed) }
    },
  }
}
