import { InvalidRequestError } from '../errors/esim-usage-error.ts'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import type { SessionStore } from './session-store.ts'

const format = 1
const keyBytes = 32

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

function importKey(key: CryptoKey | Uint8Array): CryptoKey | Promise<CryptoKey> {
  if (!(key instanceof Uint8Array)) {
    if (key.algorithm.name === 'AES-GCM') return key
  } else if (key.byteLength === keyBytes) {
    return crypto.subtle.importKey('raw', Uint8Array.from(key), 'AES-GCM', false, ['encrypt', 'decrypt'])
  }
  throw new InvalidRequestError(
    'invalid-argument',
    'The key of an encrypted store must be an AES-GCM CryptoKey or 32 bytes. Make one with keyFromPassphrase().',
    { option: 'key' },
  )
}

/**
 * Tells keys apart without telling anything about them: the tag of one fixed, empty message. Without it a wrong key
 * would look like a damaged value. Values take random vectors, so this one is used for nothing else.
 */
async function fingerprint(key: CryptoKey): Promise<string> {
  const algorithm = { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: encode('esim-usage key') }
  const tag = await crypto.subtle.encrypt(algorithm, key, new Uint8Array())
  return toBase64Url(new Uint8Array(tag).slice(0, 8))
}

/** A value is bound to its place, so that the session of one line cannot be put under another. */
const algorithmOf = (iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: encode(`esim-usage session ${format}\n${place}`),
})

/**
 * Encrypts what another store keeps, with AES-256-GCM.
 *
 * A value that is damaged, or no encrypted one, reads as an empty text, which means signed out. A value under another
 * key is left as it is, so that a mistyped passphrase never costs a session.
 *
 * @param inner - Where the encrypted values are kept.
 * @param key - An AES-GCM key, such as `keyFromPassphrase()` makes, or 32 bytes.
 * @throws {@link InvalidRequestError} `invalid-argument` (option `key`) when the key is none, and from `load` when the
 * value was written with another key.
 *
 * @example
 * ```ts
 * import { encryptedStore } from '@esim-usage/core'
 * import { fileStore, keyFromPassphrase } from '@esim-usage/core/node'
 *
 * const sessionStore = encryptedStore(fileStore('sessions'), await keyFromPassphrase('made up of several words'))
 * console.log(await sessionStore.load('none')) // undefined
 * ```
 */
export function encryptedStore(inner: SessionStore, key: CryptoKey | Uint8Array): SessionStore {
  const imported = importKey(key)
  let ready: Promise<{ readonly key: CryptoKey; readonly print: string }> | undefined
  const open = (): NonNullable<typeof ready> => {
    ready ??= Promise.resolve(imported).then(async opened => ({
      key: opened,
      print: await fingerprint(opened),
    }))
    return ready
  }

  const decrypt = async (place: string, text: string): Promise<string> => {
    const [version, print, iv, data] = text.split('.')
    if (version !== String(format) || print === undefined || iv === undefined || data === undefined) return ''
    const own = await open()
    if (print !== own.print) {
      throw new InvalidRequestError(
        'invalid-argument',
        'The stored session was encrypted with another key. Give the key or passphrase it was made with, or empty the store.',
        { option: 'key' },
      )
    }
    try {
      const opened = await crypto.subtle.decrypt(
        algorithmOf(fromBase64Url(iv), place),
        own.key,
        fromBase64Url(data),
      )
      return new TextDecoder().decode(opened)
    } catch {
      return ''
    }
  }

  return {
    async load(place) {
      const stored = await inner.load(place)
      return (
        stored && {
          value: await decrypt(place, stored.value),
          version: stored.version,
        }
      )
    },
    async save(place, value, ifVersion) {
      const own = await open()
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const data = await crypto.subtle.encrypt(algorithmOf(iv, place), own.key, encode(value))
      const text = [format, own.print, toBase64Url(iv), toBase64Url(new Uint8Array(data))].join('.')
      return inner.save(place, text, ifVersion)
    },
    remove: place => inner.remove(place),
    lease: (place, forMs) => inner.lease(place, forMs),
  }
}
