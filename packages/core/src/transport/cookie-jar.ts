import { Cookie, cookieCompare, CookieJar } from 'tough-cookie'
import type { AdapterCookies, ImportedCookie } from '../adapter/adapter-http.ts'
import { isOwnDomain } from './origins.ts'

/** A cookie as a session keeps it. */
export interface StoredCookie {
  readonly name: string
  readonly value: string
  readonly domain: string
  readonly path: string
  /** Epoch milliseconds; absent: lives as long as the session. */
  readonly expires?: number | undefined
  readonly hostOnly?: boolean | undefined
  readonly secure?: boolean | undefined
}

/** What the jar is for. */
export interface JarOptions {
  readonly origins: readonly string[]
  /** Names that are dropped last. */
  readonly essential: readonly string[]
  readonly now: () => number
}

const most = 150
const largestHeader = 8 * 1024
/** What a Cookie header cannot carry, or would take for the next cookie. */
const unsendable = /[^ -:<-~]/
const latestDate = 8.64e15

const endOf = (cookie: Cookie): number => cookie.expiryTime() ?? Infinity

/** tough-cookie counts Max-Age from the first or the last use of a cookie by the system's time, so it becomes an end. */
function fixEnd(cookie: Cookie, now: number): Cookie {
  if (cookie.maxAge === null) return cookie
  const seconds = typeof cookie.maxAge === 'number' ? cookie.maxAge : -1
  cookie.expires = new Date(seconds <= 0 ? 0 : Math.min(now + seconds * 1000, latestDate))
  cookie.maxAge = null
  return cookie
}

const bornAt = (cookie: Cookie): number => (cookie.creation instanceof Date ? cookie.creation.getTime() : 0)

/** Cookies of one session: a tough-cookie jar with limits, our own clock and a plain snapshot. */
export class SessionCookies implements AdapterCookies {
  /** An export of a browser says of no cookie that it is bound to its host, so name prefixes cannot be enforced. */
  readonly #jar = new CookieJar(undefined, { prefixSecurity: 'unsafe-disabled' })
  readonly #options: JarOptions

  constructor(options: JarOptions, cookies: readonly StoredCookie[] = []) {
    this.#options = options
    for (const cookie of cookies) this.#put(cookie)
  }

  /** For fetch-cookie: what is sent to a URL, at most 8 KiB, essential cookies first to stay. */
  async getCookieString(url: string): Promise<string> {
    const cookies = this.#of(url)
    const keep = new Set<Cookie>()
    let size = 0
    for (const cookie of cookies.toSorted((a, b) => this.#rank(a) - this.#rank(b))) {
      const length = cookie.cookieString().length + 2
      if (size + length > largestHeader) continue
      size += length
      keep.add(cookie)
    }
    return cookies
      .filter(cookie => keep.has(cookie))
      .map(cookie => cookie.cookieString())
      .join('; ')
  }

  /** For fetch-cookie: takes a Set-Cookie header; an unreadable one is left out as browsers do. */
  async setCookie(header: string, url: string): Promise<void> {
    const cookie = Cookie.parse(header)
    if (cookie === undefined) return
    const now = this.#options.now()
    this.#jar.setCookieSync(fixEnd(cookie, now), url, { ignoreError: true, now: new Date(now) })
  }

  get(name: string, url: string): string | undefined {
    return this.#of(url).find(cookie => cookie.key === name)?.value
  }

  /** Cookies of other sites, as they stand in a browser's export, are not kept. */
  set(cookie: ImportedCookie): void {
    if (!isOwnDomain(cookie.domain, this.#options.origins)) return
    this.#put({
      name: cookie.name,
      value: cookie.value,
      domain: cookie.domain.replace(/^\./, '').toLowerCase(),
      path: cookie.path ?? '/',
      ...(cookie.expiresAt === undefined ? {} : { expires: Date.parse(cookie.expiresAt) }),
    })
  }

  keep(names: readonly (string | RegExp)[]): void {
    const kept = this.snapshot().filter(({ name }) =>
      names.some(each => (typeof each === 'string' ? each === name : each.test(name))),
    )
    this.replace(kept)
  }

  /** Takes these instead of all others. */
  replace(cookies: readonly StoredCookie[]): void {
    this.#jar.removeAllCookiesSync()
    for (const cookie of cookies) this.#put(cookie)
  }

  /** The living cookies in a fixed order, at most 150. */
  snapshot(): StoredCookie[] {
    return this.#living()
      .toSorted((a, b) => this.#rank(a) - this.#rank(b) || bornAt(b) - bornAt(a))
      .slice(0, most)
      .map(toStored)
      .toSorted((a, b) => (cookieKey(a) < cookieKey(b) ? -1 : 1))
  }

  #living(): Cookie[] {
    const cookies = (this.#jar.serializeSync()?.cookies ?? []).map(json => Cookie.fromJSON(json))
    return cookies.filter(cookie => cookie !== undefined).filter(cookie => this.#lives(cookie))
  }

  #of(url: string): Cookie[] {
    return this.#jar
      .getCookiesSync(url, { expire: false })
      .filter(cookie => this.#lives(cookie))
      .toSorted(cookieCompare)
  }

  #lives(cookie: Cookie): boolean {
    return endOf(cookie) > this.#options.now()
  }

  #rank(cookie: Cookie): number {
    return this.#options.essential.includes(cookie.key) ? 0 : 1
  }

  #put(cookie: StoredCookie): void {
    if (unsendable.test(`${cookie.name}${cookie.value}`)) return
    const made = new Cookie({
      key: cookie.name,
      value: cookie.value,
      ...(cookie.hostOnly === true ? {} : { domain: cookie.domain }),
      path: cookie.path,
      secure: cookie.secure ?? false,
      ...(cookie.expires === undefined ? {} : { expires: new Date(cookie.expires) }),
    })
    const now = new Date(this.#options.now())
    this.#jar.setCookieSync(made, `https://${cookie.domain}${cookie.path}`, { ignoreError: true, now })
  }
}

/** What tells a cookie from others. */
export const cookieKey = (cookie: StoredCookie): string => `${cookie.domain}\n${cookie.path}\n${cookie.name}`

function toStored(cookie: Cookie): StoredCookie {
  const expires = endOf(cookie)
  return {
    name: cookie.key,
    value: cookie.value,
    domain: cookie.domain ?? '',
    path: cookie.path ?? '/',
    ...(!Number.isFinite(expires) ? {} : { expires }),
    ...(cookie.hostOnly === true ? { hostOnly: true } : {}),
    ...(cookie.secure ? { secure: true } : {}),
  }
}
