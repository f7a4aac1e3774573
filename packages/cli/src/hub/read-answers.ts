import type { EmptyQuestion } from '@esim-usage/core'
import { InputError } from '../input/input-error.ts'

/** What a person said to the questions of a diagnosis. */
export type Answers = Readonly<Partial<Record<EmptyQuestion, boolean>>>

const questions: readonly EmptyQuestion[] = [
  'ported',
  'not-activated',
  'cooling-off',
  'blocked-unverified',
  'payment-method-required',
]

function readAnswer(typed: string): readonly [EmptyQuestion, boolean] {
  const [name, said, ...more] = typed.split('=')
  const question = questions.find(each => each === name)
  if (question === undefined || (said !== 'yes' && said !== 'no') || more.length > 0)
    throw new InputError('answer-malformed', questions.join(', '))
  return [question, said === 'yes']
}

/** Reads the values of `--answer`. */
export const readAnswers = (typed: readonly string[]): Answers => Object.fromEntries(typed.map(readAnswer))
