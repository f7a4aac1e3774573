import type { SandboxSettings } from '../sandbox-options.ts'
import type { ChargeBook } from './charge-book.ts'
import type { ExchangeDesk } from './exchange/exchange-desk.ts'
import type { Tele2Outbox } from './outbox.ts'
import type { Tele2Line } from './tele2-line.ts'
import type { Tele2Site, Tele2Tokens } from './tokens.ts'

/** All that t2 knows. */
export interface Tele2World {
  readonly settings: SandboxSettings
  readonly tokens: Tele2Tokens
  readonly outbox: Tele2Outbox
  readonly book: ChargeBook
  readonly exchange: ExchangeDesk
}

/** One request to t2. */
export interface Tele2Call {
  readonly world: Tele2World
  readonly request: Request
  readonly url: URL
  readonly site: Tele2Site
  readonly body: string
  /** What the path names besides: a number, or a region. */
  readonly names: Readonly<Record<string, string>>
  /** A line to show in place of the one that was asked for. */
  readonly instead: Tele2Line | undefined
}

/** One request of somebody whose session reads the line. */
export interface SignedInCall extends Tele2Call {
  readonly line: Tele2Line
}
