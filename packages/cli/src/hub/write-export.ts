import { type FileHandle, open } from 'node:fs/promises'
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

/** Writes everything that is kept but the sessions as JSON Lines to a new file for its owner alone; `-`: standard output. */
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
      await file.write(`${JSON.stringify(entry)}\n`)
    }
  } finally {
    await file.close()
  }
}
