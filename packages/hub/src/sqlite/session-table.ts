import type { SessionStore } from '@esim-usage/core'
import type { Database } from './database.ts'
import { leaseRuns } from '../store/lease.ts'
import { readText } from './read-value.ts'

/** Sessions in the database, with compare-and-set and leases that hold across processes. */
export function createSessionTable(database: Database, now: () => number): SessionStore {
  const { prepare, write } = database
  const select = prepare('SELECT value, version FROM session WHERE key = ?')
  const insert = prepare('INSERT INTO session (key, value, version) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const update = prepare('UPDATE session SET value = ?, version = ? WHERE key = ? AND version = ?')
  const remove = prepare('DELETE FROM session WHERE key = ?')
  const selectLease = prepare('SELECT until_ms, for_ms FROM session_lease WHERE key = ?')
  const takeLease = prepare(
    `INSERT INTO session_lease (key, owner, until_ms, for_ms) VALUES (?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET owner = excluded.owner, until_ms = excluded.until_ms, for_ms = excluded.for_ms`,
  )
  const releaseLease = prepare('DELETE FROM session_lease WHERE key = ? AND owner = ?')

  return {
    async load(key) {
      const row = select.get(key)
      return row && { value: readText(row['value']), version: readText(row['version']) }
    },
    async save(key, value, ifVersion) {
      const version = crypto.randomUUID()
      const { changes } =
        ifVersion === undefined ? insert.run(key, value, version) : update.run(value, version, key, ifVersion)
      return Number(changes) === 1 ? version : undefined
    },
    async remove(key) {
      remove.run(key)
    },
    async lease(key, forMs) {
      const owner = crypto.randomUUID()
      const isTaken = write(() => {
        const held = selectLease.get(key)
        if (held && leaseRuns(Number(held['until_ms']), Number(held['for_ms']), now())) return false
        takeLease.run(key, owner, now() + forMs, forMs)
        return true
      })
      if (!isTaken) return undefined
      return {
        async release() {
          releaseLease.run(key, owner)
        },
      }
    },
  }
}
