import { sha256 } from '@noble/hashes/sha2.js'

/** Node, Bun and Deno hash natively and synchronously without an import. */
function findNative(): ((text: string) => string) | undefined {
  const { process } = Object(globalThis)
  const digest: unknown = process?.getBuiltinModule?.('node:crypto')?.hash
  return typeof digest === 'function' ? text => String(digest('sha256', text, 'hex')) : undefined
}

const toHex = (bytes: Uint8Array): string => {
  let hex = ''
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0')
  return hex
}

/** SHA-256 of a text as lower-case hex; the same on every runtime. */
export const sha256Hex: (text: string) => string =
  findNative() ?? (text => toHex(sha256(new TextEncoder().encode(text))))

/** The same, cut to 128 bits. */
export const hash128 = (text: string): string => sha256Hex(text).slice(0, 32)

/** An opaque key for a store, made of parts that must not show. */
export const toKeyHash = (parts: readonly (string | number)[]): string => hash128(JSON.stringify(parts))
