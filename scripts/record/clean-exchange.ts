import type { TapeBody, TapeRequest } from '@esim-usage/core/testing'
import type { RecordedExchange } from './recording.ts'
import type { Replacer } from './replacer.ts'

/** An exchange with everything private replaced, as a tape writes it. */
export interface CleanExchange {
  readonly endpoint: string
  readonly request: TapeRequest
  readonly response:
    | { readonly failure: 'network' }
    | {
        readonly status: number
        readonly headers: Readonly<Record<string, string | readonly string[]>>
        readonly body?: CleanBody
      }
}

/** What goes into a body file, and how the file's name ends. */
export interface CleanBody {
  readonly ending: string
  readonly content: string | Uint8Array
}

/** Sent by the platform or different in every version, so a tape does not ask for them. */
const unasked = new Set(['user-agent', 'content-length', 'host', 'connection', 'accept-encoding'])
/** What a client reads of an answer; all other headers are left out. */
const kept = new Set(['content-type', 'location', 'retry-after', 'www-authenticate', 'content-disposition'])
const emptyPicture =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const isJson = (mediaType: string, text: string): boolean =>
  mediaType.includes('json') || /^\s*[[{]/.test(text)

const cookiePair = /(^|;\s*)([^=;\s]+)=("?)([^;"]*)/g

/** Values of cookies are secrets whatever they look like. */
const cleanCookies = (text: string, replacer: Replacer): string =>
  replacer.text(
    text.replaceAll(cookiePair, (_all, before: string, name: string, quote: string, value: string) =>
      [before, name, '=', quote, replacer.secret(value)].join(''),
    ),
  )

/** In `Set-Cookie` only the first pair is the cookie. */
const cleanSetCookie = (text: string, replacer: Replacer): string => {
  const [pair = '', ...attributes] = text.split(';')
  return [cleanCookies(pair, replacer), ...attributes].join(';')
}

function cleanHeader(name: string, value: string, replacer: Replacer): string {
  if (name === 'cookie') return cleanCookies(value, replacer)
  const token = /^(?:Bearer|Basic|Token) (\S+)$/i.exec(value)?.[1] ?? ''
  if (name !== 'authorization' || token === '') return replacer.text(value)
  // What is a JWT keeps its shape, as clients may look into it.
  const cleaned = replacer.text(token)
  return value.replace(token, cleaned === token ? replacer.secret(token) : cleaned)
}

function cleanRequestBody(exchange: RecordedExchange, replacer: Replacer): TapeBody | undefined {
  const { requestText: text, requestHeaders } = exchange
  if (text === '') return undefined
  const mediaType = requestHeaders.get('content-type') ?? ''
  if (mediaType.includes('form-urlencoded')) {
    const form: Record<string, string[]> = {}
    for (const [name, value] of new URLSearchParams(text)) (form[name] ??= []).push(replacer.value(value))
    return { form }
  }
  if (!isJson(mediaType, text)) return { text: replacer.text(text) }
  const json: unknown = JSON.parse(replacer.json(text))
  return { json }
}

/** A body as a file. Bytes that cannot be read cannot be cleaned either. */
function cleanBody(mediaType: string, bytes: Uint8Array, replacer: Replacer): CleanBody {
  if (mediaType.startsWith('image/') && !mediaType.includes('svg')) {
    return { ending: 'png', content: Buffer.from(emptyPicture, 'base64') }
  }
  if (!/json|html|xml|text|javascript|csv|^$/.test(mediaType)) {
    throw new Error(`A body of ${mediaType} cannot be cleaned; write that tape by hand.`)
  }
  const text = new TextDecoder().decode(bytes)
  if (isJson(mediaType, text)) return { ending: 'json', content: replacer.json(text) }
  const ending = mediaType.includes('html') ? 'html' : mediaType.includes('xml') ? 'xml' : 'txt'
  return { ending, content: replacer.text(text) }
}

function cleanResponse(exchange: RecordedExchange, replacer: Replacer): CleanExchange['response'] {
  const { response } = exchange
  if (response === undefined) return { failure: 'network' }
  const headers: Record<string, string | string[]> = {}
  for (const [name, value] of response.headers) {
    if (kept.has(name)) headers[name] = replacer.text(value)
  }
  const cookies = response.headers.getSetCookie().map(cookie => cleanSetCookie(cookie, replacer))
  if (cookies.length > 0) headers['set-cookie'] = cookies
  const mediaType = (response.headers.get('content-type') ?? '').split(';', 1)[0] ?? ''
  if (response.bytes.length === 0) return { status: response.status, headers }
  return { status: response.status, headers, body: cleanBody(mediaType, response.bytes, replacer) }
}

/** Cleans an exchange. The same replacer for all of a tape keeps equal values equal. */
export function cleanExchange(exchange: RecordedExchange, replacer: Replacer): CleanExchange {
  const response = cleanResponse(exchange, replacer)
  const headers = Object.fromEntries(
    [...exchange.requestHeaders]
      .filter(([name]) => !unasked.has(name))
      .map(([name, value]) => [name, cleanHeader(name, value, replacer)]),
  )
  const body = cleanRequestBody(exchange, replacer)
  const request = {
    method: exchange.method,
    url: replacer.text(exchange.url),
    headers,
    ...(body !== undefined && { body }),
  }
  return { endpoint: exchange.endpoint, request, response }
}
