import type { Challenge, SignInRequest, SignInStep } from '../client/sign-in.ts'
import type { AdapterContext, ReadContext } from './adapter-context.ts'
import type { Schema } from './schema.ts'
import type { Without } from './without.ts'

/** What a good sign-in gives. */
export interface SignedIn<State> {
  /** Kept in the store; JSON. */
  readonly state: State
  /**
   * E.164: the session's own line first, then the linked ones. Core compares them with the client's line.
   * Where the client speaks for an account they are not compared and may be empty: the flow itself makes sure
   * that the session is of `context.account`, and the carrier refuses lines of others.
   */
  readonly lines: readonly string[]
  /** End of the session, RFC 3339. Absent: the carrier does not say. */
  readonly expiresAt?: string
}

/** A good sign-in as a step. */
export interface SignedInStep<State> extends SignedIn<State> {
  /** Discriminator. */
  readonly status: 'signed-in'
}

/** Distributes over the kinds of challenges. */
export type ChallengeDraftOf<C> = C extends unknown
  ? Omit<C, 'id' | 'carrier' | 'expiresAt'> &
      Without<'id' | 'carrier'> & {
        /** The carrier's time, RFC 3339; default ten minutes. */
        readonly expiresAt?: string
      }
  : never

/** A challenge without what core adds. `sentTo` is masked by core. */
export type ChallengeDraft = ChallengeDraftOf<Challenge>

/** A person must act; `pending` is what is needed to go on. */
export interface ChallengeStep<Pending> {
  /** Discriminator. */
  readonly status: 'challenge'
  /** What to ask. */
  readonly challenge: ChallengeDraft
  /** Kept encrypted under the challenge's id; JSON. */
  readonly pending: Pending
  /** The last answer was wrong and tries are left. */
  readonly rejected?: true
}

/** What a flow of signing in comes to. */
export type AuthStep<State, Pending> =
  | SignedInStep<State>
  | ChallengeStep<Pending>
  | Extract<SignInStep, Record<'status', 'website'>>

/** What the person did about a challenge. */
export type ChallengeReply =
  | {
      /** The person's answer, trimmed. */
      readonly text: string
    }
  | {
      /** Another code or picture is wanted. */
      readonly resend: true
    }

/** How a carrier signs in. */
export interface AuthPort<State, Request extends SignInRequest, Pending = never> {
  /** One flow for each method of the client's type. */
  readonly begin: {
    readonly [Method in Request['method']]: (
      context: AdapterContext,
      request: Extract<Request, { readonly method: Method }>,
    ) => Promise<AuthStep<State, Pending>>
  } & Without<Exclude<SignInRequest['method'], Request['method']>>
  /** Makes the session fresh without a person. Absent: it just ends. */
  readonly renew?: (context: ReadContext<State>) => Promise<SignedIn<State>>
  /**
   * Makes `context.line` the session's current line; only where a session has one. Where a session has several lines
   * core calls it before each read, and after the read of another line once more for the session's own.
   */
  readonly selectLine?: (context: ReadContext<State>) => Promise<void>
}

/** A sign-in that may ask a person. */
export interface AskingAuthPort<State, Request extends SignInRequest, Pending>
  extends AuthPort<State, Request, Pending> {
  /** Checks what the store kept of a challenge. */
  readonly pending: Schema<Pending>
  /** Goes on with the person's reply. */
  readonly answer: (
    context: AdapterContext,
    pending: Pending,
    reply: ChallengeReply,
  ) => Promise<AuthStep<State, Pending>>
}
