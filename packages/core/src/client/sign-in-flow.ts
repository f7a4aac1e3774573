import type { AuthStep, ChallengeDraft, ChallengeReply } from '../adapter/auth-port.ts'
import { createError } from '../errors/create-error.ts'
import { EsimUsageError } from '../errors/esim-usage-error.ts'
import { codeWait } from '../session/code-limits.ts'
import { readEnd } from '../session/live-session.ts'
import { createSecret } from '../session/seal.ts'
import { SessionCookies } from '../transport/cookie-jar.ts'
import { validate } from '../transport/validate.ts'
import { type Attempt, checkResend, dropAttempt, openAttempt, saveAttempt } from './attempt.ts'
import { type Call, createContext } from './call.ts'
import type { ClientCore } from './client-core.ts'
import { maskAddress } from './mask-address.ts'
import type { SessionKeeper } from './session-keeper.ts'
import type { Challenge, SignInRequest, SignInStep } from './sign-in.ts'

const challengeMs = 600_000
const mostWrongCodes = 3
/** Errors an attempt does not outlive: to answer it again would only lock the account. */
const overs: ReadonlySet<string> = new Set([
  'code-rejected',
  'challenge-expired',
  'credentials-rejected',
  'account-locked',
])

/** The steps of signing in, without the question whether they are needed. */
export interface SignInFlow {
  begin(request: SignInRequest, call: Call): Promise<SignInStep>
  reply(challenge: Challenge, reply: ChallengeReply, call: Call): Promise<SignInStep>
}

/** When another code may be asked for: not before the carrier's time, nor before our own limits allow it. */
async function resendAtOf(core: ClientCore, draft: ChallengeDraft): Promise<number | undefined> {
  if (draft.kind !== 'code') return undefined
  const now = core.clock.now()
  const { codesSentAt } = await core.record.read()
  return Math.max(readEnd(draft.resendAt) ?? now, now + codeWait(codesSentAt, now))
}

/** Adds what core owns: id, carrier, end, masking, the tries that are really left. */
function toChallenge(core: ClientCore, draft: ChallengeDraft, id: string, attempt: Attempt): Challenge {
  const fields = {
    id,
    carrier: core.carrier,
    expiresAt:
      draft.expiresAt === undefined || readEnd(draft.expiresAt) === undefined
        ? new Date(core.clock.now() + challengeMs).toISOString()
        : draft.expiresAt,
  }
  if (draft.kind === 'captcha') return { ...draft, ...fields }
  const ours = mostWrongCodes - attempt.wrongCodes
  return {
    ...draft,
    ...fields,
    attemptsLeft: Math.min(draft.attemptsLeft ?? ours, ours),
    ...(draft.sentTo === undefined ? {} : { sentTo: maskAddress(draft.sentTo) }),
    ...(attempt.resendAt === undefined ? {} : { resendAt: new Date(attempt.resendAt).toISOString() }),
  }
}

/** Values of a request that must never show. */
function hideStrings(value: unknown, secrets: Set<string>): void {
  if (typeof value === 'string') secrets.add(value)
  else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) hideStrings(member, secrets)
  }
}

/** Creates the flow of one client. */
export function createSignInFlow(core: ClientCore, keeper: SessionKeeper): SignInFlow {
  const { begin, answer, pending: pendingSchema } = core.adapter.auth
  const factsOf = (call: Call) => ({ carrier: core.carrier, operation: call.operation })

  const finish = async (
    step: AuthStep<unknown, unknown>,
    cookies: SessionCookies,
    call: Call,
    earlier: { readonly id: string; readonly wrongCodes: number; readonly sealed?: string },
  ): Promise<SignInStep> => {
    if (step.status === 'website') return step
    if (step.status === 'signed-in') {
      const session = await keeper.store(step, cookies, factsOf(call))
      const isKnown = step.expiresAt !== undefined && session.expiresAt !== undefined
      return { status: 'signed-in', ...(isKnown ? { expiresAt: step.expiresAt } : {}) }
    }
    const wrongCodes = earlier.wrongCodes + (step.rejected === true && step.challenge.kind === 'code' ? 1 : 0)
    if (wrongCodes >= mostWrongCodes) {
      await dropAttempt(core, earlier.sealed)
      throw createError('code-rejected', factsOf(call))
    }
    const resendAt = await resendAtOf(core, step.challenge)
    const attempt = {
      pending: step.pending,
      cookies: cookies.snapshot(),
      wrongCodes,
      ...(resendAt === undefined ? {} : { resendAt }),
    }
    const challenge = toChallenge(core, step.challenge, earlier.id, attempt)
    await saveAttempt(core, attempt, challenge, call.operation, earlier.sealed)
    return { status: 'challenge', challenge, ...(step.rejected === true ? { rejected: true } : {}) }
  }

  return {
    async begin(request, call) {
      const flow = begin[request.method]
      if (flow === undefined) throw createError('rejected', factsOf(call))
      // The word for the method may stand in what the carrier says, so it is none of the secrets.
      const { method: _method, ...secrets } = request
      hideStrings(secrets, call.secrets)
      // The id is kept before the carrier sees it. An older attempt stays until this one has come to something.
      const { deviceId } = await core.record.change(snapshot => snapshot)
      const cookies = new SessionCookies(core.jar)
      const step = await flow(createContext(core, call, cookies, deviceId), request)
      return finish(step, cookies, call, { id: createSecret(), wrongCodes: 0 })
    },
    async reply(challenge, reply, call) {
      if (answer === undefined || pendingSchema === undefined)
        throw createError('challenge-expired', factsOf(call))
      hideStrings(reply, call.secrets)
      call.secrets.add(challenge.id)
      // Two answers at the same time would burn a try, so the second waits and finds the attempt changed.
      const lease = await keeper.lease(call.longestMs, call.signal)
      let sealed: string | undefined
      try {
        const attempt = await openAttempt(core, challenge, call.operation)
        sealed = attempt.sealed
        checkResend(core, attempt, reply, call.operation)
        const pending = validate(pendingSchema, attempt.pending)
        if ('issues' in pending) throw createError('challenge-expired', factsOf(call))
        const { deviceId } = await core.record.read()
        const cookies = new SessionCookies(core.jar, attempt.cookies)
        const step = await answer(createContext(core, call, cookies, deviceId), pending.value, reply)
        return await finish(step, cookies, call, { ...attempt, id: challenge.id })
      } catch (error) {
        if (EsimUsageError.is(error) && overs.has(error.code)) await dropAttempt(core, sealed)
        throw error
      } finally {
        await lease?.release()
      }
    },
  }
}
