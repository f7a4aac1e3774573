import type { SandboxSettings } from '../sandbox-options.ts'
import type { BillRows } from '../beeline-business/bills.ts'
import type { BeelineLine } from './beeline-line.ts'
import type { BeelineLogin } from './logins.ts'
import type { BeelinePasswords } from './passwords.ts'
import type { ReportOrders } from './report/report-orders.ts'
import type { Report } from './report/report.ts'
import type { StoryBook } from './story/story-book.ts'
import type { BeelineTokens } from './tokens.ts'
import type { WebSession, WebSessions } from './web/web-sessions.ts'

/** All that Beeline knows. */
export interface BeelineWorld {
  readonly settings: SandboxSettings
  readonly book: StoryBook
  readonly passwords: BeelinePasswords
  readonly tokens: BeelineTokens
  /** Reports ordered over REST. */
  readonly reports: ReportOrders<Report>
  readonly web: WebSessions
  readonly bills: ReportOrders<BillRows>
  readonly details: ReportOrders<Report>
}

/** One request to Beeline. */
export interface BeelineCall {
  readonly world: BeelineWorld
  readonly request: Request
  readonly url: URL
  readonly body: string
  /** A line to show in place of the one that was asked for. */
  readonly instead: BeelineLine | undefined
}

/** One request of a living token. */
export interface TokenCall extends BeelineCall {
  readonly login: BeelineLogin
}

/** One request of a living token about a line it reaches. */
export interface LineCall extends TokenCall {
  readonly line: BeelineLine
}

/** One request of a fresh session of the web cabinet. */
export interface WebCall extends BeelineCall {
  readonly session: WebSession
  /** The line it shows. */
  readonly line: BeelineLine
}
