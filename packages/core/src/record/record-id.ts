import { hash128 } from './key-hash.ts'

/** Whose records the ids are for. */
export interface RecordOwner {
  readonly carrier: string
  readonly line: string
  readonly channel: string
}

/**
 * Gives the id of a row: a hash over its owner and its identity in the carrier's printed words. Of rows that are
 * equal on one day the second gets `-2`, and so on, so keep one of these for all rows of a day, and no longer.
 */
export type RecordIds = (endpoint: string, identity: readonly (string | number)[], day?: string) => string

const version = 'v1'

/** Creates the ids of one read. */
export function createRecordIds({ carrier, line, channel }: RecordOwner): RecordIds {
  const counts = new Map<string, number>()
  const owner = JSON.stringify([version, carrier, line, channel])
  return (endpoint, identity, day = '') => {
    const hash = hash128(`${owner}${JSON.stringify([endpoint, identity])}`)
    const key = day + hash
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count === 1 ? hash : `${hash}-${count}`
  }
}
