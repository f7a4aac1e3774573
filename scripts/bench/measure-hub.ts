import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { type Database, openDatabase } from '../../packages/hub/src/sqlite/database.ts'
import { createInsertRow } from '../../packages/hub/src/sqlite/insert-row.ts'
import { createToRow, type UsageRow } from '../../packages/hub/src/usage/usage-row.ts'
import { benchMonth, benchMonths, makeRow } from './hub-rows.ts'

const batchRows = 5000
const aimShare = 0.8
const aimMs = 100
const lineId = 'line'

const toMs = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000

/** Time of the processor, for the machine may be shared. */
function measure(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  return toMs(process.cpuUsage(before))
}

const openFile = async (path: string) => {
  const store = sqliteStore(path)
  await store.lines.add({
    id: lineId,
    carrier: 'reference',
    phone: '+79000000001',
    timeZone: 'Europe/Moscow',
    tags: [],
    addedAt: '2026-11-01T00:00:00.000Z',
  })
  return store
}

/** The same rows into the same table, with everything worked out before: what node:sqlite alone costs. */
function insertBare(database: Database, rows: readonly UsageRow[]): void {
  const insert = createInsertRow(database, 1, 1)
  database.write(() => {
    for (const row of rows) insert(row, 1)
  })
}

async function measureSummary(
  path: string,
): Promise<{ readonly records: number; readonly medianMs: number }> {
  const store = sqliteStore(path)
  const times: number[] = []
  let records = 0
  for (let run = 0; run < 7; run += 1) {
    const before = process.cpuUsage()
    const groups = await store.usage.groups(
      { lines: [lineId], from: `${benchMonth}-01`, to: `${benchMonth}-31` },
      ['direction', 'roaming', 'status', 'quality'],
    )
    times.push(toMs(process.cpuUsage(before)))
    records = groups.reduce((sum, { totals }) => sum + totals.records, 0)
  }
  await store.close()
  return { records, medianMs: times.toSorted((one, other) => one - other)[3] ?? Number.NaN }
}

/** Prints what it costs to take rows into a history beside bare inserts of the same rows, and to add up a month of them. */
export async function measureHub(rows: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'esim-usage-bench-'))
  try {
    const path = join(folder, 'hub.db')
    const store = await openFile(path)
    const bare = openDatabase(join(folder, 'bare.db'))
    const toRow = createToRow('Europe/Moscow')
    const run = await store.begin(lineId, 'file:bench.rows', 3_600_000)
    if (run === undefined) throw new Error('the lane is held')
    let [bareMs, hubMs] = [0, 0]
    for (let from = 0; from < rows; from += batchRows) {
      const records = Array.from({ length: Math.min(batchRows, rows - from) }, (_, index) =>
        makeRow(from + index, rows),
      )
      const columns = records.map(toRow)
      bareMs += measure(() => insertBare(bare, columns))
      // It works before it gives its promise.
      hubMs += measure(() => void run.add(records))
    }
    hubMs += measure(
      () => void run.commit({ trigger: 'file', startedAt: '', endedAt: '', facts: [], states: [] }),
    )
    bare.close()
    await store.close()
    const share = bareMs / hubMs
    console.log(
      `hub     ${rows} rows: bare inserts ${bareMs.toFixed(0)} ms, taken into the history ${hubMs.toFixed(0)} ms:`,
      `${(share * 100).toFixed(0)} % of the rate (aim: at least ${aimShare * 100})`,
    )
    const { records, medianMs } = await measureSummary(path)
    console.log(
      `hub     a month of ${records} of these rows (${benchMonths} months in all) added up in ${medianMs.toFixed(0)} ms`,
      `(aim: under ${aimMs})`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
