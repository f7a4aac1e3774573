import { seeded } from '../../seeded.ts'
import type { SandboxSettings } from '../../sandbox-options.ts'
import type { MtsLine } from '../mts-line.ts'
import { printInstant } from '../moscow.ts'

/** A one-time code that went out by SMS. */
export interface MtsCode {
  /** Four digits. */
  readonly code: string
  /** When it was sent, RFC 3339 with the offset of Moscow. */
  readonly sentAt: string
}

const hourMs = 3_600_000

/** The codes that went out. The same line gets the same codes in the same order in every sandbox. */
export class CodeOutbox {
  readonly #sent = new Map<string, (MtsCode & { readonly at: number })[]>()
  readonly #settings: SandboxSettings

  constructor(settings: SandboxSettings) {
    this.#settings = settings
  }

  /** Sends another code; undefined when the line got too many within an hour. */
  send(line: MtsLine): string | undefined {
    const at = this.#settings.now()
    const sent = this.#sent.get(line.phone) ?? []
    if (sent.filter(each => each.at > at - hourMs).length >= this.#settings.codesPerHour) return undefined
    const draw = seeded(`code ${line.phone} ${sent.length}`)
    let code = String(1000 + Math.floor(draw() * 9000))
    while (sent.some(each => each.code === code)) code = String(1000 + Math.floor(draw() * 9000))
    this.#sent.set(line.phone, [...sent, { code, sentAt: printInstant(at), at }])
    return code
  }

  /** All codes of a line, newest last. */
  sentTo(line: MtsLine): readonly MtsCode[] {
    return (this.#sent.get(line.phone) ?? []).map(({ code, sentAt }) => ({ code, sentAt }))
  }
}
