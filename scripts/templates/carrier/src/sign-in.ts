import type { CodeSignIn } from '@esim-usage/core'
import type {
  AdapterContext,
  AdapterResponse,
  AuthStep,
  ChallengeReply,
  ChallengeStep,
  ReadContext,
  SignedInStep,
} from '@esim-usage/core/adapter'
import { parsePhone } from '@esim-usage/core/parse'
import type * as z from 'zod/mini'
import { requestTo } from './endpoints.ts'
import { codeWire, type NewcomerPending, type NewcomerState, tokensWire } from './wire.ts'

/** How an app signs in at Newcomer: by a one-time code that goes to the line. */
export type NewcomerSignIn = CodeSignIn

type Step = AuthStep<NewcomerState, NewcomerPending>

const toChallenge = (
  context: AdapterContext,
  code: z.infer<typeof codeWire>,
): ChallengeStep<NewcomerPending> => ({
  status: 'challenge',
  challenge: {
    kind: 'code',
    medium: 'sms',
    digits: code.digits,
    attemptsLeft: code.triesLeft,
    ...(context.line !== undefined && { sentTo: context.line }),
  },
  pending: { attempt: code.attempt },
})

/** Whose session it is stands in the answer; core compares it with the line of the client. */
function toSignedIn(context: AdapterContext, response: AdapterResponse): SignedInStep<NewcomerState> {
  const { access, refresh, expiresAt, phone } = response.json(tokensWire)
  const line = parsePhone(phone)?.number ?? context.fail('schema-mismatch')
  return { status: 'signed-in', state: { access, refresh }, lines: [line], expiresAt }
}

// FILL-IN: the flow of the carrier.
/** Asks for a code. `sendsCode` makes core count it and never repeat it. */
export async function beginByCode(context: AdapterContext): Promise<Step> {
  const request = requestTo('code.send', { body: { json: { phone: context.line } }, sendsCode: true })
  return toChallenge(context, await context.http.json(request, codeWire))
}

/** Goes on with the person's reply. A wrong code comes back as the challenge, with `rejected`. */
export async function answerCode(
  context: AdapterContext,
  pending: NewcomerPending,
  reply: ChallengeReply,
): Promise<Step> {
  if ('resend' in reply) return beginByCode(context)
  const response = await context.http.send(
    requestTo('token.buy', {
      body: { json: { attempt: pending.attempt, code: reply.text } },
      secrets: [reply.text],
    }),
  )
  if (response.status === 422) {
    const code = response.json(codeWire)
    return code.triesLeft > 0
      ? { ...toChallenge(context, code), rejected: true }
      : context.fail('code-rejected')
  }
  context.http.check(response)
  return toSignedIn(context, response)
}

/** Makes the session fresh without the person. Take it out where the carrier has no such thing. */
export async function renew(context: ReadContext<NewcomerState>): Promise<SignedInStep<NewcomerState>> {
  const { refresh } = context.session.state
  const response = await context.http.send(
    requestTo('token.renew', { body: { json: { refresh } }, secrets: [refresh] }),
  )
  context.http.check(response)
  return toSignedIn(context, response)
}
