import type { HubStore } from '../store/hub-store.ts'
import { openDatabase } from './database.ts'
import { createEraser } from './erase.ts'
import { createFactTable } from './fact-table.ts'
import { findLanes } from './lane-table.ts'
import { createLineTable, findLineNumber } from './line-table.ts'
import { createNoteTable } from './note-table.ts'
import { readHoldings } from './holdings.ts'
import { beginRun } from './run.ts'
import { createSessionTable } from './session-table.ts'
import { readGroups } from './usage-groups.ts'
import { readUsagePage } from './usage-pages.ts'
import { readJsonText } from './read-value.ts'

/** Options of {@link sqliteStore}. */
export interface SqliteStoreOptions {
  /** The time leases are counted in, epoch milliseconds; default the system's. */
  readonly now?: () => number
}

const defaultRuns = 20

/**
 * Opens a history in one SQLite file, and makes it where there is none. Any number of processes of this machine may have
 * it open. The file is for its owner alone (0600) and holds the history as it is; put `encryptedStore()` around
 * `sessions`.
 *
 * Needs Node 22.13 or newer.
 *
 * @param path - The file; its folder must exist. `:memory:` is gone with the process.
 * @throws Error when the file was written by a newer version, or is no database.
 *
 * @example
 * ```ts
 * import { encryptedStore } from '@esim-usage/core'
 * import { keyFromPassphrase } from '@esim-usage/core/node'
 * import { sqliteStore } from '@esim-usage/hub/sqlite'
 *
 * const store = sqliteStore('usage.sqlite')
 * const sessions = encryptedStore(store.sessions, await keyFromPassphrase('made up of several words'))
 * console.log(await store.lines.list(), sessions)
 * await store.close()
 * ```
 */
export function sqliteStore(path: string, options: SqliteStoreOptions = {}): HubStore {
  const now = options.now ?? Date.now
  const database = openDatabase(path)
  const lines = createLineTable(database)
  const facts = createFactTable(database)
  const eraser = createEraser(database)
  return {
    sessions: createSessionTable(database, now),
    lines,
    facts,
    notes: createNoteTable(database),
    usage: {
      page: async query => database.read(() => readUsagePage(database, findLanes(database, query), query)),
      groups: async (filter, by) =>
        database.read(() => readGroups(database, findLanes(database, filter), filter, by)),
    },
    async begin(lineId, lane, forMs) {
      const line = await lines.get(lineId)
      const number = findLineNumber(database, lineId)
      if (line === undefined || number === undefined) return undefined
      return beginRun({ database, facts, now }, { number, timeZone: line.timeZone }, lane, forMs)
    },
    async runs(lineId, limit = defaultRuns) {
      const rows = database
        .prepare(
          'SELECT run.body FROM run JOIN line ON line.no = run.line WHERE line.id = ? ORDER BY run.no DESC LIMIT ?',
        )
        .all(lineId, limit)
      return rows.map(row => readJsonText(row['body']))
    },
    holdings: async lineId => database.read(() => readHoldings(database, lineId)),
    eraseLine: async lineId => eraser.line(lineId),
    eraseAll: async () => eraser.all(),
    async close() {
      database.close()
    },
  }
}
