import type { SandboxSettings } from '../sandbox-options.ts'
import type { ChargeBook } from './charge-book.ts'
import type { CodeOutbox } from './code-outbox.ts'
import type { FrontEnd } from './front-end.ts'
import type { MegafonLine } from './megafon-line.ts'
import type { MoneyBook } from './money-book.ts'
import type { PasswordGuard } from './password-guard.ts'
import type { Pictures } from './pictures.ts'
import type { MegafonSessions } from './sessions.ts'
import type { Visitors } from './visitors.ts'

/** All that MegaFon knows. */
export interface MegafonWorld {
  readonly settings: SandboxSettings
  readonly frontEnd: FrontEnd
  readonly visitors: Visitors
  readonly sessions: MegafonSessions
  readonly outbox: CodeOutbox
  readonly passwords: PasswordGuard
  readonly pictures: Pictures
  readonly book: ChargeBook
  readonly money: MoneyBook
}

/** One request to MegaFon. */
export interface MegafonCall {
  readonly world: MegafonWorld
  readonly request: Request
  readonly url: URL
  /** What was posted. */
  readonly form: URLSearchParams
  /** A line to show in place of the session's own. */
  readonly instead: MegafonLine | undefined
}

/** One request of somebody who is signed in. */
export interface LineCall extends MegafonCall {
  readonly line: MegafonLine
}
