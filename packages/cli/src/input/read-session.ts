import { readFile, stat } from 'node:fs/promises'
import { isCancel, password } from '@clack/prompts'
import type { Texts } from '@esim-usage/texts'
import { type CliIo, isTerminal } from '../cli-io.ts'
import { InputError } from './input-error.ts'
import { InterruptedError } from './interrupted-error.ts'

/** Cookies of one website are some ten kilobytes; a whole browser's are some hundreds. */
const mostBytes = 1024 * 1024

async function fromInput({ stdin, signal }: CliIo): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  const stop = (): unknown => stdin.destroy()
  signal.addEventListener('abort', stop, { once: true })
  try {
    for await (const chunk of stdin) {
      const piece = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
      bytes += piece.length
      if (bytes > mostBytes) throw new InputError('session-too-large')
      chunks.push(piece)
    }
  } finally {
    signal.removeEventListener('abort', stop)
    signal.throwIfAborted()
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function fromFile(path: string): Promise<string> {
  try {
    if ((await stat(path)).size <= mostBytes) return await readFile(path, 'utf8')
  } catch {
    throw new InputError('session-unreadable', path)
  }
  throw new InputError('session-too-large')
}

async function fromPerson({ stdin, stderr, signal }: CliIo, texts: Texts): Promise<string> {
  const typed = await password({
    message: texts.program.askSession,
    input: stdin,
    output: stderr,
    signal,
    withGuide: false,
  })
  if (isCancel(typed)) throw new InterruptedError()
  return typed
}

/** Reads the cookies from a file, from standard input (`-`) or, when nothing is named, from the person at the terminal. */
export async function readSession(source: string | undefined, io: CliIo, texts: Texts): Promise<string> {
  const asks = source === undefined && isTerminal(io.stdin) && isTerminal(io.stderr)
  if (source === undefined && !asks) throw new InputError('session-missing')
  const text =
    source === undefined
      ? await fromPerson(io, texts)
      : source === '-'
        ? await fromInput(io)
        : await fromFile(source)
  if (text.trim() === '') throw new InputError('session-empty')
  return text
}
