import type { SandboxSettings } from '../sandbox-options.ts'
import { seeded } from '../seeded.ts'
import type { MegafonLine } from './megafon-line.ts'
import { printInstant } from './print-time.ts'

/** A one-time code that MegaFon sent by SMS. */
export interface MegafonCode {
  /** Six digits. */
  readonly code: string
  /** When it was sent, RFC 3339 with the offset of Moscow. */
  readonly sentAt: string
}

interface SentCode extends MegafonCode {
  readonly at: number
  wrongTries: number
}

// None of these is known of the real carrier.
const pauseMs = 60_000
const hourMs = 3_600_000
const lifeMs = 300_000
const mostTries = 5

/** The codes that went out. The same line gets the same codes in the same order in every sandbox. */
export class CodeOutbox {
  readonly #sent = new Map<MegafonLine, readonly SentCode[]>()
  readonly #settings: SandboxSettings

  constructor(settings: SandboxSettings) {
    this.#settings = settings
  }

  /** Milliseconds until the line may get another code. */
  waitOf(line: MegafonLine): number {
    const now = this.#settings.now()
    const lately = this.#of(line).filter(({ at }) => at > now - hourMs)
    const { codesPerHour } = this.#settings
    const full = lately.length >= codesPerHour ? (lately.at(-codesPerHour)?.at ?? now) + hourMs : now
    return Math.max(0, full - now, (lately.at(-1)?.at ?? -Infinity) + pauseMs - now)
  }

  /** Sends another code, which makes the ones before void. */
  send(line: MegafonLine): void {
    const at = this.#settings.now()
    const sent = this.#of(line)
    const draw = seeded(`megafon code ${line.phone} ${sent.length}`)
    const code = String(100_000 + Math.floor(draw() * 900_000))
    this.#sent.set(line, [...sent, { code, sentAt: printInstant(at), at, wrongTries: 0 }])
  }

  /** Whether a code opens the line; it does so once. */
  opens(line: MegafonLine, code: string): boolean {
    const newest = this.#of(line).at(-1)
    if (newest === undefined || newest.wrongTries >= mostTries || newest.at + lifeMs <= this.#settings.now())
      return false
    const isRight = newest.code === code
    newest.wrongTries = isRight ? mostTries : newest.wrongTries + 1
    return isRight
  }

  /** All codes of a line, newest last. */
  sentTo(line: MegafonLine): readonly MegafonCode[] {
    return this.#of(line).map(({ code, sentAt }) => ({ code, sentAt }))
  }

  #of(line: MegafonLine): readonly SentCode[] {
    return this.#sent.get(line) ?? []
  }
}
