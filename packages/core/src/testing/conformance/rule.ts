import type { Bench } from './bench.ts'

/** One check of a rule: of a tape, a method or the adapter as a whole. */
export interface RuleCase {
  /** What it is about: the name of a tape, or of a member of the adapter. */
  readonly subject: string
  /** Throws when the rule does not hold. */
  readonly check: () => Promise<void> | void
}

/** A rule of the suite. */
export interface Rule {
  /** `group/name`. */
  readonly name: string
  /** What holds, in a sentence. */
  readonly what: string
  /** What there is to check; empty where the rule does not apply to the carrier. */
  readonly cases: (bench: Bench) => readonly RuleCase[]
}

/** A rule does not hold. */
export class RuleError extends Error {
  override readonly name = 'RuleError'
}

/** Ends a check: the rule does not hold. */
export function fail(problem: string): never {
  throw new RuleError(problem)
}

/** Ends a check when there is a problem. */
export function failIf(problem: string | undefined | false): void {
  if (problem !== undefined && problem !== false) fail(problem)
}
