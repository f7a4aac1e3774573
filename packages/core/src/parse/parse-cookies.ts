import type { ImportedCookie } from '../adapter/adapter-http.ts'
import { InvalidRequestError } from '../errors/esim-usage-error.ts'
import { readJson } from './read-json.ts'

/** How cookies without a domain of their own are read. */
export interface CookieOptions {
  /** Domain of cookies that come without one, such as those of a Cookie header. Absent: such cookies are refused. */
  readonly domain?: string
}

const columnsOfNetscape = 7
const httpOnly = '#HttpOnly_'
const soundName = /^[^\p{Cc}\s=;]+$/u
/** A control character or a semicolon would end the cookie inside the header. */
const soundValue = /^[^\p{Cc};]*$/u
/** Year 9999: RFC 3339 goes no further. */
const lastSecond = 253_402_300_799

/** Seconds since 1970; zero and below mark a session cookie. */
function toExpiry(seconds: number): { readonly expiresAt?: string } {
  if (!(seconds > 0)) return {}
  return { expiresAt: new Date(Math.min(Math.floor(seconds), lastSecond) * 1000).toISOString() }
}

function readExpiry(expiry: unknown): { readonly expiresAt?: string } {
  if (typeof expiry === 'number') return toExpiry(expiry)
  // A date without a zone would depend on the host's: it counts as none.
  if (typeof expiry !== 'string' || !/(?:GMT|Z|[+-]\d\d:?\d\d)$/.test(expiry)) return {}
  return toExpiry(Date.parse(expiry) / 1000)
}

function fromLine(line: string): ImportedCookie | undefined {
  const [domain, , path, , expiry, name, value = ''] = line.split('\t', columnsOfNetscape)
  if (domain === undefined || path === undefined || name === undefined) return undefined
  if (Number.isNaN(Number(expiry))) return undefined
  return { name, value, domain, path, ...toExpiry(Number(expiry)) }
}

const fromNetscape = (text: string): (ImportedCookie | undefined)[] =>
  text
    .split(/\r?\n/u)
    .map(line => (line.startsWith(httpOnly) ? line.slice(httpOnly.length) : line))
    .filter(line => line.trim() !== '' && !line.startsWith('#'))
    .map(fromLine)

const read = (from: unknown, key: string): unknown =>
  typeof from === 'object' && from !== null ? Reflect.get(from, key) : undefined

function fromEntry(entry: unknown, domain: string | undefined): ImportedCookie | undefined {
  const [name, value] = [read(entry, 'name'), read(entry, 'value')]
  const [host, path] = [read(entry, 'domain') ?? domain, read(entry, 'path')]
  if (typeof name !== 'string' || typeof value !== 'string' || typeof host !== 'string') return undefined
  return {
    name,
    value,
    domain: host,
    ...(typeof path === 'string' && { path }),
    ...readExpiry(read(entry, 'expirationDate') ?? read(entry, 'expires')),
  }
}

function fromJson(text: string, domain: string | undefined): (ImportedCookie | undefined)[] {
  let json: unknown
  try {
    json = readJson(text)
  } catch {
    return []
  }
  const list = Array.isArray(json) ? json : read(json, 'cookies')
  return Array.isArray(list) ? list.map((entry: unknown) => fromEntry(entry, domain)) : []
}

function fromHeader(text: string, domain: string | undefined): (ImportedCookie | undefined)[] {
  if (domain === undefined) return []
  return text
    .replace(/^cookie:/iu, '')
    .split(';')
    .filter(pair => pair.trim() !== '')
    .map(pair => {
      const at = pair.indexOf('=')
      return at < 0 ? undefined : { name: pair.slice(0, at).trim(), value: pair.slice(at + 1).trim(), domain }
    })
}

const isSound = (cookie: ImportedCookie | undefined): cookie is ImportedCookie =>
  cookie !== undefined && cookie.domain !== '' && soundName.test(cookie.name) && soundValue.test(cookie.value)

/**
 * Reads cookies as people can save them: a Netscape file, a JSON array (or `{ cookies }`) as browser extensions write it,
 * or a Cookie header, whose cookies get `options.domain`.
 *
 * @throws InvalidRequestError `invalid-argument` when any of them cannot be read; shows nothing of the text.
 */
export function parseCookies(text: string, options: CookieOptions = {}): ImportedCookie[] {
  const trimmed = text.replace(/^\ufeff/u, '').trim()
  const cookies = /^[[{]/.test(trimmed)
    ? fromJson(trimmed, options.domain)
    : trimmed.includes('\t')
      ? fromNetscape(trimmed)
      : fromHeader(trimmed, options.domain)
  const sound = cookies.filter(isSound)
  if (sound.length > 0 && sound.length === cookies.length) return sound
  throw new InvalidRequestError(
    'invalid-argument',
    'The option `session` holds no readable cookies. Give the text of a Netscape cookie file with its tabs, a JSON array of cookies, or a Cookie header.',
    { option: 'session' },
  )
}
