import { InvalidRequestError } from '../errors/esim-usage-error.ts'
import { type Snapshot, readSnapshot, writeSnapshot } from './snapshot.ts'
import type { SessionStore } from './session-store.ts'

/** More processes than that never save one session at the same time: the store itself takes nothing. */
const mostConflicts = 100

/** One key of a store, read and changed as a snapshot. */
export interface SessionRecord {
  readonly store: SessionStore
  readonly key: string
  /** What is stored; a fresh empty snapshot when there is nothing readable. */
  read(): Promise<Snapshot>
  /**
   * Changes what is stored, again on the newest when someone saved first. `undefined` leaves it as it is.
   *
   * @throws `InvalidRequestError` `invalid-argument` when the store never saves.
   */
  change(edit: (snapshot: Snapshot) => Snapshot | undefined): Promise<Snapshot>
}

/** Opens a key. `deviceId` is used when the key is new. */
export function openSessionRecord(
  store: SessionStore,
  key: string,
  carrier: string,
  deviceId: string,
): SessionRecord {
  const load = async (): Promise<{ readonly snapshot: Snapshot; readonly version: string | undefined }> => {
    const stored = await store.load(key)
    const snapshot = stored === undefined ? undefined : readSnapshot(stored.value, carrier)
    return {
      snapshot: snapshot ?? { version: 1, carrier, deviceId, codesSentAt: [] },
      version: stored?.version,
    }
  }
  return {
    store,
    key,
    read: async () => (await load()).snapshot,
    async change(edit) {
      for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
        // Each try stands on what was stored last.
        const { snapshot, version } = await load()
        const edited = edit(snapshot)
        if (edited === undefined) return snapshot
        if ((await store.save(key, writeSnapshot(edited), version)) !== undefined) return edited
      }
      throw new InvalidRequestError(
        'invalid-argument',
        'The option `sessionStore` never saves. Its save() must give the new version; undefined only after a change by others.',
        { carrier, option: 'sessionStore' },
      )
    },
  }
}
