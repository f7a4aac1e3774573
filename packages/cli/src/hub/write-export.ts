import { type FileHandle, open, rm } from 'node:fs/promises'
import type { Hub } from '@esim-usage/hub'
import { type CliIo, writeLines } from '../cli-io.ts'
import { InputError } from '../input/input-error.ts'

async function openNew(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx', 0o600)
  } catch {
    throw new InputError('export-unwritable', path)
  }
}

/**
 * Writes everything that is kept but sessions and notifiers as JSON Lines to a new file for its owner alone, whole or not at
 * all; `-`: standard output.
 */
export async function writeExport({ privacy }: Hub, path: string, isFull: boolean, io: CliIo): Promise<void> {
  const entries = privacy.exportAll({ counterparties: isFull ? 'full' : 'masked' })
  if (path === '-') {
    for await (const entry of entries) await writeLines(io.stdout, [JSON.stringify(entry)])
    return
  }
  const file = await openNew(path)
  try {
    for await (const entry of entries) {
      io.signal.throwIfAborted()
      await file.writeFile(`${JSON.stringify(entry)}\n`)
    }
    await file.close()
  } catch (error) {
    await file.close()
    await rm(path, { force: true })
    throw error
  }
}
