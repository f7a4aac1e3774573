import { InvalidRequestError, type PasswordSignIn } from '@esim-usage/core'
import type { AdapterContext, ChallengeReply } from '@esim-usage/core/adapter'
import { parseLine } from '@esim-usage/core/parse'
import { choose, fill } from './callbacks.ts'
import { isOwnAddress, openRequest, successRequest } from './endpoints.ts'
import { type FilledStep, type SignInAnswer, sendStep } from './send-step.ts'
import { checkLanding, isCabinet, openStart, readLines } from './sign-in.ts'
import { answerTo, commonInputs, rememberInput } from './sign-in-steps.ts'
import { moveOn } from './step-moves.ts'
import type { MtsStep, Place, Progress, Wish } from './step-place.ts'
import { checkRefusal } from './step-refusals.ts'
import type { MtsPending } from './wire-sign-in.ts'

/** The longest way that is known has ten steps. */
const mostSteps = 20
const signInPage = 'login.mts.ru/amserver/NUI/'
const fresh: Progress = { numberGiven: false, passwordGiven: false, withText: false }

type Route = Pick<Place, 'context' | 'wish' | 'page'>

const send = async ({ context, page }: Route, filled: FilledStep): Promise<SignInAnswer> =>
  sendStep(context, page, {
    ...filled,
    ...(filled.step !== undefined && { step: fill(filled.step, commonInputs) }),
  })

const signedIn = async (context: AdapterContext): Promise<MtsStep> => ({
  status: 'signed-in',
  ...(await readLines(context)),
})

/** The session of the cabinet is made where the steps end; an address of somebody else is not asked. */
async function finish(context: AdapterContext, url: string): Promise<MtsStep> {
  if (!isOwnAddress(url)) return context.fail('schema-mismatch')
  checkLanding(context, await context.http.send(successRequest(url)))
  return signedIn(context)
}

/** Goes from step to step until the end, or until the person is needed. Undefined: the carrier lost the attempt. */
async function goOn(route: Route, first: SignInAnswer, before: Progress): Promise<MtsStep | undefined> {
  const { context } = route
  let answer = first
  let progress = before
  for (let count = 0; count < mostSteps; count += 1) {
    if (answer.kind === 'success') return finish(context, answer.url)
    if (answer.kind === 'over') return progress.numberGiven ? context.fail('challenge-expired') : undefined
    const place = { ...route, step: answer.step, response: answer.response, progress }
    checkRefusal(place)
    const move = moveOn(place)
    if ('status' in move) return move
    answer = await send(route, move)
    progress = {
      numberGiven: progress.numberGiven || move.gives === 'number',
      passwordGiven: progress.passwordGiven || move.gives === 'password',
      answered: place.step.header,
      withText: false,
    }
  }
  return context.fail('rejected', {
    ...(progress.answered !== undefined && { carrierCode: progress.answered }),
  })
}

async function begin(context: AdapterContext, wish: Wish): Promise<MtsStep | undefined> {
  const answer = await openStart(context, openRequest)
  if (isCabinet(answer)) return signedIn(context)
  const { host, pathname, href: page } = new URL(answer.url)
  if (answer.status !== 200 || `${host}${pathname}` !== signInPage) {
    context.http.check(answer)
    return context.fail('unavailable')
  }
  const route = { context, wish, page }
  return goOn(route, await send(route, {}), fresh)
}

/** An attempt the carrier lost before anything was given is begun anew, once. */
const beginTwice = async (context: AdapterContext, wish: Wish): Promise<MtsStep> =>
  (await begin(context, wish)) ?? (await begin(context, wish)) ?? context.fail('unavailable')

const ownWish = (context: AdapterContext): Wish => ({ login: context.line ?? '' })

/** Signs in by a one-time code. */
export const signInByCode = async (context: AdapterContext): Promise<MtsStep> =>
  beginTwice(context, ownWish(context))

/** Signs in by password. Where MTS wants a code all the same, that is the challenge. */
export async function signInByPassword(context: AdapterContext, request: PasswordSignIn): Promise<MtsStep> {
  const login = parseLine(request.login ?? context.line)
  if (login === undefined) {
    throw new InvalidRequestError(
      'invalid-argument',
      'The option `login` is no phone number. Give the number of the account, or leave it out.',
      { carrier: 'mts', option: 'login' },
    )
  }
  return beginTwice(context, { login, password: request.password })
}

/** The step with the person's reply in it. Only another code counts as one; another picture does not. */
function fillReply({ step }: MtsPending, reply: ChallengeReply): FilledStep | undefined {
  const isCode = answerTo(step.header) === 'code'
  if ('resend' in reply) {
    const chosen = choose(step, 'REFRESH')
    return chosen && { step: chosen, ...(isCode && { sendsCode: true }) }
  }
  const filled = fill(
    step,
    isCode
      ? [['PasswordCallback', 'IDToken1', reply.text], rememberInput]
      : [['PasswordCallback', 'IDToken2', reply.text]],
  )
  const chosen = choose(filled, 'OK')
  return chosen && { step: chosen }
}

/** Goes on with what the person replied. */
export async function answerStep(
  context: AdapterContext,
  pending: MtsPending,
  reply: ChallengeReply,
): Promise<MtsStep> {
  const { page, step, numberGiven } = pending
  const route = { context, wish: ownWish(context), page }
  const filled = fillReply(pending, reply) ?? context.fail('rejected', { carrierCode: step.header })
  const progress = { ...fresh, numberGiven, answered: step.header, withText: 'text' in reply }
  return (await goOn(route, await send(route, filled), progress)) ?? context.fail('challenge-expired')
}
