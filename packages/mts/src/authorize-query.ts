const own = ['scope', 'redirect_uri', 'response_type', 'statetrace'] as const
/** The address to come back to, when it stands in the query as it is: then it takes all that follows. */
const plainGoto = /[?&]goto=(https:\/\/.*)$/

/** The query of each step: what the sign-in page was opened with, no more. `goto` may be percent-encoded there or not. */
export function authorizeQuery(page: string): Readonly<Record<string, string>> {
  const { search, searchParams } = new URL(page)
  const given = own.flatMap(name => {
    const value = searchParams.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  const goto = plainGoto.exec(search)?.[1] ?? searchParams.get('goto')
  return {
    // Needed since May 2026, whatever the page says.
    client_id: 'LK',
    authIndexType: 'service',
    authIndexValue: 'login-spa',
    ...Object.fromEntries(given),
    ...(goto !== null && { goto }),
  }
}
