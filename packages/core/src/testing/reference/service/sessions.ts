import type { TokensWire } from '../wire-sign-in.ts'
import type { ReferenceAccount } from './account.ts'

const refreshLifeMs = 30 * 86_400_000

/** A session at the service. */
export interface ServiceSession {
  /** Value of the cookie `sid`. */
  readonly sid: string
  /** Whose it is. */
  readonly account: ReferenceAccount
  /** Tokens that work, and when they end. */
  readonly access: Map<string, { readonly startedAt: number; readonly endsAt: number }>
  /** The one refresh token that works. */
  refresh: string
  /** When nothing can be renewed any more. */
  endsAt: number
  /** The line that answers speak of. */
  line: string
}

/** The sessions of the service. */
export class ServiceSessions {
  readonly #all = new Map<string, ServiceSession>()
  readonly #now: () => number
  readonly #accessLifeMs: number
  #issued = 0

  constructor(now: () => number, accessLifeMs: number) {
    this.#now = now
    this.#accessLifeMs = accessLifeMs
  }

  /** A word that was never given before; long enough that it cannot stand in a text by chance. */
  #next(kind: string): string {
    this.#issued += 1
    return `${kind}-${String(this.#issued).padStart(12, '0')}`
  }

  /** Opens a session for an account. */
  open(account: ReferenceAccount): ServiceSession {
    const session: ServiceSession = {
      sid: this.#next('sid'),
      account,
      access: new Map(),
      refresh: this.#next('refresh'),
      endsAt: this.#now() + refreshLifeMs,
      line: account.lines[0] ?? '',
    }
    this.#all.set(session.sid, session)
    return session
  }

  /** A new token of a session; older ones live on to their end. */
  issue(session: ServiceSession): { readonly access: string; readonly endsAt: number } {
    const access = this.#next('access')
    const startedAt = this.#now()
    const endsAt = startedAt + this.#accessLifeMs
    session.access.set(access, { startedAt, endsAt })
    return { access, endsAt }
  }

  /** The tokens of a session as the service gives them. */
  tokens(session: ServiceSession): TokensWire {
    const { access, endsAt } = this.issue(session)
    const expiresAt = new Date(endsAt).toISOString()
    return { access, refresh: session.refresh, expiresAt, lines: session.account.lines }
  }

  /** The session of a cookie, while it lives. */
  find(sid: string | undefined): ServiceSession | undefined {
    const session = this.#all.get(sid ?? '')
    return session !== undefined && session.endsAt > this.#now() ? session : undefined
  }

  /** Sells a new refresh token for the one that works; a used one ends the session. */
  rotate(session: ServiceSession, refresh: string): boolean {
    if (refresh !== session.refresh) {
      this.#all.delete(session.sid)
      return false
    }
    session.refresh = this.#next('refresh')
    session.access.clear()
    return true
  }

  /** Ends tokens now, of all sessions; they can be renewed. */
  expire(): void {
    for (const session of this.#all.values()) session.access.clear()
  }

  /** Ends all sessions, or those of one account. */
  end(account?: ReferenceAccount): void {
    for (const session of this.#all.values()) {
      if (account === undefined || session.account === account) this.#all.delete(session.sid)
    }
  }
}
