import type { SessionStore } from '../session/session-store.ts'
import type { SignInRequest, UnattendedSignIn } from './sign-in.ts'

/** Options of one call. */
export interface CallOptions {
  /** Aborts the call; its own reason comes through. */
  readonly signal?: AbortSignal
  /** Longest the call may take, milliseconds; default 120 000, 240 000 for statements. A page of usage counts as a call. */
  readonly timeoutMs?: number
}

/** The time as a client sees it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Waits, or throws the signal's reason. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>
}

/** How fast a carrier may be asked. */
export interface Pace {
  /** Requests at the same time. */
  readonly concurrency: number
  /** Requests per span; all of them hold. */
  readonly limits: readonly {
    /** Most requests in the span. */
    readonly requests: number
    /** Length of the span, milliseconds. */
    readonly perMs: number
  }[]
}

/** Lets requests through at the carrier's pace. Share one between clients to share politeness. */
export interface RequestGate {
  /** Resolves when a request may go; call the result when it is over. */
  enter(carrier: string, pace: Pace, signal: AbortSignal): Promise<() => void>
}

/** Something the client did; holds no secret, number or address. */
export interface ClientEvent {
  /** What happened. */
  readonly type: 'request' | 'retry' | 'wait' | 'renewal' | 'warning'
  /** Carrier id. */
  readonly carrier: string
  /** Name of the call, such as `usage`. */
  readonly operation: string
  /** The adapter's name for the address. */
  readonly endpoint?: string
  /** HTTP status. */
  readonly status?: number
  /** Which try it was, from 1. */
  readonly attempt?: number
  /** How long it took or will take. */
  readonly milliseconds?: number
}

/** What every client takes. */
export interface ClientOptions {
  /** Where sessions are kept; default: in memory. */
  readonly sessionStore?: SessionStore
  /** Default: carrier and line, or account. Clients of one key and store share one session. */
  readonly sessionKey?: string
  /** Used for every request; default: the platform's. */
  readonly fetch?: typeof globalThis.fetch
  /** Sent as User-Agent; default: the name and version of this SDK. */
  readonly userAgent?: string
  /** Default of {@link CallOptions.timeoutMs}. */
  readonly timeoutMs?: number
  /** Default: one of its own for each client. */
  readonly gate?: RequestGate
  /** Default: the system's. */
  readonly clock?: Clock
  /** Told about every request, wait and renewal. What it throws is passed over. */
  readonly onEvent?: (event: ClientEvent) => void
}

/** Adds a way to sign in again without a person. */
export interface CredentialOptions<Request extends SignInRequest> extends ClientOptions {
  /** Asked only when a session is over and cannot be renewed; never again after a refusal until a sign-in succeeds. */
  readonly credentials?: () => Promise<UnattendedSignIn<Request> | undefined>
}

/** Options of a client for one line. */
export interface LineOptions<Request extends SignInRequest = never> extends CredentialOptions<Request> {
  /** The line: E.164, or as people write it in Russia (`8 900 …`, ten digits). */
  readonly line: string
  /** IANA zone of the line where it differs from the carrier's. */
  readonly timeZone?: string
}

/** Options of a client for a business account. */
export interface AccountOptions<Request extends SignInRequest = never> extends CredentialOptions<Request> {
  /** Account number or login at the carrier. */
  readonly account: string
  /** One line of it; default: the whole account. */
  readonly line?: string
  /** IANA zone of the lines where it differs from the carrier's. */
  readonly timeZone?: string
}
