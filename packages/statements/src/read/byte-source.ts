import { damaged, invalid, tooLarge } from '../failures.ts'
import type { StatementInput, StatementOptions } from '../statement.ts'

/** Bytes in order, of which the first can be looked at before they are taken. */
export interface ByteSource {
  /** At least `count` bytes from the start, fewer only when there are no more. Before anything is taken. */
  peek(count: number): Promise<Uint8Array>
  /** All bytes, once. */
  chunks(): AsyncGenerator<Uint8Array>
}

async function* fromReadable(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    // What is left of the stream is not wanted; a failure to stop it changes nothing.
    await reader.cancel().catch(() => undefined)
  }
}

async function* single(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const piece = 65_536
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
}

function open(input: StatementInput): AsyncIterable<Uint8Array> {
  if (input instanceof Uint8Array) return single(input)
  if (input instanceof ArrayBuffer) return single(new Uint8Array(input))
  if (input instanceof Blob) return fromReadable(input.stream())
  if (input instanceof ReadableStream) return fromReadable(input)
  if (typeof input === 'object' && input !== null && Symbol.asyncIterator in input) return input
  throw invalid('input', 'Pass bytes, a Blob or a stream of bytes; a path needs @esim-usage/statements/node.')
}

/** Bytes of the caller's input; counts them, and ends when the signal says so. */
export async function* readInput(
  input: StatementInput,
  { onProgress, signal }: StatementOptions,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of open(input)) {
    signal?.throwIfAborted()
    if (!(chunk instanceof Uint8Array)) throw invalid('input', 'A stream of a statement must give bytes.')
    bytes += chunk.length
    onProgress?.(bytes)
    yield chunk
  }
}

/** Joins chunks. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts
  if (first !== undefined && parts.length === 1) return first
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Makes a source that can be looked into. */
export function createByteSource(input: AsyncGenerator<Uint8Array>): ByteSource {
  const held: Uint8Array[] = []
  let heldBytes = 0
  return {
    async peek(count) {
      while (heldBytes < count) {
        const next = await input.next()
        if (next.done === true) break
        held.push(next.value)
        heldBytes += next.value.length
      }
      return joinBytes(held)
    },
    async *chunks() {
      try {
        yield* held.splice(0)
        yield* input
      } finally {
        await input.return(undefined)
      }
    },
  }
}

/** Takes everything into memory, up to a limit. */
export async function readAll(source: ByteSource, mostBytes: number, what: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of source.chunks()) {
    bytes += chunk.length
    if (bytes > mostBytes) throw tooLarge(`${what} is larger than ${mostBytes / 1024 ** 2} MiB.`)
    parts.push(chunk)
  }
  if (bytes === 0) throw damaged('The file is empty.')
  return joinBytes(parts)
}
