import { join } from 'node:path'
import { encryptedStore, EsimUsageError, type SessionStore } from '@esim-usage/core'
import { fileStore } from '@esim-usage/core/node'
import type { Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import { canAsk, tell } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
import { dataFolder } from './data-folder.ts'
import { readKeyFile } from './key-file.ts'
import { type LineIndex, openLineIndex } from './line-index.ts'
import { createKey, openKey, passphraseVariable } from './open-key.ts'

/** The sessions of this machine, opened. */
export interface Vault extends LineIndex {
  /** Encrypts whatever it keeps. */
  readonly store: SessionStore
}

/** Where sessions are. */
export const sessionsFolder = (folder: string): string => join(folder, 'sessions')

const mostTries = 3

async function openWith(folder: string, key: CryptoKey | Uint8Array): Promise<Vault | undefined> {
  try {
    const store = encryptedStore(fileStore(sessionsFolder(folder)), key)
    return { store, ...(await openLineIndex(store)) }
  } catch (error) {
    if (EsimUsageError.is(error) && error.facts.option === 'key') return undefined
    throw error
  }
}

/** Opens what is stored; undefined when nothing ever was. A wrong passphrase leaves everything as it is. */
export async function openVault(io: CliIo, texts: Texts): Promise<Vault | undefined> {
  const folder = dataFolder(io.env)
  const file = await readKeyFile(folder)
  if (file === undefined) return undefined
  const isAsked = file.kind === 'passphrase' && (io.env[passphraseVariable] ?? '') === '' && canAsk(io)
  for (let tries = 1; ; tries += 1) {
    const vault = await openWith(folder, await openKey(io, texts, file))
    if (vault !== undefined) return vault
    if (!isAsked || tries === mostTries) throw new InputError('passphrase-wrong')
    tell(io, texts.program.problems['passphrase-wrong'](''))
  }
}

/** Makes the place for sessions; the person chooses a passphrase where there is no keychain. */
export async function createVault(io: CliIo, texts: Texts): Promise<Vault> {
  const folder = dataFolder(io.env)
  const vault = await openWith(folder, await createKey(folder, io, texts))
  if (vault === undefined) throw new InputError('passphrase-wrong')
  return vault
}
