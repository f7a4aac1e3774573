import type { ErrorCode } from '../errors/codes.ts'
import type {
  EmptyCode,
  EmptyEvidence,
  EmptyExplanation,
  EmptyFacts,
  EmptyNextStep,
  EmptyQuestion,
} from './empty-facts.ts'
import { isContradicted } from './empty-questions.ts'

/** One reason: an explanation where the facts bear it out. */
export type EmptyRule = (facts: EmptyFacts) => EmptyExplanation | undefined

/** A list with at least one member. */
export type Some<Value> = readonly [Value, ...Value[]]

/** A reason that a fault, a status or a limit proves. */
export const seen = (
  code: EmptyCode,
  evidence: Some<EmptyEvidence>,
  nextSteps: Some<EmptyNextStep>,
): EmptyExplanation => ({ code, level: 'seen', evidence, nextSteps })

/** A reason that dates, rows or an answer point to. */
export const asked = (
  code: EmptyCode,
  evidence: Some<EmptyEvidence>,
  nextSteps: Some<EmptyNextStep>,
): EmptyExplanation => ({ code, level: 'asked', evidence, nextSteps })

/** A reason that an error code gives. */
export const onError =
  (codes: readonly ErrorCode[], code: EmptyCode, judge: typeof seen, steps: Some<EmptyNextStep>): EmptyRule =>
  ({ error }) =>
    error !== undefined && codes.includes(error.code) ? judge(code, ['error-code'], steps) : undefined

/** A reason that the person confirmed and nothing known speaks against. */
export const onAnswer =
  (question: EmptyQuestion, steps: Some<EmptyNextStep>): EmptyRule =>
  facts =>
    facts.answers?.[question] === true && !isContradicted(question, facts)
      ? asked(question, ['answer'], steps)
      : undefined
