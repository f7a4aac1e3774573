import type { CarrierInfo } from './carrier-info.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import type { Challenge, SessionStatus, SignInRequest, SignInStep } from './sign-in.ts'

/**
 * What every carrier's client can do. It speaks for one line, or for one business account.
 *
 * Every read may end with one of these errors:
 * - {@link AccountError}: `session-expired` and `interaction-required` want a sign-in; for `action-required`, `account-locked`,
 *   `wrong-line`, `unknown-line` and `no-access` the person must act, and `facts.action` says how where it is known.
 * - {@link CarrierError}: `rate-limited`, `blocked`, `unavailable`, `maintenance`, `rejected`, `incomplete`. Wait for
 *   `facts.retryAfterMs` where it is given.
 * - {@link NetworkError}: `network`, `timeout`.
 * - {@link ResponseError}: the answer is not what this version knows; a newer one may.
 * - The signal's own reason, when the call was aborted.
 */
export interface CarrierClient<Request extends SignInRequest = SignInRequest> {
  /** What is known about the carrier. */
  readonly carrier: CarrierInfo
  /** E.164; undefined where a business client speaks for a whole account. */
  readonly line: string | undefined
  /** What the store knows of the session. Sends nothing. */
  session(): Promise<SessionStatus>
  /**
   * Signs in, or says what a person must do. A stored session that still works sends nothing, unless `again`.
   *
   * A code is asked for once, never again by itself: at most one in 60 s, 3 an hour, 5 a day for each session key.
   *
   * @throws {@link AccountError} `credentials-rejected`, `code-limit`, `account-locked`, `wrong-line`.
   * @throws {@link InvalidRequestError} `invalid-argument` when the request cannot be read, `unsupported` when the
   * carrier has no such way to sign in.
   */
  signIn(
    request: Request,
    options?: CallOptions & {
      /** True: sign in anew although a session is stored. */
      readonly again?: boolean
    },
  ): Promise<SignInStep>
  /**
   * Answers a challenge, also from another process over the same store.
   *
   * @throws {@link AccountError} `code-rejected` after the last try, `challenge-expired`, `code-limit` when a picture
   * was read and no code may be sent yet, `wrong-line`.
   * @throws {@link InvalidRequestError} `invalid-argument` when the challenge is none of this carrier or the text is empty.
   */
  answer(challenge: Challenge, text: string, options?: CallOptions): Promise<SignInStep>
  /**
   * Asks for another code or another picture.
   *
   * @throws {@link AccountError} `code-limit` when it is too soon, with `facts.retryAfterMs`; `challenge-expired`.
   * @throws {@link InvalidRequestError} `invalid-argument` when the challenge is none of this carrier.
   */
  resend(challenge: Challenge, options?: CallOptions): Promise<SignInStep>
  /** Forgets the session here. Sends nothing: the carrier's own session lives on. */
  signOut(): Promise<void>
}

/** How a hub is handed its carriers. */
export type CarrierFactory = (
  options: ClientOptions & {
    /** The line, E.164 or as people write it. */
    readonly line: string
    /** IANA zone of the line where it differs from the carrier's; a client of one line takes it. */
    readonly timeZone?: string
  },
) => CarrierClient
