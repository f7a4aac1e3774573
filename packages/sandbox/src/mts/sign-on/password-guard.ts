import type { SandboxSettings } from '../../sandbox-options.ts'
import type { MtsLine } from '../mts-line.ts'
import type { StepMetadata } from './callbacks.ts'

const lockoutCount = 3
/** Not known of the real carrier. */
const lockedMs = 3_600_000

interface WrongPasswords {
  readonly count: number
  readonly lastAt: number
}

/** Counts wrong passwords of an account over all its sign-ins; the third locks its password for an hour. */
export class PasswordGuard {
  readonly #settings: SandboxSettings
  readonly #wrong = new Map<MtsLine, WrongPasswords>()

  constructor(settings: SandboxSettings) {
    this.#settings = settings
  }

  /** Whether a password opens the account. A locked account opens to none. */
  opens(line: MtsLine, password: string): boolean {
    const count = this.#count(line)
    if (count >= lockoutCount) return false
    const isRight = line.password === password
    if (isRight) this.#wrong.delete(line)
    else this.#wrong.set(line, { count: count + 1, lastAt: this.#settings.now() })
    return isRight
  }

  /** What the password step says of it. */
  countsOf(line: MtsLine): StepMetadata {
    const invalidCount = this.#count(line)
    return {
      lockoutCount,
      invalidCount,
      ...(invalidCount >= lockoutCount && { error: 'ACCOUNT_LOCKED' }),
    }
  }

  #count(line: MtsLine): number {
    const wrong = this.#wrong.get(line)
    const isOver = wrong === undefined || wrong.lastAt + lockedMs <= this.#settings.now()
    return isOver ? 0 : wrong.count
  }
}
