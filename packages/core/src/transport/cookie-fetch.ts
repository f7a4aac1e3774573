import makeFetchCookie from 'fetch-cookie'
import { createError } from '../errors/create-error.ts'
import type { ErrorFacts } from '../errors/codes.ts'
import type { SessionCookies } from './cookie-jar.ts'
import { isAllowedOrigin } from './origins.ts'

/** One request, ready to be sent hop by hop. */
export interface Hop {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  readonly follow: boolean
  readonly signal: AbortSignal
}

/** What stays the same for all requests of a call. */
export interface HopOptions {
  readonly fetch: typeof globalThis.fetch
  readonly cookies: SessionCookies
  readonly origins: readonly string[]
}

const mostRedirects = 15
/** Headers that name nobody and may cross an origin; cookies are chosen anew for each URL. */
const plainHeaders = new Set(['accept', 'accept-language', 'cookie', 'user-agent', 'content-type'])

/**
 * Sends a request and follows redirects with the session's cookies.
 *
 * fetch-cookie follows redirects from `init` alone, so everything stands in a plain `init`: a Request or a Headers
 * object would lose headers, body and the abort signal, or be changed on the way.
 */
export async function sendHops(request: Hop, options: HopOptions, facts: ErrorFacts): Promise<Response> {
  const home = new URL(request.url).origin
  let hops = 0
  const send: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(String(input))
    hops += 1
    if (hops > mostRedirects + 1 || !isAllowedOrigin(url, options.origins))
      throw createError('unexpected-status', facts)
    const abroad = url.origin !== home
    const body = init?.body ?? undefined
    // A body may hold the password, so it never crosses an origin either.
    if (abroad && body !== undefined) throw createError('unexpected-status', facts)
    const headers = new Headers(init?.headers)
    if (abroad) for (const name of [...headers.keys()]) if (!plainHeaders.has(name)) headers.delete(name)
    if (request.body !== undefined && body === undefined) headers.delete('content-type')
    const response = await options.fetch(url.href, {
      ...init,
      headers,
      redirect: 'manual',
      signal: request.signal,
    })
    if (response.url === '') Object.defineProperty(response, 'url', { value: url.href })
    return response
  }
  return makeFetchCookie(send, options.cookies)(request.url, {
    method: request.method,
    headers: { ...request.headers },
    ...(request.body === undefined ? {} : { body: request.body }),
    redirect: request.follow ? 'follow' : 'manual',
    signal: request.signal,
    maxRedirect: mostRedirects,
  })
}
