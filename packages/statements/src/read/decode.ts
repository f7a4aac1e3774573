import { damaged } from '../failures.ts'

/** Encodings that statements come in. */
export type Encoding = 'utf-8' | 'windows-1251' | 'utf-16le'

/** Beginning that encoding and format are told by, bytes. */
export const sampleBytes = 65_536

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // `stream`: a character cut by the end of the sample is no mistake.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** What the bytes are; what a file says of itself is often wrong. */
export function encodingOf(sample: Uint8Array): Encoding {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  return isUtf8(sample) ? 'utf-8' : 'windows-1251'
}

/** Decodes in pieces. Bytes that no text has end the read. */
export function createDecoder(encoding: Encoding): (chunk?: Uint8Array) => string {
  const decoder = new TextDecoder(encoding, { fatal: true })
  return chunk => {
    let text
    try {
      text = chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
    } catch {
      throw damaged('The text of the file is damaged: it changes its encoding or ends inside a character.')
    }
    if (text.includes('\0')) throw damaged('The text of the file is damaged: it has zero bytes.')
    return text
  }
}
