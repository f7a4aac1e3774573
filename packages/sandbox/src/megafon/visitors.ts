import { readCookies } from './request-cookies.ts'

/** Somebody's browser before and after the sign-in. */
export interface Visitor {
  readonly id: string
  readonly csrf: string
  /** What the picture shows that this browser was given last. */
  picture: string | undefined
  /** No password is taken before a picture was read. */
  owesPicture: boolean
}

/** The browsers that were seen. */
export class Visitors {
  readonly #known = new Map<string, Visitor>()

  /** The browser of a request; undefined: it did not ask for the session before. */
  of(request: Request): Visitor | undefined {
    return this.#known.get(readCookies(request).get('JSESSIONID') ?? '')
  }

  /** A browser that was not seen before. */
  welcome(): Visitor {
    const serial = this.#known.size + 1
    const visitor: Visitor = {
      id: `sandbox-visitor-${serial}`,
      csrf: `sandbox-csrf-${serial}`,
      picture: undefined,
      owesPicture: false,
    }
    this.#known.set(visitor.id, visitor)
    return visitor
  }
}
