import * as z from 'zod/mini'
import type { ChallengeReply } from '../adapter/auth-port.ts'
import { createError } from '../errors/create-error.ts'
import { readJson } from '../parse/read-json.ts'
import { cookieSchema } from '../session/snapshot.ts'
import { seal, unseal } from '../session/seal.ts'
import type { StoredCookie } from '../transport/cookie-jar.ts'
import { validate } from '../transport/validate.ts'
import type { ClientCore } from './client-core.ts'
import type { Challenge } from './sign-in.ts'

const schema = z.object({
  pending: z.unknown(),
  cookies: z.array(cookieSchema),
  wrongCodes: z.number(),
  resendAt: z.exactOptional(z.number()),
})

/** What is needed to go on behind a challenge. */
export interface Attempt {
  readonly pending?: unknown
  readonly cookies: readonly StoredCookie[]
  /** Wrong one-time codes so far. */
  readonly wrongCodes: number
  /** Earliest instant of another code, epoch milliseconds. */
  readonly resendAt?: number
}

const contextOf = (core: ClientCore): string => `${core.carrier}\n${core.record.key}`

/** An attempt as it was opened, and the text it was opened from. */
export interface OpenedAttempt extends Attempt {
  readonly sealed: string
}

const over = (core: ClientCore, operation: string) =>
  createError('challenge-expired', { carrier: core.carrier, operation })

/**
 * Keeps an attempt in the store, encrypted under the challenge's id. A new one takes the place of an older one; where it
 * goes on with an `earlier` one, a newer one of somebody else stays, and this one is over.
 */
export async function saveAttempt(
  core: ClientCore,
  attempt: Attempt,
  challenge: Challenge,
  operation: string,
  earlier: string | undefined,
): Promise<void> {
  const sealed = await seal(JSON.stringify(attempt), challenge.id, contextOf(core))
  await core.record.change(snapshot => {
    if (earlier !== undefined && snapshot.attempt?.sealed !== earlier) throw over(core, operation)
    return { ...snapshot, attempt: { sealed, expiresAt: Date.parse(challenge.expiresAt) } }
  })
}

/** Forgets this attempt; a newer one of somebody else stays. */
export async function dropAttempt(core: ClientCore, sealed: string | undefined): Promise<void> {
  await core.record.change(({ attempt, ...rest }) =>
    attempt === undefined || attempt.sealed !== sealed ? undefined : rest,
  )
}

/** Opens the attempt of a challenge; over, replaced, or not ours: `challenge-expired`. */
export async function openAttempt(
  core: ClientCore,
  challenge: Challenge,
  operation: string,
): Promise<OpenedAttempt> {
  const { attempt } = await core.record.read()
  if (attempt === undefined || attempt.expiresAt <= core.clock.now()) throw over(core, operation)
  const text = await unseal(attempt.sealed, challenge.id, contextOf(core))
  if (text === undefined) throw over(core, operation)
  const result = validate<Attempt>(schema, readJson(text))
  if ('issues' in result) throw over(core, operation)
  return { ...result.value, sealed: attempt.sealed }
}

/** Refuses to ask for another code before the carrier allows it. */
export function checkResend(
  core: ClientCore,
  attempt: Attempt,
  reply: ChallengeReply,
  operation: string,
): void {
  if (!('resend' in reply) || attempt.resendAt === undefined) return
  const retryAfterMs = attempt.resendAt - core.clock.now()
  if (retryAfterMs > 0) throw createError('code-limit', { carrier: core.carrier, operation, retryAfterMs })
}
