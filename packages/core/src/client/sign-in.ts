/** Signs in with a session that was made elsewhere, such as cookies of the person's own browser. */
export interface SessionSignIn<Session = unknown> {
  /** Discriminator. */
  readonly method: 'session'
  /** The session in the form the carrier package documents. */
  readonly session: Session
}

/** Asks the carrier to send a one-time code to the line. */
export interface CodeSignIn {
  /** Discriminator. */
  readonly method: 'code'
}

/**
 * Signs in with the cabinet password. It is never stored, but where the carrier shows a picture before it takes it: then
 * it waits for the answer, encrypted under the id of the challenge.
 */
export interface PasswordSignIn {
  /** Discriminator. */
  readonly method: 'password'
  /** The password. */
  readonly password: string
  /** Login name; default: the line. */
  readonly login?: string
}

/** Signs in with the keys of a business API. They are never stored. */
export interface ClientCredentialsSignIn {
  /** Discriminator. */
  readonly method: 'client-credentials'
  /** Public part of the key pair. */
  readonly clientId: string
  /** Secret part of the key pair. */
  readonly clientSecret: string
}

/** Any way to sign in; each carrier's type names those it has. */
export type SignInRequest = SessionSignIn | CodeSignIn | PasswordSignIn | ClientCredentialsSignIn

/** The ways of `Request` that need no person at hand. */
export type UnattendedSignIn<Request extends SignInRequest> = Extract<
  Request,
  Record<'method', 'password' | 'client-credentials'>
>

/** Why only the person can go on, on the carrier's own page. */
export type WebsiteReason = 'bot-check' | 'terms' | 'password-change' | 'other'

/** What a step of signing in came to. */
export type SignInStep =
  | {
      /** The session is stored and works. */
      readonly status: 'signed-in'
      /** End of the session, RFC 3339. Absent: the carrier does not say. */
      readonly expiresAt?: string
    }
  | {
      /** A person must do something. */
      readonly status: 'challenge'
      /** What to ask the person; plain JSON, answered with `answer()`. */
      readonly challenge: Challenge
      /** True when the last answer was wrong and tries are left. */
      readonly rejected?: true
    }
  | {
      /** Only the person can go on, on that page; then `signIn` again. */
      readonly status: 'website'
      /** The page to open. */
      readonly url: string
      /** What the page wants. */
      readonly reason: WebsiteReason
    }

/** A question only a person can answer; plain JSON that survives another process. */
export type Challenge = CodeChallenge | CaptchaChallenge

/** What every challenge has. */
export interface ChallengeFields {
  /** Opaque; it also unlocks what the store keeps of the attempt, so treat it as a secret. */
  readonly id: string
  /** Carrier id. */
  readonly carrier: string
  /** When the answer comes too late, RFC 3339: the carrier's time, else ten minutes. */
  readonly expiresAt: string
  /** Tries left. Absent: the carrier does not say. */
  readonly attemptsLeft?: number
}

/** A one-time code is on its way to the person. */
export interface CodeChallenge extends ChallengeFields {
  /** Discriminator. */
  readonly kind: 'code'
  /** How it is sent. */
  readonly medium: 'sms' | 'call' | 'email' | 'other'
  /** Where to, masked. */
  readonly sentTo?: string
  /** Length of the code. Absent: the carrier does not say. */
  readonly digits?: number
  /** Earliest instant another code may be asked for, RFC 3339. */
  readonly resendAt?: string
}

/** The carrier shows a picture with text. */
export interface CaptchaChallenge extends ChallengeFields {
  /** Discriminator. */
  readonly kind: 'captcha'
  /** The picture. */
  readonly image: {
    /** Such as `image/png`. */
    readonly mediaType: string
    /** The bytes in base64. */
    readonly base64: string
  }
}

/** What the store knows of a session, without asking the carrier. */
export type SessionStatus =
  | {
      /** Nobody is signed in. */
      readonly status: 'signed-out'
    }
  | {
      /** A challenge waits for its answer. */
      readonly status: 'waiting'
      /** When it ends, RFC 3339. */
      readonly expiresAt: string
    }
  | {
      /** A session is stored. */
      readonly status: 'signed-in'
      /** When it was last saved, RFC 3339. */
      readonly savedAt: string
      /** When it ends, RFC 3339. Absent: the carrier does not say. */
      readonly expiresAt?: string
    }
