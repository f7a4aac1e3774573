import type { ReferenceAccount } from './account.ts'
import type { Attempts } from './attempts.ts'
import type { ServiceSessions } from './sessions.ts'

/** How the reference service behaves; all of it has a default. */
export interface ReferenceSettings {
  /** Accounts it knows. */
  readonly accounts: readonly ReferenceAccount[]
  /** Rows of usage a day. */
  readonly rowsPerDay: number
  /** Rows on a page. */
  readonly pageSize: number
  /** Life of a token, seconds. */
  readonly accessSeconds: number
  /** True: an answer to a token past half its life brings a fresh one along. */
  readonly slides: boolean
  /** How often an ordered list or file says "wait". */
  readonly waits: number
}

/** All that the service knows. */
export interface World {
  /** How it behaves. */
  readonly settings: ReferenceSettings
  /** Its sessions. */
  readonly sessions: ServiceSessions
  /** Its attempts to sign in by code. */
  readonly attempts: Attempts
  /** Ordered lists and files, and how often they still say "wait". */
  readonly orders: Map<string, { waits: number; readonly mailed: boolean }>
  /** The time. */
  now(): number
}

/** A request as a route sees it. */
export interface Visit {
  /** Query of the URL. */
  readonly query: URLSearchParams
  /** The JSON body; empty where there is none. */
  readonly body: Readonly<Record<string, unknown>>
  /** Cookies that came along. */
  readonly cookies: ReadonlyMap<string, string>
  /** The token that came along. */
  readonly access: string | undefined
  /** The fault of this request. */
  readonly fault: string | undefined
}
