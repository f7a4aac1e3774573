import type { ErrorCode } from '@esim-usage/core'

/** Why a line cannot be read until a person signs in. */
export interface SignInNeed {
  /** What the last background read met, such as `session-expired` or `interaction-required`. */
  readonly code: ErrorCode
  /** Since when, RFC 3339. */
  readonly since: string
}

/** A line that the hub looks after. */
export interface HubLine {
  /** Opaque, made by the hub; stays the same as long as the line is there. Holds nothing of the number. */
  readonly id: string
  /** Key of the carrier in the app's map. */
  readonly carrier: string
  /** E.164. */
  readonly phone: string
  /** IANA zone its days are counted in: the one it was added with, else the carrier's. */
  readonly timeZone: string
  /** The person's own name for it. */
  readonly alias?: string
  /** Free words, without doubles, in the order they were given. */
  readonly tags: readonly string[]
  /** The one group it stands in, such as `family`. */
  readonly group?: string
  /** International Mobile Subscriber Identity, at most 15 digits. */
  readonly imsi?: string
  /** Number of the SIM or eSIM profile, 19 or 20 digits. */
  readonly iccid?: string
  /** Number of the eUICC, 32 digits. */
  readonly eid?: string
  /** Id of the line whose sign-in shows this one too. Absent: it has its own. */
  readonly sessionOf?: string
  /** When it was added, RFC 3339. */
  readonly addedAt: string
  /** Present while a person must sign in before anything can be read in the background. */
  readonly signInNeeded?: SignInNeed
}
