import type { SandboxSettings } from '../sandbox-options.ts'
import type { FederationGraph } from './graphql.ts'
import type { MtsLine } from './mts-line.ts'
import type { LongTasks } from './long-tasks.ts'
import type { CabinetSession, MtsSessions } from './sessions.ts'
import type { SignInStarts } from './sign-on/sign-in-starts.ts'
import type { SignOn } from './sign-on/sign-on.ts'
import type { UsageBook } from './usage-book.ts'

/** All that MTS knows. */
export interface MtsWorld {
  readonly settings: SandboxSettings
  readonly sessions: MtsSessions
  readonly starts: SignInStarts
  readonly signOn: SignOn
  readonly book: UsageBook
  readonly tasks: LongTasks
  readonly graph: FederationGraph
}

/** One request to MTS. */
export interface MtsCall {
  readonly world: MtsWorld
  readonly request: Request
  readonly url: URL
  readonly body: string
  /** A line to show in place of the session's own. */
  readonly instead: MtsLine | undefined
}

/** One request of somebody who is signed in. */
export interface SignedInCall extends MtsCall {
  readonly session: CabinetSession
  /** The line of the session. */
  readonly own: MtsLine
  /** The line of `X-Login`, else the session's. */
  readonly line: MtsLine
}
