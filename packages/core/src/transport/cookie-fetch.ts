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
const redirects = new Set([301, 302, 303, 307, 308])

/** What goes out on one hop. The body may hold the password, so it never crosses an origin; nor do own headers. */
function headersOf(init: RequestInit | undefined, abroad: boolean, lostBody: boolean): Headers {
  const headers = new Headers(init?.headers)
  const own = [...headers.keys()].filter(name => abroad && !plainHeaders.has(name))
  for (const name of own) headers.delete(name)
  if (lostBody) headers.delete('content-type')
  return headers
}

/**
 * Sends a request and follows redirects with the session's cookies.
 *
 * fetch-cookie follows redirects from `init` alone, so everything stands in a plain `init`: a Request or a Headers
 * object would lose headers, body and the abort signal, or be changed on the way.
 */
export async function sendHops(request: Hop, options: HopOptions, facts: ErrorFacts): Promise<Response> {
  const home = new URL(request.url).origin
  let hops = 0
  const send = async (address: string, init?: RequestInit): Promise<Response> => {
    const url = new URL(address)
    const abroad = url.origin !== home
    const body = init?.body ?? undefined
    if (hops > mostRedirects || !isAllowedOrigin(url, options.origins) || (abroad && body !== undefined)) {
      throw createError('unexpected-status', facts)
    }
    hops += 1
    const response = await options.fetch(url.href, {
      ...init,
      headers: headersOf(init, abroad, request.body !== undefined && body === undefined),
      redirect: 'manual',
      signal: request.signal,
    })
    // A fetch that maps hosts elsewhere answers with an address of its own; cookies and redirects belong to ours.
    Object.defineProperty(response, 'url', { value: url.href })
    const location =
      redirects.has(response.status) && request.follow ? response.headers.get('location') : null
    if (location === null) return response
    if (!URL.canParse(location, url))
      throw createError('unexpected-status', { ...facts, status: response.status })
    // The page of a redirect is not read; left open it would keep its connection.
    await response.body?.cancel()
    return response
  }
  const { cookie: _jarOnly, ...headers } = request.headers
  return makeFetchCookie(send, options.cookies)(request.url, {
    method: request.method,
    headers,
    ...(request.body === undefined ? {} : { body: request.body }),
    redirect: request.follow ? 'follow' : 'manual',
    signal: request.signal,
    maxRedirect: Infinity,
  })
}
