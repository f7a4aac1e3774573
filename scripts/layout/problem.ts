/** Something a check does not let through. */
export interface Problem {
  /** Path from the root of the workspace, with `/`. */
  readonly file: string
  /** From 1. Absent: the file as a whole, or one that is missing. */
  readonly line?: number
  readonly rule: string
  /** What is wrong and what to do. */
  readonly message: string
}

/** One line that an editor can follow to its place. */
export const showProblem = ({ file, line, rule, message }: Problem): string =>
  `${file}${line === undefined ? '' : `:${line}`}  ${rule}: ${message}`
