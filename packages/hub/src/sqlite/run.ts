import type { Days, UsageRecord } from '@esim-usage/core'
import type { HubRun, Lane, Listed, RowCounts, RunDataset, RunEntry, RunResult } from '../store/hub-run.ts'
import { LeaseLostError } from '../store/lease-lost-error.ts'
import { createToRow } from '../usage/usage-row.ts'
import type { Database } from './database.ts'
import type { FactTable } from './fact-table.ts'
import { joinMonths } from './join-months.ts'
import { findLane, openLane } from './lane-table.ts'
import { leaseRuns } from '../store/lease.ts'
import { stands } from './migrations.ts'
import { openRecordStage } from './stage-records.ts'
import { countSameAs, forgetStaged, readMonths, readStaged } from './staged-tables.ts'

/** What a run works with. */
export interface RunContext {
  readonly database: Database
  readonly facts: FactTable
  readonly now: () => number
}

/** Counts of what earlier runs staged are kept beside the windows, so that a resumed run reports all it brings. */
const none: RowCounts = { added: 0, changed: 0, removed: 0 }

const addCounts = (one: RowCounts, other: RowCounts): RowCounts => ({
  added: one.added + other.added,
  changed: one.changed + other.changed,
  removed: one.removed + other.removed,
})

const giveBack = 'UPDATE lane SET owner = NULL WHERE no = ? AND owner = ?'

/** Takes the lane; undefined when another run holds it. */
function takeLane(
  { database, now }: RunContext,
  lineNumber: number,
  name: Lane,
  forMs: number,
  owner: string,
) {
  return database.write(() => {
    const lane = openLane(database, lineNumber, name)
    if (lane === undefined) return undefined
    if (lane.owner !== undefined && leaseRuns(lane.untilMs, lane.forMs, now())) return undefined
    database
      .prepare('UPDATE lane SET owner = ?, until_ms = ?, for_ms = ? WHERE no = ?')
      .run(owner, now() + forMs, forMs, lane.no)
    return lane
  })
}

/** Opens a run; undefined when another one holds the lane. */
export function beginRun(
  context: RunContext,
  line: { readonly number: number; readonly timeZone: string },
  name: Lane,
  forMs: number,
): HubRun | undefined {
  const { database, facts, now } = context
  const { prepare } = database
  const owner = crypto.randomUUID()
  const lane = takeLane(context, line.number, name, forMs, owner)
  if (lane === undefined) return undefined
  const run = lane.published + 1
  const nowText = (): string => new Date(now()).toISOString()
  const noteMonth = prepare('INSERT INTO staged_month (lane, month) VALUES (?, ?) ON CONFLICT DO NOTHING')
  let noted = new Set<number>()
  const stage = openRecordStage(database, {
    lane,
    run,
    toRow: createToRow(line.timeZone),
    now: nowText,
    onMonth(month) {
      if (noted.has(month)) return
      noted.add(month)
      noteMonth.run(lane.no, month)
    },
  })
  let counts = none

  /** One transaction that writes only while the lane is ours, and keeps it. */
  const write = <T>(work: () => T): T =>
    database.write(() => {
      if (findLane(database, lane.no)?.owner !== owner) throw new LeaseLostError()
      prepare('UPDATE lane SET until_ms = ?, for_ms = ? WHERE no = ?').run(now() + forMs, forMs, lane.no)
      return work()
    })
  const stageRows = (work: () => RowCounts): RowCounts => {
    noted = new Set()
    const own = write(work)
    counts = addCounts(counts, own)
    return own
  }
  /** Gives the number of rows of a file that another lane lists too. */
  const publish = (): number | undefined => {
    prepare('UPDATE lane SET published = ?, owner = NULL WHERE no = ?').run(run, lane.no)
    prepare(`DELETE FROM usage_record WHERE lane = ? AND to_run <= ? AND to_run < ${stands}`).run(
      lane.no,
      run,
    )
    joinMonths(database, lane, readMonths(database, lane))
    const sameAs = name === 'sync' ? undefined : countSameAs(database, lane, run)
    forgetStaged(database, lane)
    return sameAs
  }

  return {
    staged: readStaged(database, lane),
    window: async (days: Days, records: readonly UsageRecord[], listed: Listed = 'whole') =>
      stageRows(() => {
        const own = stage.window(days, records, listed)
        // What a carrier said of days that it lists in part is not staged: a run that goes on asks for them again.
        if (listed === 'whole')
          prepare(
            `INSERT INTO staged_window (lane, no, from_day, to_day, staged_at)
            SELECT ?, coalesce(max(no), 0) + 1, ?, ?, ? FROM staged_window WHERE lane = ?`,
          ).run(lane.no, days.from, days.to, nowText(), lane.no)
        return own
      }),
    add: async records => stageRows(() => stage.add(records)),
    async keep() {
      write(() => undefined)
    },
    async discard() {
      write(() => {
        for (const month of readMonths(database, lane))
          prepare('DELETE FROM usage_record WHERE lane = ? AND day BETWEEN ? AND ? AND from_run = ?').run(
            lane.no,
            month * 100,
            month * 100 + 99,
            run,
          )
        prepare(
          `UPDATE usage_record SET to_run = ${stands} WHERE lane = ? AND to_run = ? AND to_run < ${stands}`,
        ).run(lane.no, run)
        forgetStaged(database, lane)
      })
      counts = none
      noted = new Set()
    },
    async commit(result: RunResult) {
      return write(() => {
        const byDataset = new Map<string, RowCounts>([['usage', counts]])
        for (const draft of result.facts) {
          const own = facts.put(line.number, draft, result.endedAt)
          byDataset.set(draft.dataset, addCounts(byDataset.get(draft.dataset) ?? none, own))
        }
        for (const state of result.states) facts.putState(line.number, state)
        if (result.keepStaged === true) prepare(giveBack).run(lane.no, owner)
        const sameAs = result.keepStaged === true ? undefined : publish()
        const datasets = result.states.map(
          ({ dataset, status }): RunDataset => ({ dataset, status, ...(byDataset.get(dataset) ?? none) }),
        )
        const { trigger, startedAt, endedAt, covered } = result
        const entry: RunEntry = {
          lineId: lane.lineId,
          trigger,
          startedAt,
          endedAt,
          lane: name,
          usage: counts,
          ...(sameAs !== undefined && { sameAs }),
          datasets,
          ...(covered !== undefined && { covered }),
        }
        prepare('INSERT INTO run (line, body) VALUES (?, ?)').run(line.number, JSON.stringify(entry))
        return entry
      })
    },
    async release() {
      prepare(giveBack).run(lane.no, owner)
    },
  }
}
