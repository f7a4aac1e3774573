/** Another run of the same line is going on, here or in another process. Try again when it has ended. */
export class LineBusyError extends Error {
  constructor() {
    super('Another run of this line is going on. Try again when it has ended.')
    this.name = 'LineBusyError'
  }
}
