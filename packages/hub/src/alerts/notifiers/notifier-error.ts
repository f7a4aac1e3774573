/**
 * Why a message was not taken. `package-missing`: an npm package is not installed. `unreachable`: nothing could be sent.
 * `unanswered`: it was sent and may have arrived. `unavailable`: not now. `login-refused`: token, password or header.
 * `receiver-refused`: there is no such chat or address, or it may not be written to. `refused`: for another reason.
 * `unencrypted`: the mail server offers no encryption. `not-shown`: the desktop shows nothing.
 */
export type NotifierFailure =
  | 'package-missing'
  | 'unreachable'
  | 'unanswered'
  | 'unavailable'
  | 'login-refused'
  | 'receiver-refused'
  | 'refused'
  | 'unencrypted'
  | 'not-shown'

/** A message was not taken. Holds no address, token or text of it. */
export class NotifierError extends Error {
  /** Why. */
  readonly reason: NotifierFailure
  /** HTTP status. Absent: there was none. */
  readonly status?: number
  /** The npm package that is missing. Absent: none is. */
  readonly packageName?: string

  constructor(
    reason: NotifierFailure,
    message: string,
    facts: { readonly status?: number; readonly packageName?: string } = {},
  ) {
    super(message)
    this.name = 'NotifierError'
    this.reason = reason
    if (facts.status !== undefined) this.status = facts.status
    if (facts.packageName !== undefined) this.packageName = facts.packageName
  }
}
