import type { CaptchaChallenge, CodeChallenge } from '@esim-usage/core'
import type { ChallengeDraftOf } from '@esim-usage/core/adapter'
import { metadataOf, shownText } from './callbacks.ts'
import type { Step } from './wire-sign-in.ts'

/** `lockoutCount` bounds passwords, `retryCount` codes; both less `invalidCount`. Undefined: not said. Evidence high. */
export function triesLeft(step: Step, bound: 'lockoutCount' | 'retryCount'): number | undefined {
  const data = metadataOf(step)
  const most = data.get(bound)
  const wrong = data.get('invalidCount')
  return typeof most === 'number' && typeof wrong === 'number' ? most - wrong : undefined
}

/** `SMS` is the one channel that is known; where none is named the code comes by SMS as well. Evidence medium. */
const mediumOf = (channel: unknown): CodeChallenge['medium'] =>
  channel === undefined || channel === 'SMS' ? 'sms' : 'other'

/** A code is on its way. Its length is not said: clients take four digits or more. */
export function toCodeChallenge(step: Step): ChallengeDraftOf<CodeChallenge> {
  const data = metadataOf(step)
  const recipient = data.get('recipient')
  const attemptsLeft = triesLeft(step, 'retryCount')
  return {
    kind: 'code',
    medium: mediumOf(data.get('channel')),
    ...(typeof recipient === 'string' && { sentTo: recipient }),
    ...(attemptsLeft !== undefined && { attemptsLeft }),
  }
}

/** The picture stands as a data URL in what the step shows. Undefined when there is none. Evidence high. */
export function toCaptchaChallenge(step: Step): ChallengeDraftOf<CaptchaChallenge> | undefined {
  const [, mediaType, base64] = /data:(image\/[\w.+-]+);base64,([A-Za-z\d+/]+=*)/.exec(shownText(step)) ?? []
  return mediaType === undefined || base64 === undefined
    ? undefined
    : { kind: 'captcha', image: { mediaType, base64 } }
}
