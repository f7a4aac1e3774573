import { parseLine } from '@esim-usage/core/parse'
import { changeMetadata, choose, fill, hasInput, metadataOf, type Option } from './callbacks.ts'
import { toCaptchaChallenge, toCodeChallenge } from './challenges.ts'
import { mtsInfo } from './carrier-info.ts'
import { deviceInputs } from './device-description.ts'
import { answerTo, rememberInput, type StepAnswer } from './sign-in-steps.ts'
import { cameBack, type Move, type MtsStep, type Place } from './step-place.ts'

/** Nobody here can answer this step; the person can, in a browser. */
const stop = ({ context, step, response: answer }: Place): never =>
  context.fail('rejected', { answer, carrierCode: step.header, action: 'visit-website' })

const pick = (place: Place, option: Option): Move => ({ step: choose(place.step, option) ?? stop(place) })

/** The SIM whose network carries the request is offered: fine, if it is the wanted one. The key is assumed. */
function confirmNetworkPhone(place: Place): Move {
  const recipient = metadataOf(place.step).get('recipient')
  const isWanted = typeof recipient === 'string' && parseLine(recipient) === place.wish.login
  return pick(place, isWanted ? 'OK' : 'IGNORE')
}

/**
 * Gives the number. What comes back is the step for the code, so this is the request that makes MTS send it; a wish
 * for the password is only a wish, and since May 2026 mostly ends in a code as well. So it counts in both cases.
 */
function giveNumber(place: Place): Move {
  const { step, wish } = place
  if (!hasInput(step, 'NameCallback', 'IDToken1')) return stop(place)
  const filled = fill(step, [['NameCallback', 'IDToken1', wish.login.slice(1)]])
  const chosen = choose(filled, 'OK') ?? stop(place)
  return {
    step: changeMetadata(chosen, 'forcedSms', wish.password === undefined),
    gives: 'number',
    sendsCode: true,
  }
}

function givePassword(place: Place): Move {
  const { step, wish } = place
  if (wish.password === undefined || !hasInput(step, 'PasswordCallback', 'IDToken1')) return stop(place)
  const filled = fill(step, [['PasswordCallback', 'IDToken1', wish.password], rememberInput])
  return { step: choose(filled, 'OK') ?? stop(place), gives: 'password' }
}

const challengeParts = (place: Place) => ({
  status: 'challenge' as const,
  pending: { page: place.page, step: place.step, numberGiven: place.progress.numberGiven },
  ...(cameBack(place) && place.progress.withText ? { rejected: true as const } : {}),
})

function askCode(place: Place): MtsStep {
  // A push to the SIM is confirmed on the phone, by a way nobody has described.
  if (!hasInput(place.step, 'PasswordCallback', 'IDToken1')) return stop(place)
  return { ...challengeParts(place), challenge: toCodeChallenge(place.step) }
}

/** A password that is still due cannot wait for the person: it is kept nowhere. */
function askCaptcha(place: Place): MtsStep {
  const { wish, progress, step } = place
  if (wish.password !== undefined && !progress.passwordGiven)
    return { status: 'website', url: mtsInfo.sites.cabinet, reason: 'bot-check' }
  const challenge = toCaptchaChallenge(step)
  if (challenge === undefined || !hasInput(step, 'PasswordCallback', 'IDToken2')) return stop(place)
  return { ...challengeParts(place), challenge }
}

/** A step nobody knows is declined once, if that is offered and it asks for no secret. */
function declineUnknown(place: Place): Move {
  const asksSecret = place.step.callbacks.some(({ type }) => type === 'PasswordCallback')
  return asksSecret || cameBack(place) ? stop(place) : pick(place, 'IGNORE')
}

const moves: Readonly<Record<StepAnswer, (place: Place) => Move | MtsStep>> = {
  leave: ({ step }) => ({ step }),
  OK: place => pick(place, 'OK'),
  IGNORE: place => pick(place, 'IGNORE'),
  device: ({ context, step }) => ({ step: fill(step, deviceInputs(context.deviceId)) }),
  'network-phone': confirmNetworkPhone,
  phone: giveNumber,
  password: givePassword,
  code: askCode,
  captcha: askCaptcha,
  locked: stop,
  unknown: declineUnknown,
}

/** The next request, or the question for the person. */
export const moveOn = (place: Place): Move | MtsStep => moves[answerTo(place.step.header)](place)
