import type { AccountAction, AccountCode, CarrierCode } from '../errors/codes.ts'
import type { AdapterCookies, AdapterHttp, AdapterResponse } from './adapter-http.ts'

/** Facts an adapter may add to a failure. */
export interface FailFacts {
  /** The answer that shows it: its address and status are told. */
  readonly answer?: AdapterResponse
  /** The carrier's own code. */
  readonly carrierCode?: string
  /** The carrier's own words; redacted before they show. */
  readonly carrierMessage?: string
  /** What the account holder can do. */
  readonly action?: AccountAction
  /** When the carrier lets us ask again, milliseconds from now. */
  readonly retryAfterMs?: number
}

/** What core hands to every flow of an adapter. Times and ids are virtual in tapes. */
export interface AdapterContext {
  /** Requests. */
  readonly http: AdapterHttp
  /** Cookies of the session. */
  readonly cookies: AdapterCookies
  /** Aborts with the call. */
  readonly signal: AbortSignal
  /** E.164 line the client speaks for. */
  readonly line: string | undefined
  /** Account a business client speaks for. */
  readonly account: string | undefined
  /** IANA zone of the line. */
  readonly timeZone: string
  /** One UUID for each session key, kept through sign-outs. */
  readonly deviceId: string
  /** The time. */
  now(): Date
  /** Waits, or throws the signal's reason. */
  wait(milliseconds: number): Promise<void>
  /** A new random UUID. */
  uuid(): string
  /** Ends the call with an error of that code. */
  fail(code: AccountCode | CarrierCode | 'schema-mismatch', facts?: FailFacts): never
}

/** The adapter's own part of the stored session. */
export interface AdapterSession<State> {
  /** Always the newest. */
  readonly state: State
  /** Keeps a token that came along in an answer; `expiresAt` is RFC 3339. */
  update(state: State, expiresAt?: string): void
}

/** What core hands to a port: a context with a session. */
export interface ReadContext<State> extends AdapterContext {
  /** The session. */
  readonly session: AdapterSession<State>
}
