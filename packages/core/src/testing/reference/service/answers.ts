/** A JSON answer. */
export const json = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  })

/** An answer that says what is wrong, where the carrier writes it. */
export const failure = (status: number, code: string, message = ''): Response =>
  json(status, { error: { code, message } })

/** A page for people. */
export const page = (status: number, text: string): Response =>
  new Response(`<!doctype html><html><body><h1>${text}</h1></body></html>`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })

/** Points elsewhere. */
export const redirect = (status: 302 | 303 | 307, location: string): Response =>
  new Response(null, { status, headers: { location } })
