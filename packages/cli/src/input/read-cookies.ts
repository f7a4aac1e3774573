import { readFile, stat } from 'node:fs/promises'
import type { CliIo } from '../cli-io.ts'
import { InputError } from './input-error.ts'
import { readInput } from './read-input.ts'

/** The option that named the cookies. */
export type CookieOption = '--cookies' | '--session'

/** Cookies of one website are some ten kilobytes; a whole browser's are some hundreds. */
const mostBytes = 1024 * 1024

async function fromInput(io: CliIo, option: CookieOption): Promise<string> {
  const text = await readInput(io, mostBytes)
  if (text === undefined) throw new InputError('cookies-too-large', option)
  return text
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
