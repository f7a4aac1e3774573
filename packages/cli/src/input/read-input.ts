import type { CliIo } from '../cli-io.ts'

/** Reads all of standard input; undefined: it is larger than that. */
export async function readInput({ stdin, signal }: CliIo, mostBytes: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  const stop = (): unknown => stdin.destroy()
  signal.addEventListener('abort', stop, { once: true })
  try {
    for await (const chunk of stdin) {
      const piece = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
      bytes += piece.length
      if (bytes > mostBytes) return undefined
      chunks.push(piece)
    }
  } finally {
    signal.removeEventListener('abort', stop)
    signal.throwIfAborted()
  }
  return Buffer.concat(chunks).toString('utf8')
}
