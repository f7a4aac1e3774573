import type { SandboxSettings } from '../sandbox-options.ts'
import type { BeelineLogin } from './logins.ts'
import { seeded } from '../seeded.ts'

interface Opened {
  readonly login: BeelineLogin
  readonly expiresAt: number
}

/** What a token is now: alive with its login, too old, or none that is known. */
export type TokenState = BeelineLogin | 'expired' | 'unknown'

const digits = '0123456789ABCDEF'

/** Tokens of REST and SOAP. Nothing renews one, and use does not prolong it. */
export class BeelineTokens {
  readonly #settings: SandboxSettings
  readonly #opened = new Map<string, Opened>()
  #serial = 0

  constructor(settings: SandboxSettings) {
    this.#settings = settings
  }

  /** A new token, 32 hexadecimal digits; earlier ones of the login stay good. */
  open(login: BeelineLogin): string {
    this.#serial += 1
    const draw = seeded(`beeline token ${this.#serial}`)
    const token = Array.from({ length: 32 }, () => digits[Math.floor(draw() * 16)]).join('')
    this.#opened.set(token, { login, expiresAt: this.#settings.now() + this.#settings.tokenMs })
    return token
  }

  stateOf(token: string): TokenState {
    const found = this.#opened.get(token)
    if (found === undefined) return 'unknown'
    return found.expiresAt > this.#settings.now() ? found.login : 'expired'
  }

  /** Forgets a token. */
  end(token: string): void {
    this.#opened.delete(token)
  }

  /** Forgets all tokens that read a line. */
  endAll(isMeant: (login: BeelineLogin) => boolean): void {
    for (const [token, { login }] of this.#opened) if (isMeant(login)) this.#opened.delete(token)
  }
}
