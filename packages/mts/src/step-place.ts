import type { AdapterContext, AdapterResponse, AuthStep } from '@esim-usage/core/adapter'
import type { FilledStep } from './send-step.ts'
import type { MtsState } from './sign-in.ts'
import type { MtsPending, Step } from './wire-sign-in.ts'

/** What a sign-in comes to. */
export type MtsStep = AuthStep<MtsState, MtsPending>

/** What the person wants. */
export interface Wish {
  /** E.164 number to sign in with. */
  readonly login: string
  /** Absent: a code is wanted. */
  readonly password?: string
}

/** What happened so far. */
export interface Progress {
  /** The number was given, so a code is counted and may be on its way. */
  readonly numberGiven: boolean
  readonly passwordGiven: boolean
  /** Header of the step that was answered last. */
  readonly answered?: string
  /** A person's text went there, and can be wrong. */
  readonly withText: boolean
}

/** Where a sign-in stands. */
export interface Place {
  readonly context: AdapterContext
  readonly wish: Wish
  /** Address of the sign-in page. */
  readonly page: string
  readonly step: Step
  /** The answer that the step came in. */
  readonly response: AdapterResponse
  readonly progress: Progress
}

/** The next request. */
export interface Move extends FilledStep {
  readonly step: Step
  readonly gives?: 'number' | 'password'
}

/** True when the step that was answered last came back. */
export const cameBack = ({ step, progress }: Place): boolean => progress.answered === step.header
