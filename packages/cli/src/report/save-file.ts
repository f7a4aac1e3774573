import { access, open, rename, rm } from 'node:fs/promises'
import { InputError } from '../input/input-error.ts'
import type { FilePieces } from './report-formats.ts'

/** Refuses a file that is there already. */
export async function checkFree(path: string): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  )
  if (isThere) throw new InputError('file-exists', path)
}

const isOfSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error

async function writeAll(path: string, pieces: FilePieces): Promise<void> {
  const file = await open(path, 'w')
  try {
    for await (const piece of pieces) await file.writeFile(piece)
  } finally {
    await file.close()
  }
}

/** Writes a file whole or not at all, beside its place first. One that is there already stays as it is. */
export async function saveFile(path: string, pieces: FilePieces): Promise<void> {
  const half = `${path}.part`
  try {
    await writeAll(half, pieces)
    await checkFree(path)
    await rename(half, path)
  } catch (error) {
    await rm(half, { force: true })
    throw isOfSystem(error) ? new InputError('file-unwritable', path) : error
  }
}
