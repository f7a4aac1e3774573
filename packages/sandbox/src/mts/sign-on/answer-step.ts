import { findLine } from '../lines.ts'
import { answerCode, answerPassword, askCredentials, printPhone } from './credentials.ts'
import type { PendingSignIn, SignOnDesk, StepOutcome } from './pending-sign-in.ts'
import type { StepAnswer } from './read-answer.ts'
import {
  captchaQuestion,
  lockedQuestion,
  networkPhoneQuestion,
  networkQuestion,
  networkResourceQuestion,
  passkeyQuestion,
  phoneQuestion,
  radiusQuestion,
  type StepHeader,
} from './steps.ts'

type AnswerStep = (desk: SignOnDesk, pending: PendingSignIn, answer: StepAnswer) => StepOutcome

const refuse = (refused: string): StepOutcome => ({ refused })

/** A step that takes one answer only; others are refused. */
const onlyChoice =
  (choice: number, next: (desk: SignOnDesk) => StepOutcome): AnswerStep =>
  (desk, { step }, answer) =>
    answer.choice === choice ? next(desk) : refuse(`${step.header} takes ${choice} only`)

const showPicture = (desk: SignOnDesk, pending: PendingSignIn): StepOutcome => {
  const { digits, picture } = desk.captchas.next()
  pending.digits = digits
  return captchaQuestion(picture)
}

const afterNetwork = ({ networkLine }: SignOnDesk): StepOutcome =>
  networkLine === undefined ? phoneQuestion() : networkPhoneQuestion(printPhone(networkLine))

const answerNetworkPhone: AnswerStep = (desk, pending, { choice }) => {
  if (choice === 0) return phoneQuestion()
  if (choice === 2) return 'restart'
  pending.line = desk.networkLine
  return choice === 1 ? passkeyQuestion : refuse('confirm-network-phone takes IGNORE, OK or RESTART')
}

const answerPhone: AnswerStep = (desk, pending, answer) => {
  if (answer.choice !== 1) return refuse('enter-phone takes OK only')
  const number = answer.of('NameCallback', 'IDToken1')
  const line = /^7\d{10}$/.test(number) ? findLine(number) : undefined
  if (line === undefined) return phoneQuestion({ error: 'PHONE_NOT_FOUND' })
  if (line.isLocked === true) return lockedQuestion
  pending.line = line
  pending.wantsPassword = answer.wantsPassword
  return desk.captchas.takeDue() ? showPicture(desk, pending) : askCredentials(desk, pending, line)
}

const answerCaptcha: AnswerStep = (desk, pending, answer) => {
  const { line, digits } = pending
  if (answer.choice === 2) return 'restart'
  if (answer.choice === 0 || line === undefined) return refuse('verify-captcha takes OK, RESTART or REFRESH')
  const isRight = answer.choice === 1 && answer.of('PasswordCallback', 'IDToken2') === digits
  return isRight ? askCredentials(desk, pending, line) : showPicture(desk, pending)
}

/** What follows each step. */
export const answerStep: Readonly<Record<StepHeader, AnswerStep>> = {
  'device-match-hold': () => networkQuestion,
  'network-header-v1': onlyChoice(0, () => networkResourceQuestion),
  'network-header-resource-v1': onlyChoice(1, () => radiusQuestion),
  'radius-frontend-request': onlyChoice(0, afterNetwork),
  'confirm-network-phone': answerNetworkPhone,
  'enter-phone': answerPhone,
  'lock-change-owner': () => refuse('lock-change-owner is the end'),
  'verify-captcha': answerCaptcha,
  'verify-password': answerPassword,
  'verify-otp': answerCode,
  'passkey-start-registration': onlyChoice(0, () => 'signed-in'),
}
