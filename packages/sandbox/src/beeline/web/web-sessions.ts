import type { SandboxSettings } from '../../sandbox-options.ts'
import type { BeelineLine } from '../beeline-line.ts'
import { findLine } from '../lines.ts'
import type { BeelineLogin } from '../logins.ts'
import { readCookies } from '../read-cookies.ts'

/** A session of the web cabinet, as the cookie `B2C_AUTH` names it. */
export interface WebSession {
  readonly value: string
  readonly login: BeelineLogin
  /** The line it shows. */
  readonly shown: BeelineLine
  /** Until then the cabinet answers; afterwards it wants to be refreshed. */
  freshUntil: number
  /** Until then the sign-on knows it. */
  aliveUntil: number
}

/** Way through the sign-on: where it leads, and which line is shown then. */
export interface SignOnWay {
  readonly path: string
  readonly ctn?: string
}

/** Sessions of the web cabinet and the ways through the sign-on that are open. */
export class WebSessions {
  readonly #settings: SandboxSettings
  readonly #sessions = new Map<string, WebSession>()
  readonly #ways = new Map<string, SignOnWay>()
  readonly #tickets = new Map<string, WebSession>()
  #serial = 0

  constructor(settings: SandboxSettings) {
    this.#settings = settings
  }

  /** A new `B2C_AUTH`. */
  open(login: BeelineLogin, shown: BeelineLine): WebSession {
    const now = this.#settings.now()
    const session = {
      value: `sandbox-b2c-${this.#nextSerial()}`,
      login,
      shown,
      freshUntil: now + this.#settings.sessionMs,
      aliveUntil: now + this.#settings.persistentMs,
    }
    this.#sessions.set(session.value, session)
    return session
  }

  /** The session of a request that the sign-on still knows. */
  aliveOf(request: Request): WebSession | undefined {
    const found = this.#sessions.get(readCookies(request).get('B2C_AUTH') ?? '')
    return found !== undefined && found.aliveUntil > this.#settings.now() ? found : undefined
  }

  /** The session of a request that the cabinet answers. */
  freshOf(request: Request): WebSession | undefined {
    const found = this.aliveOf(request)
    return found !== undefined && found.freshUntil > this.#settings.now() ? found : undefined
  }

  /** A new way; its `state`. */
  openWay(way: SignOnWay): string {
    const state = this.#nextSerial()
    this.#ways.set(state, way)
    return state
  }

  /** A ticket for the callback; good once. */
  openTicket(session: WebSession): string {
    const ticket = `sandbox-id-token-${this.#nextSerial()}`
    this.#tickets.set(ticket, session)
    return ticket
  }

  /** Ends a way with its ticket: the new session, and where it leads. */
  goThrough(state: string, ticket: string): { session: WebSession; path: string } | undefined {
    const [way, known] = [this.#ways.get(state), this.#tickets.get(ticket)]
    this.#ways.delete(state)
    this.#tickets.delete(ticket)
    if (way === undefined || known === undefined) return undefined
    const shown = way.ctn === undefined ? undefined : findLine(way.ctn)
    return { session: this.open(known.login, shown ?? known.shown), path: way.path }
  }

  /** Makes the session of a request stale; the sign-on still knows it. */
  wilt(request: Request): void {
    const session = this.aliveOf(request)
    if (session !== undefined) session.freshUntil = 0
  }

  /** Makes all sessions of a login stale; with `everything` the sign-on forgets them, too. */
  end(login: BeelineLogin, what: 'session' | 'everything'): void {
    for (const session of this.#sessions.values()) {
      if (session.login !== login) continue
      session.freshUntil = 0
      if (what === 'everything') session.aliveUntil = 0
    }
  }

  #nextSerial(): string {
    this.#serial += 1
    return String(this.#serial).padStart(32, '0')
  }
}
