import { type Challenge, EsimUsageError, NetworkError, type SignInStep } from '@esim-usage/core'
import type { Texts } from '@esim-usage/texts'
import type { LineClient } from '../carriers.ts'
import type { CliIo } from '../cli-io.ts'
import { tell } from '../input/ask.ts'
import type { Progress } from '../read/progress.ts'
import { askChallenge, tellSent } from './ask-challenge.ts'
import { WebsiteError } from './website-error.ts'

/** What following the steps needs. */
export interface Followed {
  readonly client: LineClient
  readonly io: CliIo
  readonly texts: Texts
  readonly progress: Progress
}

/** Failures before the carrier heard of it: the code or picture that is there still counts. */
const isHarmless = (error: unknown): error is EsimUsageError =>
  error instanceof NetworkError || (EsimUsageError.is(error) && error.code === 'code-limit')

/** Asks for another code or picture. */
async function resend({ client, io, texts, progress }: Followed, challenge: Challenge): Promise<SignInStep> {
  try {
    return await progress.run('sign-in', () => client.resend(challenge, { signal: io.signal }))
  } catch (error) {
    if (!isHarmless(error)) throw error
    // how long it still takes stands in the question that follows
    tell(io, error.code === 'code-limit' ? texts.signIn.tooEarly : texts.error(error))
    return { status: 'challenge', challenge }
  }
}

/** A picture after a code, or a code that comes another way, such as by mail after one by SMS. */
const isAnother = (next: Challenge, last: Challenge): boolean =>
  next.kind !== last.kind || (next.kind === 'code' && last.kind === 'code' && next.medium !== last.medium)

function tellStep({ io, texts }: Followed, challenge: Challenge, isNew: boolean, isWrong: boolean): void {
  const { signIn } = texts
  if (isWrong) tell(io, challenge.kind === 'code' ? signIn.wrongCode : signIn.wrongPicture)
  else if (isNew && challenge.kind === 'code') tellSent(challenge, io, texts)
}

/** Puts the carrier's questions to the person until the line is signed in. */
export async function followSteps(followed: Followed, first: SignInStep): Promise<void> {
  const { client, io, texts, progress } = followed
  let step = first
  let isNew = true
  while (step.status === 'challenge') {
    const { challenge, rejected } = step
    tellStep(followed, challenge, isNew, rejected === true)
    const reply = await askChallenge(challenge, io, texts)
    if ('resend' in reply) {
      step = await resend(followed, challenge)
      isNew = step.status === 'challenge' && step.challenge !== challenge
    } else {
      step = await progress.run('sign-in', () => client.answer(challenge, reply.text, { signal: io.signal }))
      isNew = step.status === 'challenge' && isAnother(step.challenge, challenge)
    }
  }
  if (step.status === 'website') throw new WebsiteError(step.url, step.reason, client.carrier.id)
}
