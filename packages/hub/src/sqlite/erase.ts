import type { Database } from './database.ts'
import { findLanes } from './lane-table.ts'
import { findLineNumber } from './line-table.ts'

/** Takes things out of the database and out of its files. */
export interface Eraser {
  line(lineId: string): void
  all(): void
}

const laneTables = ['usage_record', 'source', 'staged_window', 'staged_month'] as const
const lineTables = ['fact', 'dataset_state', 'run', 'note', 'lane'] as const
const everything = [...laneTables, ...lineTables, 'line', 'session', 'session_lease'] as const

/** Creates it. */
export function createEraser(database: Database): Eraser {
  const { prepare, write, compact } = database
  return {
    line(lineId) {
      write(() => {
        const number = findLineNumber(database, lineId)
        if (number === undefined) return
        for (const { no } of findLanes(database, { lines: [lineId] }))
          for (const table of laneTables) prepare(`DELETE FROM ${table} WHERE lane = ?`).run(no)
        for (const table of lineTables) prepare(`DELETE FROM ${table} WHERE line = ?`).run(number)
        prepare('DELETE FROM line WHERE no = ?').run(number)
      })
      compact()
    },
    all() {
      write(() => {
        for (const table of everything) prepare(`DELETE FROM ${table}`).run()
      })
      compact()
    },
  }
}
