import type { SandboxSettings } from '../sandbox-options.ts'
import type { MegafonLine } from './megafon-line.ts'
import { readCookies } from './request-cookies.ts'
import { makeToken } from './token.ts'

/** Life of a token and of the access cookies: 20 minutes. */
export const tokenMs = 1_200_000
/** Life of the refresh cookie: 90 days. */
export const refreshMs = 7_776_000_000

interface Ticket {
  readonly line: MegafonLine
  readonly until: number
}

/** What a sign-in hands out. */
export interface SignIn {
  readonly jwtToken: string
  readonly cookies: Readonly<Record<string, string>>
}

const tokenOf = (request: Request): string =>
  /^Bearer (.+)$/.exec(request.headers.get('x-cabinet-authorization') ?? '')?.[1] ?? ''

/** Who is signed in, and until when. */
export class MegafonSessions {
  readonly #settings: SandboxSettings
  readonly #tokens = new Map<string, Ticket>()
  readonly #access = new Map<string, Ticket>()
  readonly #refresh = new Map<string, Ticket>()
  #serial = 0

  constructor(settings: SandboxSettings) {
    this.#settings = settings
  }

  /** Signs a line in. */
  open(line: MegafonLine, channel: 'OTP' | 'PASSWORD'): SignIn {
    const refresh = `sandbox-refresh-${this.#next()}`
    this.#refresh.set(refresh, { line, until: this.#settings.now() + refreshMs })
    const { jwtToken, cookies } = this.slide(line, channel)
    const guid = `00000000-0000-4000-8000-00${line.phone}`
    return {
      jwtToken,
      cookies: {
        ...cookies,
        'X-Cabinet-Refresh-Token': refresh,
        'USER-GUID': guid,
        ADDITIONAL_USER_GUID: guid,
      },
    }
  }

  /** A fresh token and fresh access cookies; those before live on until their own end. */
  slide(line: MegafonLine, channel: 'OTP' | 'PASSWORD'): SignIn {
    const serial = this.#next()
    const issuedAt = this.#settings.now()
    const until = issuedAt + tokenMs
    const jwtToken = makeToken({ phone: line.phone, channel, issuedAt, until, serial })
    const access = `sandbox-access-${serial}`
    this.#tokens.set(jwtToken, { line, until })
    this.#access.set(access, { line, until })
    return {
      jwtToken,
      cookies: { 'X-Cabinet-Access-Token': access, 'X-Cabinet-Id-Token': `sandbox-id-${serial}` },
    }
  }

  /** The line of the living token of a request. */
  lineOf(request: Request): MegafonLine | undefined {
    return this.#living(this.#tokens, tokenOf(request))
  }

  /** The line a request is signed in as, by its token, or else by its cookies. */
  signedInAs(request: Request): MegafonLine | undefined {
    const cookies = readCookies(request)
    return (
      this.lineOf(request) ??
      this.#living(this.#access, cookies.get('X-Cabinet-Access-Token') ?? '') ??
      this.#living(this.#refresh, cookies.get('X-Cabinet-Refresh-Token') ?? '')
    )
  }

  /** Ends the token and the access cookie of a request. */
  end(request: Request): void {
    this.#tokens.delete(tokenOf(request))
    this.#access.delete(readCookies(request).get('X-Cabinet-Access-Token') ?? '')
  }

  /** Ends the tokens of a line; the refresh cookies only with `everything`. */
  expire(line: MegafonLine, what: 'session' | 'everything'): void {
    for (const each of [this.#tokens, this.#access, ...(what === 'everything' ? [this.#refresh] : [])])
      for (const [token, ticket] of each) if (ticket.line === line) each.delete(token)
  }

  #living(all: ReadonlyMap<string, Ticket>, token: string): MegafonLine | undefined {
    const found = all.get(token)
    return found !== undefined && found.until > this.#settings.now() ? found.line : undefined
  }

  #next(): number {
    this.#serial += 1
    return this.#serial
  }
}
