import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { FilesInUseError } from '@esim-usage/hub'
import type { CliIo } from '../cli-io.ts'
import { historyFile, openStore } from './open-hub.ts'

interface Emptied {
  /** Ids of the lines that were in it. */
  readonly lines: readonly string[]
  /** Its bytes go when another program lets go of the file. */
  readonly inUse?: FilesInUseError
}

/** Writes over what is in the file; undefined: it is damaged and cannot be opened. */
async function emptyHistory(file: string, io: CliIo): Promise<Emptied | undefined> {
  const store = await openStore(file, io).catch(() => undefined)
  if (store === undefined) return undefined
  try {
    const lines = (await store.lines.list()).map(({ id }) => id)
    try {
      await store.eraseAll()
      return { lines }
    } catch (error) {
      if (error instanceof FilesInUseError) return { lines, inUse: error }
      throw error
    }
  } finally {
    await store.close()
  }
}

/** Removes the history with its files, also a damaged one; gives the ids of the lines that were in it. */
export async function eraseHistory(io: CliIo): Promise<readonly string[]> {
  const file = historyFile(io)
  if (!existsSync(file)) return []
  const emptied = await emptyHistory(file, io)
  for (const end of ['', '-wal', '-shm']) {
    const removal = rm(file + end, { force: true })
    // Windows lets no file go that is open elsewhere; there is nothing in it any more
    await (emptied === undefined ? removal : removal.catch(() => undefined))
  }
  if (emptied?.inUse !== undefined) throw emptied.inUse
  return emptied?.lines ?? []
}
