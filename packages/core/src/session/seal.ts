import { toBase64Url, fromBase64Url } from './base64url.ts'

const keyOf = async (secret: string): Promise<CryptoKey> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return crypto.subtle.importKey('raw', digest, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

const algorithm = (iv: Uint8Array<ArrayBuffer>, context: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`esim-usage attempt 1\n${context}`),
})

/** A random secret of 256 bits, as text. */
export const createSecret = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(32)))

/** Encrypts a text under a random secret; `context` must be the same when it is opened. */
export async function seal(text: string, secret: string, context: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt(
    algorithm(iv, context),
    await keyOf(secret),
    new TextEncoder().encode(text),
  )
  return `${toBase64Url(iv)}.${toBase64Url(new Uint8Array(sealed))}`
}

/** The text, or undefined when it was sealed under another secret or context, or is damaged. */
export async function unseal(sealed: string, secret: string, context: string): Promise<string | undefined> {
  try {
    const [iv = '', data = ''] = sealed.split('.')
    const opened = await crypto.subtle.decrypt(
      algorithm(fromBase64Url(iv), context),
      await keyOf(secret),
      fromBase64Url(data),
    )
    return new TextDecoder().decode(opened)
  } catch {
    return undefined
  }
}
