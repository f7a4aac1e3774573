import { Cookie, CookieJar } from 'tough-cookie'
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
/** Max-Age counts from when the cookie came, not from when it was last sent. */
const endOf = (cookie: Cookie): number =>
  cookie.expiryTime(cookie.creation instanceof Date ? cookie.creation : undefined) ?? Infinity

const bornAt = (cookie: Cookie): number => (cookie.creation instanceof Date ? cookie.creation.getTime() : 0)

/** Cookies of one session: a tough-cookie jar with limits, our own clock and a plain snapshot. */
export class SessionCookies implements AdapterCookies {
  readonly #jar = new CookieJar()
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
      if (size + length > largestHeader) break
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
    this.#jar.setCookieSync(header, url, { ignoreError: true, now: new Date(this.#options.now()) })
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
    return this.#jar.getCookiesSync(url, { expire: false }).filter(cookie => this.#lives(cookie))
  }

  #lives(cookie: Cookie): boolean {
    return endOf(cookie) > this.#options.now()
  }

  #rank(cookie: Cookie): number {
    return this.#options.essential.includes(cookie.key) ? 0 : 1
  }

  #put(cookie: StoredCookie): void {
    const made = new Cookie({
      key: cookie.name,
      value: cookie.value,
      ...(cookie.hostOnly === true ? {} : { domain: cookie.domain }),
      path: cookie.path,
      secure: cookie.secure ?? false,
      ...(cookie.expires === undefined ? {} : { expires: new Date(cookie.expires) }),
    })
    this.#jar.setCookieSync(made, `https://${cookie.domain}${cookie.path}`, { ignoreError: true })
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
