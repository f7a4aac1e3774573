import type { AdapterResponse } from '../adapter/adapter-http.ts'
import type { Schema } from '../adapter/schema.ts'
import type { ErrorFacts } from '../errors/codes.ts'
import { createError } from '../errors/create-error.ts'
import { readJson } from '../parse/read-json.ts'
import { validate } from './validate.ts'

/** What came back for a request, body included. */
export interface RawAnswer {
  readonly status: number
  readonly url: string
  readonly headers: Headers
  readonly bytes: Uint8Array
}

const charsetOf = (contentType: string): string =>
  /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8'

function decode(bytes: Uint8Array, contentType: string): string {
  try {
    return new TextDecoder(charsetOf(contentType)).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

function locationOf(answer: RawAnswer): string | undefined {
  const location = answer.headers.get('location')
  return location !== null && URL.canParse(location, answer.url)
    ? new URL(location, answer.url).href
    : undefined
}

const asked = new WeakMap<AdapterResponse, Pick<ErrorFacts, 'endpoint' | 'status'>>()

/** Address and status of an answer that came through here; nothing of any other. */
export const factsOf = (answer: AdapterResponse): Pick<ErrorFacts, 'endpoint' | 'status'> =>
  asked.get(answer) ?? {}

/** Wraps an answer for an adapter. `facts` name the request in errors. */
export function createResponse(answer: RawAnswer, facts: ErrorFacts): AdapterResponse {
  const contentType = answer.headers.get('content-type') ?? ''
  let text: string | undefined
  let parsed: { readonly value: unknown } | undefined
  const readText = (): string => {
    text ??= decode(answer.bytes, contentType)
    return text
  }
  const accept = <T>(value: unknown, schema: Schema<T>): T => {
    const result = validate(schema, value)
    if ('issues' in result)
      throw createError('schema-mismatch', { ...facts, status: answer.status, issues: result.issues })
    return result.value
  }
  const response: AdapterResponse = {
    status: answer.status,
    url: answer.url,
    location: locationOf(answer),
    mediaType: (contentType.split(';', 1)[0] ?? '').trim().toLowerCase(),
    header: name => answer.headers.get(name) ?? undefined,
    text: readText,
    bytes: () => answer.bytes,
    json<T>(schema: Schema<T>): T {
      try {
        parsed ??= { value: readJson(readText()) }
      } catch {
        throw createError('unreadable-body', { ...facts, status: answer.status })
      }
      return accept(parsed.value, schema)
    },
    accept,
  }
  const { endpoint } = facts
  asked.set(response, { ...(endpoint === undefined ? {} : { endpoint }), status: answer.status })
  return response
}
