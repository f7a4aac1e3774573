/** Cookies of a request by name. */
export const readCookies = (request: Request): ReadonlyMap<string, string> =>
  new Map(
    (request.headers.get('cookie') ?? '')
      .split(/;\s*/)
      .map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  )
