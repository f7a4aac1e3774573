import type { SessionLease } from './session-store.ts'

/** Clocks of one machine may be put right by that much without costing a lease. */
const correctionMs = 60_000

/**
 * True while a lease runs. One that ends later than it could have been taken for is of a time before the clock was set
 * back, and would keep everybody out for as long as that.
 */
export const runs = (until: number, forMs: number, now: number): boolean =>
  until > now && until - now <= forMs + correctionMs

/** Leases that hold within one process. */
export function createLeases(): (key: string, forMs: number) => SessionLease | undefined {
  const leases = new Map<string, { readonly until: number; readonly forMs: number }>()
  return (key, forMs) => {
    const held = leases.get(key)
    if (held !== undefined && runs(held.until, held.forMs, Date.now())) return undefined
    const lease = { until: Date.now() + forMs, forMs }
    leases.set(key, lease)
    return {
      release: async () => {
        if (leases.get(key) === lease) leases.delete(key)
      },
    }
  }
}
