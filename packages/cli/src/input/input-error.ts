import type { InputProblem } from '@esim-usage/texts'

/** Something that was typed cannot be used; `texts` has the sentence. */
export class InputError extends Error {
  /** What is wrong. */
  readonly problem: InputProblem
  /** The option, value or name it is about; never a number of a line and never a cookie. */
  readonly detail: string

  constructor(problem: InputProblem, detail = '') {
    super(problem)
    this.name = 'InputError'
    this.problem = problem
    this.detail = detail
  }
}
