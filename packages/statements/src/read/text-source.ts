import { tooLarge } from '../failures.ts'
import type { ByteSource } from './byte-source.ts'
import { createDecoder, encodingOf, sampleBytes } from './decode.ts'

/** A longer text than any account has; the largest seen was 115 MB. */
const mostBytes = 2 * 1024 ** 3

/** Bytes that are decoded at a time: with more, memory grows by a quarter and nothing gets faster. */
const textPiece = 12_288

/** Decoded text in pieces. */
export interface TextSource {
  /** The beginning. */
  readonly sample: string
  /** All of it, once. */
  pieces(): AsyncGenerator<string>
}

/** Decodes a source; the beginning tells how. */
export async function createTextSource(source: ByteSource): Promise<TextSource> {
  const head = (await source.peek(sampleBytes)).subarray(0, sampleBytes)
  const encoding = encodingOf(head)
  return {
    sample: createDecoder(encoding)(head),
    async *pieces() {
      const decode = createDecoder(encoding)
      let bytes = 0
      for await (const chunk of source.chunks()) {
        bytes += chunk.length
        if (bytes > mostBytes) throw tooLarge('The file is larger than 2 GiB.')
        // Big chunks go in parts, so that rows come while a file is read.
        for (let at = 0; at < chunk.length; at += textPiece) {
          const text = decode(chunk.subarray(at, at + textPiece))
          if (text !== '') yield text
        }
      }
      const rest = decode()
      if (rest !== '') yield rest
    },
  }
}
