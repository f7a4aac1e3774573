import { memoryStore } from '../../session/memory-store.ts'
import type { SessionStore } from '../../session/session-store.ts'

/** A store in memory that shows what was written, and lets a check write something else. */
export interface StoreSpy extends SessionStore {
  /** Keys that were used. */
  readonly keys: ReadonlySet<string>
  /** Texts that were saved, in their order. */
  readonly saved: readonly string[]
  /** Changes what is stored under every key, behind the client's back. */
  rewrite(edit: (text: string) => string): Promise<void>
}

/** Creates an empty store. */
export function createStoreSpy(): StoreSpy {
  const inner = memoryStore()
  const keys = new Set<string>()
  const saved: string[] = []
  return {
    keys,
    saved,
    async load(key) {
      keys.add(key)
      return inner.load(key)
    },
    async save(key, value, ifVersion) {
      keys.add(key)
      saved.push(value)
      return inner.save(key, value, ifVersion)
    },
    remove: async key => inner.remove(key),
    lease: async (key, forMs) => inner.lease(key, forMs),
    async rewrite(edit) {
      for (const key of keys) {
        const stored = await inner.load(key)
        if (stored !== undefined) await inner.save(key, edit(stored.value), stored.version)
      }
    },
  }
}
