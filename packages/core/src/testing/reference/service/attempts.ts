import type { AttemptWire, CodeWire } from '../wire-sign-in.ts'
import type { ReferenceAccount } from './account.ts'

const lifeMs = 5 * 60_000
const resendMs = 60_000
const mostTries = 3

/** An attempt to sign in by code. */
export interface Attempt {
  /** Its id. */
  readonly id: string
  /** Who signs in. */
  readonly account: ReferenceAccount
  /** When it is over. */
  readonly endsAt: number
  /** Text of the picture that must be read first. */
  picture: string | undefined
  /** The code that was sent last. */
  code: string | undefined
  /** When another code may be sent. */
  resendAt: number
  /** Tries left. */
  triesLeft: number
}

/** The attempts at the service. */
export class Attempts {
  readonly #all = new Map<string, Attempt>()
  readonly #now: () => number
  #opened = 0
  #codes = 0
  #pictures = 0

  constructor(now: () => number) {
    this.#now = now
  }

  /** Text of the newest picture. */
  get lastPicture(): string {
    return `picture${this.#pictures}`
  }

  /** The code that was sent last, four digits. */
  get lastCode(): string {
    return String(4100 + this.#codes)
  }

  /** Opens an attempt. */
  open(account: ReferenceAccount, withPicture: boolean): Attempt {
    this.#opened += 1
    const attempt: Attempt = {
      id: `attempt-${this.#opened}`,
      account,
      endsAt: this.#now() + lifeMs,
      picture: undefined,
      code: undefined,
      resendAt: 0,
      triesLeft: mostTries,
    }
    this.#all.set(attempt.id, attempt)
    if (withPicture) this.draw(attempt)
    return attempt
  }

  /** The attempt of an id, while it lives. */
  find(id: string): Attempt | undefined {
    const attempt = this.#all.get(id)
    return attempt !== undefined && attempt.endsAt > this.#now() && attempt.triesLeft > 0
      ? attempt
      : undefined
  }

  /** Draws another picture. */
  draw(attempt: Attempt): void {
    this.#pictures += 1
    attempt.picture = this.lastPicture
  }

  /** Sends another code; false when it is too soon. */
  send(attempt: Attempt): boolean {
    if (attempt.resendAt > this.#now()) return false
    this.#codes += 1
    attempt.code = this.lastCode
    attempt.resendAt = this.#now() + resendMs
    return true
  }

  /** Ends an attempt. */
  close(attempt: Attempt): void {
    this.#all.delete(attempt.id)
  }

  /** What the service says of an attempt. */
  toAttempt(attempt: Attempt): AttemptWire {
    const expiresAt = new Date(attempt.endsAt).toISOString()
    if (attempt.picture === undefined) return { attempt: attempt.id, expiresAt }
    // The picture is only text here: what matters is that its bytes come through.
    return {
      attempt: attempt.id,
      expiresAt,
      picture: { mediaType: 'image/png', base64: btoa(attempt.picture) },
    }
  }

  /** What the service says of a code. */
  toCode(attempt: Attempt): CodeWire {
    return {
      digits: 4,
      triesLeft: attempt.triesLeft,
      resendAt: new Date(attempt.resendAt).toISOString(),
      expiresAt: new Date(attempt.endsAt).toISOString(),
    }
  }
}
