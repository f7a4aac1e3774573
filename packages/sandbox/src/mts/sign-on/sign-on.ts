import type { SandboxSettings } from '../../sandbox-options.ts'
import type { MtsLine } from '../mts-line.ts'
import { answerStep } from './answer-step.ts'
import { Captchas } from './captchas.ts'
import { CodeOutbox } from './code-outbox.ts'
import { missingFilling } from './fillings.ts'
import { PasswordGuard } from './password-guard.ts'
import type { PendingSignIn, SignOnDesk } from './pending-sign-in.ts'
import { readAnswer } from './read-answer.ts'
import { deviceStep, type Step, toStep } from './steps.ts'

/** What an answer leads to. `over`: there is no such sign-in any more. */
export type SignOnResult =
  | { readonly step: Step }
  | { readonly line: MtsLine; readonly isKept: boolean }
  | { readonly refused: string; readonly isOver: boolean }

/** Not known of the real carrier. */
const signInMs = 10 * 60_000

const refuse = (refused: string, isOver = false): SignOnResult => ({ refused, isOver })

/** The single sign-on: what it asked, and whom. */
export class SignOn {
  readonly desk: SignOnDesk
  readonly #settings: SandboxSettings
  readonly #pending = new Map<string, PendingSignIn>()
  #begun = 0

  constructor(settings: SandboxSettings) {
    this.#settings = settings
    this.desk = {
      outbox: new CodeOutbox(settings),
      passwords: new PasswordGuard(settings),
      captchas: new Captchas(),
      networkLine: undefined,
    }
  }

  /** Takes a step that came back filled to the address with this query. */
  answer(posted: unknown, authId: string, query: string): SignOnResult {
    const pending = authId === '' ? this.#begin(query) : this.#pending.get(authId)
    if (pending === undefined || pending.begunAt + signInMs <= this.#settings.now())
      return refuse('there is no such sign-in', true)
    if (pending.query !== query) return refuse('the address is not the one the sign-in was begun at')
    const answer = readAnswer(posted, pending.step)
    if (typeof answer === 'string') return refuse(answer)
    const missing = missingFilling(pending.step, answer)
    if (missing !== undefined) return refuse(missing)
    const outcome = answerStep[pending.step.header](this.desk, pending, answer)
    if (typeof outcome === 'object' && 'refused' in outcome) return refuse(outcome.refused, true)
    this.#pending.delete(pending.authId)
    if (outcome === 'restart') return { step: deviceStep }
    if (outcome === 'signed-in') return this.#end(pending)
    pending.step = toStep(outcome, pending.authId)
    this.#pending.set(pending.authId, pending)
    return { step: pending.step }
  }

  #end({ line, isKept }: PendingSignIn): SignOnResult {
    return line === undefined ? refuse('nobody was named', true) : { line, isKept }
  }

  #begin(query: string): PendingSignIn {
    this.#begun += 1
    return {
      authId: `eyJ0eXAiOiJKV1QifQ.SANDBOX-AUTH-ID.${String(this.#begun).padStart(4, '0')}`,
      query,
      begunAt: this.#settings.now(),
      step: deviceStep,
      line: undefined,
      wantsPassword: false,
      code: undefined,
      wrongCodes: 0,
      digits: undefined,
      isKept: false,
    }
  }
}
