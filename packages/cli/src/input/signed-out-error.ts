/** Nobody is signed in here for the line that was asked for. */
export class SignedOutError extends Error {
  override readonly name = 'SignedOutError'
  /** Carrier id. */
  readonly carrier: string

  constructor(carrier: string) {
    super('signed-out')
    this.carrier = carrier
  }
}
