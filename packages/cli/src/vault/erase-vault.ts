import { rm } from 'node:fs/promises'
import type { CliIo } from '../cli-io.ts'
import { dataFolder } from './data-folder.ts'
import { keyFilePath, readKeyFile } from './key-file.ts'
import { sessionsFolder } from './open-vault.ts'

/** A key file that nobody can read names no entry. */
async function removeKey({ keychain }: CliIo, folder: string): Promise<boolean> {
  const file = await readKeyFile(folder).catch(() => undefined)
  if (file?.kind !== 'keychain') return true
  try {
    await keychain?.remove(file.salt)
    return keychain !== undefined
  } catch {
    return false
  }
}

/** Removes all sessions and their key; needs no key itself. False: the keychain kept its entry, which opens nothing now. */
export async function eraseVault(io: CliIo): Promise<boolean> {
  const folder = dataFolder(io.env)
  await rm(sessionsFolder(folder), { recursive: true, force: true })
  const isKeyGone = await removeKey(io, folder)
  await rm(keyFilePath(folder), { force: true })
  return isKeyGone
}
