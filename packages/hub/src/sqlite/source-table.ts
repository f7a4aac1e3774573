import type { Source } from '@esim-usage/core'
import type { Database } from './database.ts'
import type { LaneRow } from './lane-table.ts'

/** Where the rows of a run came from: the rows of a page share one source. */
export interface SourceTable {
  /** The number of a source; kept when it is new. */
  numberOf(source: Source): number
  /** A row stands with it. */
  use(number: number): void
  /** Forgets those that no row came to stand with. */
  sweep(): void
}

/** Sources of one run. */
export function openSources({ prepare }: Database, lane: LaneRow): SourceTable {
  const insert = prepare('INSERT INTO source (lane, body) VALUES (?, ?)')
  const remove = prepare('DELETE FROM source WHERE no = ?')
  const numbers = new Map<Source, number>()
  const unused = new Set<number>()
  let last: Source | undefined
  let lastNumber = 0
  return {
    numberOf(source) {
      if (source === last) return lastNumber
      let number = numbers.get(source)
      if (number === undefined) {
        number = Number(insert.run(lane.no, JSON.stringify(source)).lastInsertRowid)
        numbers.set(source, number)
        unused.add(number)
      }
      last = source
      lastNumber = number
      return number
    },
    use(number) {
      if (unused.size > 0) unused.delete(number)
    },
    sweep() {
      for (const number of unused) remove.run(number)
      unused.clear()
      numbers.clear()
      last = undefined
    },
  }
}
