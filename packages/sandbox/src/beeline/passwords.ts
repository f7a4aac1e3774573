import type { SandboxSettings } from '../sandbox-options.ts'
import type { BeelineLogin } from './logins.ts'

const mostTries = 3
const lockedMs = 30 * 60_000

/** Passwords of logins. Three wrong ones lock a login for half an hour: a rule of 2012, nobody has seen today's. */
export class BeelinePasswords {
  readonly #settings: SandboxSettings
  readonly #wrong = new Map<string, { readonly tries: number; readonly until: number }>()

  constructor(settings: SandboxSettings) {
    this.#settings = settings
  }

  /** Whether a password opens a login; counts it when it does not. */
  check({ login, password }: BeelineLogin, given: string): 'right' | 'wrong' | 'too-many' {
    const now = this.#settings.now()
    const known = this.#wrong.get(login)
    const tries = known !== undefined && known.until > now ? known.tries : 0
    if (tries >= mostTries) return 'too-many'
    if (given === password) {
      this.#wrong.delete(login)
      return 'right'
    }
    this.#wrong.set(login, { tries: tries + 1, until: now + lockedMs })
    return 'wrong'
  }
}
