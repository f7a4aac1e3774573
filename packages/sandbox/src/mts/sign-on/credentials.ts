import type { MtsLine } from '../mts-line.ts'
import type { PendingSignIn, SignOnDesk, StepOutcome } from './pending-sign-in.ts'
import type { StepAnswer } from './read-answer.ts'
import { codeQuestion, passkeyQuestion, passwordQuestion, type StepQuestion } from './steps.ts'

const retryCount = 3

/** A number as the steps print it: `+7 (900) 000-00-01`. */
export const printPhone = ({ phone }: MtsLine): string =>
  phone.replace(/^7(\d{3})(\d{3})(\d\d)(\d\d)$/, '+7 ($1) $2-$3-$4')

const refuse = (refused: string): StepOutcome => ({ refused })

const askCode = (line: MtsLine, pending: PendingSignIn, isSent: boolean): StepQuestion =>
  codeQuestion({
    retryCount,
    invalidCount: pending.wrongCodes,
    recipient: printPhone(line),
    ...(!isSent && { error: 'TOO_MANY_CODES' }),
  })

function sendCode(desk: SignOnDesk, pending: PendingSignIn, line: MtsLine): StepQuestion {
  const code = desk.outbox.send(line)
  pending.code = code ?? pending.code
  return askCode(line, pending, code !== undefined)
}

/** Once the number is known: the password where it is wanted and there is one, else a code. */
export function askCredentials(desk: SignOnDesk, pending: PendingSignIn, line: MtsLine): StepQuestion {
  if (pending.wantsPassword && line.password !== undefined)
    return passwordQuestion(desk.passwords.countsOf(line))
  return sendCode(desk, pending, line)
}

function accept(pending: PendingSignIn, answer: StepAnswer): StepQuestion {
  pending.isKept = answer.of('TextInputCallback', 'IDToken4') === 'true'
  return passkeyQuestion
}

/** OK checks the code, REFRESH sends another. What CANTGET leads to is not known. */
export function answerCode(desk: SignOnDesk, pending: PendingSignIn, answer: StepAnswer): StepOutcome {
  const { line, code } = pending
  if (line === undefined) return refuse('no number was given')
  if (answer.choice === 2) return 'restart'
  if (answer.choice === 3) return sendCode(desk, pending, line)
  if (answer.choice !== 1) return refuse('verify-otp takes OK, RESTART or REFRESH')
  const isOpen = pending.wrongCodes < retryCount
  if (isOpen && code !== undefined && answer.of('PasswordCallback', 'IDToken1') === code)
    return accept(pending, answer)
  if (isOpen) pending.wrongCodes += 1
  return askCode(line, pending, true)
}

/** OK checks the password. What RESTORE leads to is not known. */
export function answerPassword(desk: SignOnDesk, pending: PendingSignIn, answer: StepAnswer): StepOutcome {
  const { line } = pending
  if (line === undefined) return refuse('no number was given')
  if (answer.choice === 2) return 'restart'
  if (answer.choice !== 1) return refuse('verify-password takes OK or RESTART')
  if (desk.passwords.opens(line, answer.of('PasswordCallback', 'IDToken1'))) return accept(pending, answer)
  return passwordQuestion(desk.passwords.countsOf(line))
}
