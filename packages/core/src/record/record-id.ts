import { hash128 } from './key-hash.ts'
import type { Channel } from './source.ts'

/** What an id is made of. */
export interface RecordIdentity {
  /** E.164 line, or the account where there is no line. */
  readonly line: string
  /** The adapter's logical name of the dataset. */
  readonly endpoint: string
  /** What tells the row from others, in the carrier's printed words, its time among them; never balance or status. */
  readonly identity: readonly (string | number)[]
  /** Local day of the row, `YYYY-MM-DD`, as printed; empty for what has no day, such as an allowance. */
  readonly day: string
}

/** Gives the next row its id; rows that are equal on one day are told apart by their count. */
export type RecordIds = (row: RecordIdentity) => string

/** Moves every id when it changes. */
const version = 'v1'

/**
 * Makes ids for the rows of one usage window, or of one dataset: reading the same rows again, in any order and in any
 * host zone, gives the same ids. Counts live as long as the returned function; make a new one for each window.
 */
export function createRecordIds(carrier: string, channel: Channel): RecordIds {
  const countsByDay = new Map<string, Map<string, number>>()
  return ({ line, endpoint, identity, day }) => {
    const hash = hash128(JSON.stringify([version, carrier, line, channel, endpoint, identity]))
    let counts = countsByDay.get(day)
    if (counts === undefined) {
      counts = new Map()
      countsByDay.set(day, counts)
    }
    const count = (counts.get(hash) ?? 0) + 1
    counts.set(hash, count)
    return `${version}-${hash}-${count}`
  }
}
