import type { SandboxSettings } from '../sandbox-options.ts'
import { seeded } from '../seeded.ts'
import type { Tele2Line } from './tele2-line.ts'
import { printInstant } from './times.ts'

/** A one-time code that went out. */
export interface Tele2Code {
  /** By SMS to the line, or by e-mail to the address of its profile. */
  readonly medium: 'sms' | 'email'
  /** Six digits. */
  readonly code: string
  /** When it was sent, RFC 3339 with the offset of Moscow. */
  readonly sentAt: string
}

interface SentCode extends Tele2Code {
  readonly at: number
  /** Of an e-mail: what has to come back with the code. */
  readonly token: string
  isUsed: boolean
}

const hourMs = 3_600_000
/** Not known of the real carrier. */
const codeMs = 600_000

/** The codes that went out. The same line gets the same codes in the same order in every sandbox. */
export class Tele2Outbox {
  readonly #sent = new Map<Tele2Line, SentCode[]>()
  readonly #settings: SandboxSettings

  constructor(settings: SandboxSettings) {
    this.#settings = settings
  }

  /** Sends another code; undefined when the line got too many of the kind within an hour. */
  send(line: Tele2Line, medium: Tele2Code['medium']): string | undefined {
    const at = this.#settings.now()
    const sent = this.#sent.get(line) ?? []
    const recent = sent.filter(each => each.medium === medium && each.at > at - hourMs)
    if (recent.length >= this.#settings.codesPerHour) return undefined
    const code = String(100_000 + Math.floor(seeded(`t2 code ${line.phone} ${sent.length}`)() * 900_000))
    const token = `sct-sandbox-${line.phone}-${sent.length}`
    this.#sent.set(line, [...sent, { medium, code, sentAt: printInstant(at), at, token, isUsed: false }])
    return token
  }

  /** The newest code of a kind, while it is good. */
  goodCode(line: Tele2Line, medium: Tele2Code['medium']): SentCode | undefined {
    const newest = this.#sent.get(line)?.findLast(each => each.medium === medium)
    const isGood = newest !== undefined && !newest.isUsed && newest.at + codeMs > this.#settings.now()
    return isGood ? newest : undefined
  }

  /** All codes of a line, newest last. */
  sentTo(line: Tele2Line): readonly Tele2Code[] {
    return (this.#sent.get(line) ?? []).map(({ medium, code, sentAt }) => ({ medium, code, sentAt }))
  }
}
