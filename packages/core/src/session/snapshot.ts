import * as z from 'zod/mini'
import { createError } from '../errors/create-error.ts'
import type { StoredCookie } from '../transport/cookie-jar.ts'

/** A cookie as stores keep it. */
export const cookieSchema: z.ZodMiniType<StoredCookie> = z.object({
  name: z.string(),
  value: z.string(),
  domain: z.string(),
  path: z.string(),
  expires: z.exactOptional(z.number()),
  hostOnly: z.exactOptional(z.boolean()),
  secure: z.exactOptional(z.boolean()),
})

const snapshotSchema = z.object({
  version: z.literal(1),
  carrier: z.string(),
  deviceId: z.string(),
  codesSentAt: z.array(z.number()),
  session: z.exactOptional(
    z.object({
      generation: z.string(),
      cookies: z.array(cookieSchema),
      state: z.unknown(),
      stateAt: z.number(),
      lines: z.array(z.string()),
      startedAt: z.number(),
      savedAt: z.number(),
      expiresAt: z.exactOptional(z.number()),
    }),
  ),
  attempt: z.exactOptional(z.object({ sealed: z.string(), expiresAt: z.number() })),
  refused: z.exactOptional(z.literal(true)),
})

/** The part of a snapshot that is gone after signing out. Times are epoch milliseconds. */
export interface SessionPart {
  /** Changes with every sign-in and renewal. */
  readonly generation: string
  readonly cookies: readonly StoredCookie[]
  /** The adapter's own; checked by its schema when used. */
  readonly state?: unknown
  /** When the state was last changed: on conflict the younger stays. */
  readonly stateAt: number
  /** E.164: the session's own line first, then the linked ones. */
  readonly lines: readonly string[]
  readonly startedAt: number
  readonly savedAt: number
  readonly expiresAt?: number
}

/** What a store keeps under one key. */
export interface Snapshot {
  readonly version: 1
  readonly carrier: string
  /** Kept through sign-outs, so that a carrier sees one installation. */
  readonly deviceId: string
  /** When codes were asked for; kept through sign-outs for the code limits. */
  readonly codesSentAt: readonly number[]
  readonly session?: SessionPart
  /** A challenge that waits for its answer, encrypted under the challenge's id. */
  readonly attempt?: { readonly sealed: string; readonly expiresAt: number }
  /** Stored credentials were refused; they are not tried again before a sign-in succeeds. */
  readonly refused?: true
}

const largest = 256 * 1024

/** Writes a snapshot; more than 256 KiB is `too-large`. */
export function writeSnapshot(snapshot: Snapshot): string {
  const text = JSON.stringify(snapshot)
  if (new TextEncoder().encode(text).byteLength > largest)
    throw createError('too-large', { carrier: snapshot.carrier, operation: 'session' })
  return text
}

/** Reads a snapshot; damaged, of another version or another carrier: undefined, which means signed out. */
export function readSnapshot(text: string, carrier: string): Snapshot | undefined {
  try {
    const result = snapshotSchema.safeParse(JSON.parse(text))
    return result.success && result.data.carrier === carrier ? result.data : undefined
  } catch {
    return undefined
  }
}
