import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { FilesInUseError } from '@esim-usage/hub'
import type { CliIo } from '../cli-io.ts'
import { historyFile, openStore } from './open-hub.ts'

interface Emptied {
  /** Ids of the lines that were in it. */
  readonly lines: readonly string[]
  /** False: it is damaged, or the disk is full. */
  readonly isEmpty: boolean
  /** Its bytes go when another program lets go of the file. */
  readonly inUse?: FilesInUseError
}

/** Writes over what is in the file, where that can be done. */
async function emptyHistory(file: string, io: CliIo): Promise<Emptied> {
  const store = await openStore(file, io).catch(() => undefined)
  if (store === undefined) return { lines: [], isEmpty: false }
  let lines: readonly string[] = []
  try {
    lines = (await store.lines.list()).map(({ id }) => id)
    await store.eraseAll()
    return { lines, isEmpty: true }
  } catch (error) {
    return error instanceof FilesInUseError
      ? { lines, isEmpty: true, inUse: error }
      : { lines, isEmpty: false }
  } finally {
    await store.close()
  }
}

/** Removes the history with its files, also a damaged one; gives the ids of the lines that were in it. */
export async function eraseHistory(io: CliIo): Promise<readonly string[]> {
  const file = historyFile(io)
  if (!existsSync(file)) return []
  const { lines, isEmpty, inUse } = await emptyHistory(file, io)
  for (const end of ['', '-wal', '-shm']) {
    const removal = rm(file + end, { force: true })
    // Windows lets no file go that is open elsewhere; there is nothing in it any more
    await (isEmpty ? removal.catch(() => undefined) : removal)
  }
  if (inUse !== undefined) throw inUse
  return lines
}
