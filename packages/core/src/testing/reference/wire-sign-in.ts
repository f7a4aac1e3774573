import * as z from 'zod/mini'
import type { Schema } from '../../adapter/schema.ts'

/** What the adapter keeps in the session. */
export interface ReferenceState {
  /** Token of the requests. */
  readonly access: string
  /** Buys one new pair of tokens. */
  readonly refresh?: string
}

/** What is needed to go on with a challenge. */
export interface ReferencePending {
  /** The carrier's id of the attempt. */
  readonly attempt: string
  /** What was asked. */
  readonly kind: 'code' | 'captcha'
}

/** A session as the carrier gives it. */
export interface TokensWire {
  /** Token of the requests. */
  readonly access: string
  /** Buys one new pair. */
  readonly refresh: string
  /** End of `access`, RFC 3339. */
  readonly expiresAt: string
  /** The session's own line first. */
  readonly lines: readonly string[]
}

/** A picture with text. */
export interface PictureWire {
  /** Such as `image/png`. */
  readonly mediaType: string
  /** The bytes. */
  readonly base64: string
}

/** An attempt to sign in by code. */
export interface AttemptWire {
  /** Its id. */
  readonly attempt: string
  /** End of the attempt, RFC 3339. */
  readonly expiresAt: string
  /** The picture to read first, where one is asked for. */
  readonly picture?: PictureWire
}

/** A code is on its way, or was wrong. */
export interface CodeWire {
  /** Length of the code. */
  readonly digits: number
  /** Tries left. */
  readonly triesLeft: number
  /** Earliest instant for another code, RFC 3339. */
  readonly resendAt: string
  /** End of the attempt, RFC 3339. */
  readonly expiresAt: string
}

const picture = z.object({ mediaType: z.string(), base64: z.string() })

/** Checks the adapter's part of the session. */
export const stateSchema: Schema<ReferenceState> = z.object({
  access: z.string(),
  refresh: z.exactOptional(z.string()),
})

/** Checks what was kept of a challenge. */
export const pendingSchema: Schema<ReferencePending> = z.object({
  attempt: z.string(),
  kind: z.enum(['code', 'captcha']),
})

/** Answer of `code.check`, `password.check` and `token.refresh`. */
export const tokensWire: Schema<TokensWire> = z.object({
  access: z.string(),
  refresh: z.string(),
  expiresAt: z.string(),
  lines: z.array(z.string()),
})

/** Answer of `code.attempt`, `captcha.picture` and of a wrong text to `captcha.check`. */
export const attemptWire: Schema<AttemptWire> = z.object({
  attempt: z.string(),
  expiresAt: z.string(),
  picture: z.exactOptional(picture),
})

/** Answer of `code.send` and of a wrong code to `code.check`. */
export const codeWire: Schema<CodeWire> = z.object({
  digits: z.number(),
  triesLeft: z.number(),
  resendAt: z.string(),
  expiresAt: z.string(),
})

/** Answer of `session.read`. */
export const sessionWire: Schema<Pick<TokensWire, 'lines' | 'expiresAt'>> = z.object({
  lines: z.array(z.string()),
  expiresAt: z.string(),
})

/** Answer of an address that only confirms. */
export const doneWire: Schema<Readonly<Record<'done', true>>> = z.object({ done: z.literal(true) })
