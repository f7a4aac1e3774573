import type { LineSession } from '../carriers.ts'
import type { CliIo } from '../cli-io.ts'
import { InputError } from './input-error.ts'
import { type CookieOption, readCookies } from './read-cookies.ts'

const tokenFields = ['cookies', 'token', 'accessToken'] as const

const isSession = (value: object): value is LineSession =>
  tokenFields.some(field => typeof Reflect.get(value, field) === 'string')

/** A JSON object with cookies or tokens is a session as it stands; all else is the text of cookies. */
export function toSession(text: string, option: CookieOption): LineSession {
  if (!text.trimStart().startsWith('{')) return { cookies: text }
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && isSession(value) ? value : { cookies: text }
  } catch {
    throw new InputError('cookies-malformed', option)
  }
}

/** Reads a session from a file, or from standard input (`-`). */
export const readSession = async (source: string, option: CookieOption, io: CliIo): Promise<LineSession> =>
  toSession(await readCookies(source, option, io), option)
