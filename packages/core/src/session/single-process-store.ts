import { createLeases } from './leases.ts'
import type { SessionStore, StoredSession } from './session-store.ts'

/** A plain key-value store, such as Keyv or a `Map`; others fit with three small functions. */
export interface KeyValueStore {
  /** The text under a key; undefined or null when there is none. */
  get(key: string): Promise<string | null | undefined> | string | null | undefined
  /** Keeps a text under a key. */
  set(key: string, value: string): unknown
  /** Removes a key; harmless when there is none. */
  delete(key: string): unknown
}

/** The version stands in the first line, so that it survives the process. */
function parse(text: string | null | undefined): StoredSession | undefined {
  if (text === null || text === undefined) return undefined
  const end = text.indexOf('\n')
  return { version: text.slice(0, Math.max(0, end)), value: text.slice(end + 1) }
}

/**
 * Keeps sessions in a store that has no compare-and-set (Keyv, unstorage, Workers KV).
 *
 * Compare-and-set and leases then hold within this process alone: two processes over one such store would overwrite
 * each other's sessions and renew twice. Make one for each store and hand it to all clients.
 *
 * @example
 * ```ts
 * import { singleProcessStore } from '@esim-usage/core'
 *
 * const sessionStore = singleProcessStore(new Map<string, string>())
 * console.log(await sessionStore.save('key', 'text', undefined))
 * ```
 */
export function singleProcessStore(store: KeyValueStore): SessionStore {
  const lease = createLeases()
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const turn = last.then(run, run)
    last = turn
    return turn
  }
  const load = async (key: string): Promise<StoredSession | undefined> => parse(await store.get(key))
  return {
    load,
    save: (key, value, ifVersion) =>
      inTurn(async () => {
        const stored = await load(key)
        if (stored?.version !== ifVersion) return undefined
        const version = crypto.randomUUID()
        await store.set(key, `${version}\n${value}`)
        return version
      }),
    remove: key =>
      inTurn(async () => {
        await store.delete(key)
      }),
    lease: async (key, forMs) => lease(key, forMs),
  }
}
