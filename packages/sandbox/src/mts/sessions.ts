import type { SandboxSettings } from '../sandbox-options.ts'
import { findLine } from './lines.ts'
import type { MtsLine } from './mts-line.ts'

/** A session of the cabinet, as the cookie `mts_auth_lk` names it. */
export interface CabinetSession {
  readonly token: string
  /** Who signed in. */
  readonly owner: MtsLine
  /** The line it shows now; a switch changes it. */
  current: MtsLine
  csrf: string
  /** How often `user-info` still says that it is not ready. */
  notReady: number
}

interface SignedIn {
  readonly line: MtsLine
  readonly expiresAt: number
}

/** Cookies of a sign-in. */
export interface SessionCookies {
  readonly cabinet: string
  readonly signOn: string
  readonly persistent: string
}

const readCookies = (request: Request): Map<string, string> =>
  new Map(
    (request.headers.get('cookie') ?? '')
      .split(/;\s*/)
      .map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  )

/** Who is signed in, and until when. */
export class MtsSessions {
  readonly #settings: SandboxSettings
  readonly #cabinet = new Map<string, CabinetSession & SignedIn>()
  readonly #signOn = new Map<string, SignedIn>()
  readonly #persistent = new Map<string, SignedIn>()
  readonly #codes = new Map<string, MtsLine>()
  #serial = 0

  constructor(settings: SandboxSettings) {
    this.#settings = settings
  }

  /** A number that was not used before in this sandbox. */
  nextSerial(): number {
    this.#serial += 1
    return this.#serial
  }

  /** Signs a line in. */
  open(line: MtsLine): SessionCookies {
    const persistent = this.openPersistent(line)
    return { cabinet: this.openCabinet(line, 0).token, signOn: this.openSignOn(line), persistent }
  }

  /** A new `MTSWebSSOPersistent`. */
  openPersistent(line: MtsLine): string {
    const token = `sandbox-persistent-${this.nextSerial()}`
    this.#persistent.set(token, { line, expiresAt: this.#settings.now() + this.#settings.persistentMs })
    return token
  }

  /** A new `MTSWebSSO`. */
  openSignOn(line: MtsLine): string {
    const token = `sandbox-sso-${this.nextSerial()}`
    this.#signOn.set(token, { line, expiresAt: this.#settings.now() + this.#settings.sessionMs })
    return token
  }

  /** A new `mts_auth_lk`. */
  openCabinet(line: MtsLine, notReady: number): CabinetSession {
    const token = `sandbox-lk-${this.nextSerial()}`
    const expiresAt = this.#settings.now() + this.#settings.sessionMs
    const session = { token, owner: line, current: line, csrf: '', notReady, line, expiresAt }
    this.#cabinet.set(token, session)
    return session
  }

  /** A code for the callback; good once. */
  openCode(line: MtsLine): string {
    const code = `sandbox-code-${this.nextSerial()}`
    this.#codes.set(code, line)
    return code
  }

  takeCode(code: string): MtsLine | undefined {
    const line = this.#codes.get(code)
    this.#codes.delete(code)
    return line
  }

  /** The living cabinet session of a request. */
  cabinetOf(request: Request): CabinetSession | undefined {
    return this.#living(this.#cabinet, readCookies(request).get('mts_auth_lk'))
  }

  /** The line a request is signed in as at the single sign-on. */
  signedInAs(request: Request): MtsLine | undefined {
    const cookies = readCookies(request)
    const signedIn =
      this.#living(this.#signOn, cookies.get('MTSWebSSO')) ??
      this.#living(this.#persistent, cookies.get('MTSWebSSOPersistent'))
    return signedIn?.line
  }

  /** Ends the cabinet session of a request. */
  end(request: Request): void {
    this.#cabinet.delete(readCookies(request).get('mts_auth_lk') ?? '')
  }

  /** Ends the cabinet sessions a line signed in to. */
  endCabinets(line: MtsLine): void {
    this.#drop(line, this.#cabinet)
  }

  /** Ends all a line's sign-ins hold. */
  endAll(line: MtsLine): void {
    this.#drop(line, this.#cabinet, this.#signOn, this.#persistent)
  }

  /** Ends what a line's sign-ins hold; the persistent cookies only with `everything`. */
  expire(number: string, what: 'session' | 'everything'): void {
    const line = findLine(number)
    if (line === undefined) return
    if (what === 'everything') this.endAll(line)
    else this.#drop(line, this.#cabinet, this.#signOn)
  }

  #drop(line: MtsLine, ...tokens: readonly Map<string, SignedIn>[]): void {
    for (const each of tokens)
      for (const [token, signedIn] of each) if (signedIn.line === line) each.delete(token)
  }

  #living<Kind extends SignedIn>(
    all: ReadonlyMap<string, Kind>,
    token: string | undefined,
  ): Kind | undefined {
    const found = token === undefined ? undefined : all.get(token)
    return found !== undefined && found.expiresAt > this.#settings.now() ? found : undefined
  }
}
