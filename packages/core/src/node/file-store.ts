import { hash128 } from '../record/key-hash.ts'
import { runs } from '../session/leases.ts'
import type { SessionStore } from '../session/session-store.ts'
import { openCell } from './file-cell.ts'

/**
 * Keeps sessions in a folder, for any number of processes of this machine.
 *
 * Each key has a folder of its own, named by a hash; folders are made for the owner alone (0700, files 0600). A damaged
 * file means signed out. A process that ends in the middle of a save leaves the session as it was; its lease runs out.
 * The file system must know hard links; the sessions stand there as they are, so put `encryptedStore()` around it
 * where others can read the disk.
 *
 * @param path - The folder; made when it is absent.
 */
export function fileStore(path: string): SessionStore {
  const sessionOf = (key: string) => openCell(`${path}/${hash128(key)}`, 'session')
  const leaseOf = (key: string) => openCell(`${path}/${hash128(key)}`, 'lease')
  return {
    async load(key) {
      const { version, text } = await sessionOf(key).read()
      return text === undefined ? undefined : { value: text, version: String(version) }
    },
    async save(key, value, ifVersion) {
      const cell = sessionOf(key)
      const { version, text } = await cell.read()
      if ((text === undefined ? undefined : String(version)) !== ifVersion) return undefined
      return (await cell.write(version, value)) ? String(version + 1) : undefined
    },
    async remove(key) {
      const cell = sessionOf(key)
      for (;;) {
        const { version } = await cell.read()
        if (version === 0 || (await cell.write(version, undefined))) return
      }
    },
    async lease(key, forMs) {
      const cell = leaseOf(key)
      const { version, text } = await cell.read()
      const [until = 0, heldMs = 0] = (text ?? '').split(' ').map(Number)
      if (runs(until, heldMs, Date.now())) return undefined
      if (!(await cell.write(version, `${Date.now() + forMs} ${forMs}`))) return undefined
      return {
        async release() {
          await cell.write(version + 1, '0')
        },
      }
    },
  }
}
