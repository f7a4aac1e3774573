import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../input/input-error.ts'

/** How the key of the stored sessions is come by; holds nothing secret. */
export interface KeyFile {
  /** Where the key is: in the keychain, or in the person's head. */
  readonly kind: 'keychain' | 'passphrase'
  /** Random; salts the passphrase, or names the entry of the keychain. */
  readonly salt: string
}

/** Where it is. */
export const keyFilePath = (folder: string): string => join(folder, 'key.json')

const codeOf = (error: unknown): unknown => (error instanceof Error ? Reflect.get(error, 'code') : undefined)

function parse(text: string): KeyFile | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return undefined
    const { version, kind, salt } = { version: 0, kind: '', salt: '', ...value }
    const isKnown = version === 1 && (kind === 'keychain' || kind === 'passphrase')
    return isKnown && typeof salt === 'string' && salt !== '' ? { kind, salt } : undefined
  } catch {
    return undefined
  }
}

/** Reads the file; undefined when nothing was ever stored. A file that cannot be read is never written over. */
export async function readKeyFile(folder: string): Promise<KeyFile | undefined> {
  const path = keyFilePath(folder)
  try {
    const found = parse(await readFile(path, 'utf8'))
    if (found !== undefined) return found
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
  }
  throw new InputError('key-unreadable', path)
}

/** Writes the file; when another process was first, its file holds and is given. */
export async function writeKeyFile(folder: string, file: KeyFile): Promise<KeyFile> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const text = `${JSON.stringify({ version: 1, ...file })}\n`
    await writeFile(keyFilePath(folder), text, { flag: 'wx', mode: 0o600 })
    return file
  } catch (error) {
    const theirs = codeOf(error) === 'EEXIST' ? await readKeyFile(folder) : undefined
    if (theirs !== undefined) return theirs
    throw new InputError('folder-unwritable', folder)
  }
}
