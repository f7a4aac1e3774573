/// <reference types="node" />
import { scrypt } from 'node:crypto'
import { InvalidRequestError } from '../errors/esim-usage-error.ts'

/** About half a second and 128 MiB on a desktop machine. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }

/**
 * Makes the key of an `encryptedStore()` from a passphrase, with scrypt.
 *
 * @param passphrase - The same text gives the same key, however its accents were typed.
 * @param salt - Any text that stays the same for a store; it is no secret and is not kept here: keep it in the
 * settings of the app, best random and one for each installation. Default: one for all installations, so the
 * passphrase alone has to be strong.
 * @throws `InvalidRequestError` `invalid-argument` when the passphrase is empty.
 */
export async function keyFromPassphrase(passphrase: string, salt = 'esim-usage'): Promise<CryptoKey> {
  if (passphrase === '') {
    throw new InvalidRequestError('invalid-argument', 'The passphrase is empty. Give one of several words.', {
      option: 'passphrase',
    })
  }
  const bytes = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, cost, (error, derived) => {
      if (error === null) resolve(Uint8Array.from(derived))
      else reject(error)
    })
  })
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}
