/** Another run took the line over, because this one did not write for longer than its lease. Run it again. */
export class LeaseLostError extends Error {
  constructor() {
    super('Another run has taken this line over. Nothing was lost; start the sync again.')
    this.name = 'LeaseLostError'
  }
}
