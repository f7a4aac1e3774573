import { NotifierError } from './notifier-error.ts'

const fact = (error: unknown, name: string): unknown =>
  error instanceof Error ? Reflect.get(error, name) : undefined

const brokenLines: ReadonlySet<unknown> = new Set(['ECONNRESET', 'EPIPE'])

/** A connection that broke, or an answer that did not come, when the message may have been taken already. */
const mayHaveArrived = (error: unknown): boolean =>
  fact(error, 'code') === 'ECONNECTION' ||
  fact(error, 'timeoutType') === 'SOCKET_TIMEOUT' ||
  brokenLines.has(fact(error, 'originalCode'))

/** Puts an error of nodemailer into our words; its own text may hold addresses. */
export function toMailFailure(error: unknown): NotifierError {
  const [code, command, response] = ['code', 'command', 'responseCode'].map(name => fact(error, name))
  if (code === 'EAUTH')
    return new NotifierError('login-refused', 'The mail server refused the login. Check user and password.')
  if (code === 'ETLS')
    return new NotifierError(
      'unencrypted',
      'The mail server offers no encryption that works. Check the port.',
    )
  if (typeof response === 'number') {
    if (response < 500) return new NotifierError('unavailable', 'The mail server takes no message now.')
    return command === 'RCPT TO' || command === 'MAIL FROM'
      ? new NotifierError('receiver-refused', 'The mail server refused sender or receiver. Check both.')
      : new NotifierError('refused', 'The mail server did not take the message. Check its settings.')
  }
  if (code === 'EENVELOPE')
    return new NotifierError('receiver-refused', 'Sender or receiver is no address. Check both.')
  return mayHaveArrived(error)
    ? new NotifierError('unanswered', 'The mail server gave no answer. The message may have arrived.')
    : new NotifierError('unreachable', 'The mail server could not be reached. Check its name and port.')
}
