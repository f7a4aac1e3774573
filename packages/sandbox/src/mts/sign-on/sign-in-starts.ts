/** What the sign-in page was opened with, and the step protocol is told again. */
const told = ['scope', 'redirect_uri', 'response_type', 'goto'] as const

/** The sign-ins that were begun at the start address. */
export class SignInStarts {
  readonly #queries = new Map<string, URLSearchParams>()

  /** Remembers the query of a sign-in page. */
  remember(query: URLSearchParams): void {
    this.#queries.set(query.get('statetrace') ?? '', query)
  }

  /** Whether a query tells all the page was opened with, unchanged; or nothing of it. */
  fits(query: URLSearchParams): boolean {
    const trace = query.get('statetrace')
    if (trace === null) return told.every(name => !query.has(name))
    const begun = this.#queries.get(trace)
    return begun !== undefined && told.every(name => query.get(name) === begun.get(name))
  }
}
