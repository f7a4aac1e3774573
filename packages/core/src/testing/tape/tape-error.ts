/** A tape that cannot be read, or that was not played as it is written. */
export class TapeError extends Error {
  /** Name of the tape. */
  readonly tape: string

  constructor(tape: string, problem: string) {
    super(`Tape ${tape}: ${problem}`)
    this.name = 'TapeError'
    this.tape = tape
  }
}
