/** The header that tells the loopback server which address was meant. */
export const addressHeader = 'x-sandbox-address'

const mostRedirects = 20

interface Hop {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly body: ArrayBuffer | undefined
}

/** What a browser does to a request on its way to the next address. */
function nextHop(hop: Hop, status: number, location: string): Hop {
  const url = new URL(location, hop.url)
  const headers = new Headers(hop.headers)
  if (url.origin !== new URL(hop.url).origin)
    for (const name of ['authorization', 'cookie']) headers.delete(name)
  const asGet = (status === 303 && hop.method !== 'HEAD') || (status < 303 && hop.method === 'POST')
  if (!asGet) return { ...hop, url: url.href, headers }
  headers.delete('content-type')
  return { url: url.href, method: 'GET', headers, body: undefined }
}

/** Configurable: a fetch around this one that follows redirects names them anew. */
const named = (response: Response, url: string, redirected: boolean): Response =>
  Object.defineProperties(response, {
    url: { value: url, configurable: true },
    redirected: { value: redirected, configurable: true },
  })

/**
 * A fetch that knows only the sandbox's hosts and finds them on a loopback server. Any other address is refused, also
 * as a redirect, so that nothing it does reaches the network.
 */
export function loopbackFetch(
  network: typeof globalThis.fetch,
  server: string,
  hosts: readonly string[],
): typeof globalThis.fetch {
  const send = async (hop: Hop, signal: AbortSignal | null): Promise<Response> => {
    const { protocol, hostname } = new URL(hop.url)
    if (protocol !== 'https:' || !hosts.includes(hostname))
      throw new TypeError('The sandbox plays no such host; nothing was sent')
    const headers = new Headers(hop.headers)
    headers.set(addressHeader, hop.url)
    const { method, body = null } = hop
    return network(server, { method, headers, body, signal, redirect: 'manual' })
  }

  return async (input, init) => {
    const request = new Request(input, init)
    // Not request.signal: an abort no longer reaches it once the request is garbage-collected.
    const signal = init?.signal ?? (input instanceof Request ? input.signal : null)
    const body = request.body === null ? undefined : await request.arrayBuffer()
    let hop: Hop = { url: request.url, method: request.method, headers: request.headers, body }
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const response = await send(hop, signal)
      const location = response.headers.get('location')
      const moved = location !== null && [301, 302, 303, 307, 308].includes(response.status)
      if (moved && request.redirect === 'error') throw new TypeError('The answer is a redirect')
      if (!moved || request.redirect === 'manual') return named(response, hop.url, redirects > 0)
      hop = nextHop(hop, response.status, location)
    }
    throw new TypeError('Too many redirects')
  }
}
