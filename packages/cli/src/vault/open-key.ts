import { randomBytes } from 'node:crypto'
import { keyFromPassphrase } from '@esim-usage/core/node'
import type { Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import { askSecret, canAsk, tell } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
import { type KeyFile, writeKeyFile } from './key-file.ts'

/** The variable that holds the passphrase where nobody can be asked. */
export const passphraseVariable = 'ESIM_USAGE_PASSPHRASE'

/** A new passphrase guards files that can be copied and tried without end. */
const shortest = 8

type Key = CryptoKey | Uint8Array

const passphraseIn = ({ env }: CliIo): string => env[passphraseVariable] ?? ''

async function fromKeychain({ keychain }: CliIo, { salt }: KeyFile): Promise<Key> {
  const secret = await keychain?.read(salt).catch(() => undefined)
  if (secret === undefined) throw new InputError('keychain-unreadable')
  return Buffer.from(secret, 'base64url')
}

async function fromPassphrase(io: CliIo, texts: Texts, { salt }: KeyFile): Promise<Key> {
  const given = passphraseIn(io)
  if (given === '' && !canAsk(io)) throw new InputError('passphrase-missing', passphraseVariable)
  return keyFromPassphrase(
    given === '' ? await askSecret(texts.signIn.askPassphrase, io, texts) : given,
    salt,
  )
}

/** The key of what is stored already. */
export const openKey = (io: CliIo, texts: Texts, file: KeyFile): Promise<Key> =>
  file.kind === 'keychain' ? fromKeychain(io, file) : fromPassphrase(io, texts, file)

/** Keeps a random key in the keychain and makes sure that it is there; undefined: there is no keychain. */
async function newKeychainKey({ keychain }: CliIo, salt: string): Promise<Key | undefined> {
  const key = randomBytes(32)
  const secret = key.toString('base64url')
  try {
    await keychain?.write(salt, secret)
    return (await keychain?.read(salt)) === secret ? key : undefined
  } catch {
    return undefined
  }
}

async function askNewPassphrase(io: CliIo, texts: Texts): Promise<string> {
  const { signIn, program } = texts
  tell(io, signIn.whyPassphrase)
  for (;;) {
    const first = await askSecret(signIn.askNewPassphrase, io, texts, typed =>
      typed.length < shortest ? program.problems['passphrase-short'](String(shortest)) : undefined,
    )
    if ((await askSecret(signIn.askPassphraseAgain, io, texts)) === first) return first
    tell(io, signIn.passphrasesDiffer)
  }
}

async function newPassphrase(io: CliIo, texts: Texts): Promise<string> {
  const given = passphraseIn(io)
  if (given === '' && !canAsk(io)) throw new InputError('passphrase-missing', passphraseVariable)
  const passphrase = given === '' ? await askNewPassphrase(io, texts) : given
  if (passphrase.length < shortest) throw new InputError('passphrase-short', String(shortest))
  return passphrase
}

/** Makes the key of an empty folder: a passphrase where one is given, else the keychain, else a passphrase that is asked for. */
export async function createKey(folder: string, io: CliIo, texts: Texts): Promise<Key> {
  const salt = randomBytes(16).toString('base64url')
  const kept = passphraseIn(io) === '' ? await newKeychainKey(io, salt) : undefined
  const passphrase = kept === undefined ? await newPassphrase(io, texts) : ''
  const own: KeyFile = { kind: kept === undefined ? 'passphrase' : 'keychain', salt }
  const file = await writeKeyFile(folder, own)
  if (file !== own) return openKey(io, texts, file)
  return kept ?? keyFromPassphrase(passphrase, salt)
}
