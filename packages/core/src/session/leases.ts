import type { SessionLease } from './session-store.ts'

/** Leases that hold within one process. */
export function createLeases(): (key: string, forMs: number) => SessionLease | undefined {
  const leases = new Map<string, { readonly until: number }>()
  return (key, forMs) => {
    const held = leases.get(key)
    if (held !== undefined && held.until > Date.now()) return undefined
    const lease = { until: Date.now() + forMs }
    leases.set(key, lease)
    return {
      release: async () => {
        if (leases.get(key) === lease) leases.delete(key)
      },
    }
  }
}
