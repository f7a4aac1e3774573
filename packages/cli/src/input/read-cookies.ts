import { readFile, stat } from 'node:fs/promises'
import type { CliIo } from '../cli-io.ts'
import { InputError } from './input-error.ts'

/** The option that named the cookies. */
export type CookieOption = '--cookies' | '--session'

/** Cookies of one website are some ten kilobytes; a whole browser's are some hundreds. */
const mostBytes = 1024 * 1024

async function fromInput({ stdin, signal }: CliIo, option: CookieOption): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  const stop = (): unknown => stdin.destroy()
  signal.addEventListener('abort', stop, { once: true })
  try {
    for await (const chunk of stdin) {
      const piece = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
      bytes += piece.length
      if (bytes > mostBytes) throw new InputError('cookies-too-large', option)
      chunks.push(piece)
    }
  } finally {
    signal.removeEventListener('abort', stop)
    signal.throwIfAborted()
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function fromFile(path: string, option: CookieOption): Promise<string> {
  try {
    if ((await stat(path)).size <= mostBytes) return await readFile(path, 'utf8')
  } catch {
    throw new InputError('cookies-unreadable', `${option} ${path}`)
  }
  throw new InputError('cookies-too-large', option)
}

/** Reads the cookies from a file, or from standard input (`-`). */
export async function readCookies(source: string, option: CookieOption, io: CliIo): Promise<string> {
  const text = source === '-' ? await fromInput(io, option) : await fromFile(source, option)
  if (text.trim() === '') throw new InputError('cookies-empty', option)
  return text
}
