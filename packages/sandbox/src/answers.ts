/** A JSON answer. */
export const json = (
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  })

/** A page. */
export const html = (page: string, status = 200): Response =>
  new Response(page, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })

/** A plain text, possibly empty. */
export const text = (words: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(words, { headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } })

/** A 302 that may set cookies. */
export function redirect(location: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location, 'content-type': 'text/plain; charset=utf-8' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 302, headers })
}
