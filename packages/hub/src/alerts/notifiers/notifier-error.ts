/** A message was not taken. Holds no address, token or text of it. */
export class NotifierError extends Error {
  /** HTTP status. Absent: there was none. */
  readonly status?: number

  constructor(message: string, status?: number) {
    super(message)
    this.name = 'NotifierError'
    if (status !== undefined) this.status = status
  }
}
