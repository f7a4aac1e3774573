/** The person ended a question with Ctrl-C, which sends no signal while a terminal is in raw mode. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError'
}
