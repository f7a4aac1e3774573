import type { Days, EmptyExplanation, EmptyQuestion, Period, SignInStep } from '@esim-usage/core'
import type { LineCoverage } from './coverage.ts'

/**
 * What to explain: a `month`, or `from` and `to`, in the zone of the line; and what only the person knows. What is absent is not
 * concluded from.
 */
export type DiagnosisQuery = Period & {
  /** Id of the line. */
  readonly line: string
  /** What the person said; false rules the reason out. A yes that other facts speak against is not taken. */
  readonly answers?: Readonly<Partial<Record<EmptyQuestion, boolean>>>
  /** Day the line was activated, `YYYY-MM-DD`. */
  readonly activatedOn?: string
  /** What the last sign-in asked for; the hub does not keep it. */
  readonly signIn?: SignInStep
}

/** Why a period of a line is empty. */
export interface Diagnosis extends Days {
  /** Id of the line. */
  readonly lineId: string
  /** Records that there are after all; with any there is nothing to explain. */
  readonly records: number
  /** What of the period was read, and what the read of the rest met. */
  readonly coverage: LineCoverage
  /** The first reason that what is known bears out. Absent: there are records, or nothing explains it. */
  readonly explanation?: EmptyExplanation
  /**
   * What to ask the person for a surer answer, the likeliest first. Nothing that what is known speaks against; empty: nothing
   * more can be asked.
   */
  readonly questions: readonly EmptyQuestion[]
}
