import { readJson } from '../../parse/read-json.ts'
import type { SentRequest } from '../tape/compare-request.ts'
import type { TapeRequest } from '../tape/tape.ts'

/** Every leaf of a JSON value with its path. */
function leavesOf(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path}=${JSON.stringify(value)}`]
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, `${path}.${key}`))
}

const pairsOf = (pairs: Iterable<readonly [string, string]>, kind: string): readonly string[] =>
  [...pairs].map(([name, value]) => `${kind} ${name}=${value}`)

function bodyMarks(sent: SentRequest): readonly string[] {
  if (sent.text === '') return []
  if (sent.headers.get('content-type')?.includes('form-urlencoded') === true) {
    return pairsOf(new URLSearchParams(sent.text), 'form')
  }
  try {
    return leavesOf(readJson(sent.text), 'body')
  } catch {
    return [sent.text]
  }
}

function wantedBodyMarks({ body }: TapeRequest): readonly string[] {
  if (body === undefined) return []
  if ('json' in body) return leavesOf(body.json, 'body')
  if ('text' in body) return [body.text]
  return Object.entries(body.form).flatMap(([name, value]) =>
    [value].flat().map(each => `form ${name}=${each}`),
  )
}

/** In how many marks (query, body, named headers) a request is unlike the one of a tape. */
export function countDifferences(wanted: TapeRequest, sent: SentRequest): number {
  const names = Object.keys(wanted.headers ?? {})
  const ours = new Set([
    ...pairsOf(new URL(wanted.url).searchParams, 'query'),
    ...wantedBodyMarks(wanted),
    ...names.map(name => `header ${name}=${wanted.headers?.[name]}`),
  ])
  const theirs = new Set([
    ...pairsOf(new URL(sent.url).searchParams, 'query'),
    ...bodyMarks(sent),
    ...names.map(name => `header ${name}=${sent.headers.get(name)}`),
  ])
  const missing = [...ours].filter(mark => !theirs.has(mark))
  const extra = [...theirs].filter(mark => !ours.has(mark))
  return missing.length + extra.length
}
