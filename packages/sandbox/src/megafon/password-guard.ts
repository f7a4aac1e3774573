import type { SandboxSettings } from '../sandbox-options.ts'
import type { MegafonLine } from './megafon-line.ts'

// Neither is known of the real carrier.
const mostWrong = 3
const closedMs = 3_600_000

interface WrongPasswords {
  readonly count: number
  readonly lastAt: number
}

/** Counts wrong passwords of a line; after the third none is taken for an hour, and a further try prolongs it. */
export class PasswordGuard {
  readonly #settings: SandboxSettings
  readonly #wrong = new Map<MegafonLine, WrongPasswords>()

  constructor(settings: SandboxSettings) {
    this.#settings = settings
  }

  /** What a password does. */
  try(line: MegafonLine, password: string): 'right' | 'wrong' | 'too-many' {
    const now = this.#settings.now()
    const before = this.#wrong.get(line)
    const count = before === undefined || before.lastAt + closedMs <= now ? 0 : before.count
    if (count < mostWrong && line.password === password) {
      this.#wrong.delete(line)
      return 'right'
    }
    this.#wrong.set(line, { count: count + 1, lastAt: now })
    return count < mostWrong ? 'wrong' : 'too-many'
  }
}
