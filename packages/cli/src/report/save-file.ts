import { access, open, rename, rm } from 'node:fs/promises'
import { type CliIo, write } from '../cli-io.ts'
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

async function writeAll(path: string, pieces: FilePieces, signal: AbortSignal): Promise<void> {
  const file = await open(path, 'w')
  try {
    for await (const piece of pieces) {
      signal.throwIfAborted()
      await file.writeFile(piece)
    }
  } finally {
    await file.close()
  }
}

/** Writes a file whole or not at all, beside its place first. One that is there already stays as it is. */
async function saveFile(path: string, pieces: FilePieces, signal: AbortSignal): Promise<void> {
  const half = `${path}.part`
  try {
    await writeAll(half, pieces, signal)
    await checkFree(path)
    await rename(half, path)
  } catch (error) {
    await rm(half, { force: true })
    throw isOfSystem(error) ? new InputError('file-unwritable', path) : error
  }
}

/** Writes a file whole or not at all, Ctrl-C included; `-`: standard output. */
export async function writePieces(
  path: string,
  pieces: FilePieces,
  { stdout, signal }: CliIo,
): Promise<void> {
  if (path !== '-') return saveFile(path, pieces, signal)
  for await (const piece of pieces) {
    signal.throwIfAborted()
    await write(stdout, piece)
  }
}
