import type { SessionStore } from './session-store.ts'

/** Keeps sessions in memory: gone with the process. Hand one store to several clients to share their sessions. */
export function memoryStore(): SessionStore {
  const values = new Map<string, { readonly value: string; readonly version: string }>()
  const leases = new Map<string, { readonly until: number }>()
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
    async lease(key, forMs) {
      const held = leases.get(key)
      if (held !== undefined && held.until > Date.now()) return undefined
      const lease = { until: Date.now() + forMs }
      leases.set(key, lease)
      return {
        async release() {
          if (leases.get(key) === lease) leases.delete(key)
        },
      }
    },
  }
}
