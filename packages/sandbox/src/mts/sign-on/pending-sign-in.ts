import type { MtsLine } from '../mts-line.ts'
import type { Captchas } from './captchas.ts'
import type { CodeOutbox } from './code-outbox.ts'
import type { PasswordGuard } from './password-guard.ts'
import type { Step, StepQuestion } from './steps.ts'

/** A sign-in between two answers. */
export interface PendingSignIn {
  readonly authId: string
  /** The query it was begun with; every answer goes to the same address. */
  readonly query: string
  readonly begunAt: number
  /** The step that waits for its answer. */
  step: Step
  line: MtsLine | undefined
  /** The person would rather give a password. */
  wantsPassword: boolean
  /** The code that counts: the newest of this sign-in. */
  code: string | undefined
  wrongCodes: number
  /** What the picture shows. */
  digits: string | undefined
  /** The persistent cookie was asked for. */
  isKept: boolean
}

/** What a sign-in draws on. */
export interface SignOnDesk {
  readonly outbox: CodeOutbox
  readonly passwords: PasswordGuard
  readonly captchas: Captchas
  /** The line whose mobile network requests come through; undefined: another network. */
  networkLine: MtsLine | undefined
}

/** What follows an answer. */
export type StepOutcome = StepQuestion | 'restart' | 'signed-in' | { readonly refused: string }
