import { readJson } from '../../parse/read-json.ts'
import { findDifference } from './find-difference.ts'
import type { TapeBody, TapeRequest } from './tape.ts'

/** A request as it was sent, its body read. */
export interface SentRequest {
  /** HTTP method. */
  readonly method: string
  /** The whole address. */
  readonly url: string
  /** All headers. */
  readonly headers: Headers
  /** The body as text; empty where there is none. */
  readonly text: string
}

const toLists = (pairs: URLSearchParams): Record<string, string[]> =>
  Object.fromEntries([...pairs.keys()].map(name => [name, pairs.getAll(name)]))

const toWantedLists = (form: Readonly<Record<string, string | readonly string[]>>) =>
  Object.fromEntries(Object.entries(form).map(([name, value]) => [name, [value].flat()]))

/** Method, host and path: what tells the addresses of a tape from each other. */
export const toAddress = (method: string, url: string): string => {
  const { origin, pathname } = new URL(url)
  return `${method} ${origin}${pathname}`
}

function compareBody(wanted: TapeBody | undefined, text: string): string | undefined {
  if (wanted === undefined) return text === '' ? undefined : 'body: the tape has none'
  if ('text' in wanted) return findDifference(wanted.text, text, 'body')
  if ('form' in wanted) {
    return findDifference(toWantedLists(wanted.form), toLists(new URLSearchParams(text)), 'body')
  }
  try {
    return findDifference(wanted.json, readJson(text), 'body')
  } catch {
    return 'body: the tape has JSON, the request something else'
  }
}

/** The cookies of a request have no order that a server may rely on. */
const toPairs = (cookies: string | undefined): readonly string[] | undefined =>
  cookies?.split('; ').toSorted((one, other) => one.localeCompare(other, 'en'))

function compareHeaders(wanted: TapeRequest['headers'], headers: Headers): string | undefined {
  for (const [name, value] of Object.entries(wanted ?? {})) {
    const sent = headers.get(name) ?? undefined
    const [ours, theirs] = name.toLowerCase() === 'cookie' ? [toPairs(value), toPairs(sent)] : [value, sent]
    const difference = findDifference(ours, theirs, `header ${name}`)
    if (difference !== undefined) return difference
  }
  return undefined
}

/** Names the first thing in which a request is not as the tape wants it; undefined when it is. */
export const compareRequest = (wanted: TapeRequest, sent: SentRequest): string | undefined =>
  findDifference(
    toLists(new URL(wanted.url).searchParams),
    toLists(new URL(sent.url).searchParams),
    'query',
  ) ??
  compareHeaders(wanted.headers, sent.headers) ??
  compareBody(wanted.body, sent.text)
