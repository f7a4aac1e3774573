import type { FailFacts } from '@esim-usage/core/adapter'
import { metadataOf } from './callbacks.ts'
import { triesLeft } from './challenges.ts'
import { answerTo, type StepAnswer } from './sign-in-steps.ts'
import { cameBack, type Place } from './step-place.ts'

/** The carrier's word for what is wrong. That there is one is known, which values it has is not. */
function errorOf({ step, response: answer }: Place): FailFacts {
  const error = metadataOf(step).get('error') ?? ''
  if (error === '' || error === false) return { answer }
  const isWord = typeof error === 'string' || typeof error === 'number'
  return { answer, carrierCode: isWord ? String(error) : step.header }
}

const noneLeft = (left: number | undefined): boolean => left !== undefined && left <= 0

/** Steps that say no in a way of their own. */
const refusals: Partial<Readonly<Record<StepAnswer, (place: Place) => void>>> = {
  // The number is asked for again: it was refused. Giving it once more could send one more code.
  phone(place) {
    if (place.progress.numberGiven) place.context.fail('unknown-line', errorOf(place))
  },
  password(place) {
    if (noneLeft(triesLeft(place.step, 'lockoutCount'))) place.context.fail('account-locked', errorOf(place))
    if (cameBack(place)) place.context.fail('credentials-rejected', errorOf(place))
  },
  code(place) {
    if (noneLeft(triesLeft(place.step, 'retryCount'))) place.context.fail('code-rejected', errorOf(place))
  },
  locked({ context, response: answer }) {
    context.fail('account-locked', { answer, action: 'contact-carrier' })
  },
}

/** Ends the sign-in where a step says no: in its own way, or by an error in its metadata. */
export function checkRefusal(place: Place): void {
  refusals[answerTo(place.step.header)]?.(place)
  const error = errorOf(place)
  if (error.carrierCode !== undefined) place.context.fail('rejected', error)
}
