import { createLeases } from './leases.ts'
import type { SessionStore } from './session-store.ts'

/** Keeps sessions in memory: gone with the process. Hand one store to several clients to share their sessions. */
export function memoryStore(): SessionStore {
  const values = new Map<string, { readonly value: string; readonly version: string }>()
  const lease = createLeases()
  let saves = 0
  return {
    load: async key => values.get(key),
    async save(key, value, ifVersion) {
      if (values.get(key)?.version !== ifVersion) return undefined
      saves += 1
      const version = String(saves)
      values.set(key, { value, version })
      return version
    },
    async remove(key) {
      values.delete(key)
    },
    lease: async (key, forMs) => lease(key, forMs),
  }
}
