import { InvalidRequestError } from '@esim-usage/core'
import type { Notifier, NotifierHabits } from '../notifier.ts'
import { habitsOf } from './habits-of.ts'
import { loadPeer } from './load-peer.ts'
import { toMailFailure } from './mail-failure.ts'
import { NotifierError } from './notifier-error.ts'
import { isOwnMachine } from './safe-address.ts'
import { untilAborted } from './until-aborted.ts'

/** A mail server and who writes to whom. */
export interface EmailOptions extends NotifierHabits {
  /** Name of the server. */
  readonly host: string
  /** Its port. */
  readonly port: number
  /** Default: `tls` for port 465, else `starttls`. `none` is for a server on this machine. */
  readonly encryption?: 'tls' | 'starttls' | 'none'
  /** Login. Absent: the server wants none. */
  readonly login?: {
    /** Name. */
    readonly user: string
    /** Password; a secret. */
    readonly password: string
  }
  /** Sender. */
  readonly from: string
  /** Receiver. */
  readonly to: string
}

/** The part of nodemailer that is used. */
interface Mailer {
  createTransport(options: object): {
    sendMail(mail: object): Promise<unknown>
    close(): void
  }
}

const isMailer = (value: unknown): value is Mailer =>
  typeof value === 'object' &&
  value !== null &&
  'createTransport' in value &&
  typeof value.createTransport === 'function'

const longestMs = 15_000

async function loadMailer(): Promise<Mailer> {
  const mailer = await loadPeer('nodemailer')
  if (isMailer(mailer)) return mailer
  throw new NotifierError(
    'package-missing',
    'This version of nodemailer is not known. Install a newer one.',
    {
      packageName: 'nodemailer',
    },
  )
}

/**
 * Sends messages by mail. Needs the package `nodemailer`, which is loaded with the first message.
 *
 * @throws `InvalidRequestError` `invalid-argument` when a server elsewhere is to be used without encryption.
 *
 * @example
 * ```ts
 * import { createEmailNotifier } from '@esim-usage/hub'
 *
 * const login = { user: 'me', password: 'made-up' }
 * const [from, to] = ['me@example.com', 'me@example.com']
 * export const mail = createEmailNotifier({ host: 'mail.example.com', port: 465, login, from, to })
 * ```
 */
export function createEmailNotifier(options: EmailOptions): Notifier {
  const { host, port, login, from, to } = options
  const encryption = options.encryption ?? (port === 465 ? 'tls' : 'starttls')
  if (encryption === 'none' && !isOwnMachine(host)) {
    throw new InvalidRequestError(
      'invalid-argument',
      'The option `encryption` may be none only for a server on this machine.',
      { option: 'encryption' },
    )
  }
  return {
    ...habitsOf(options, 'email'),
    async notify({ title, text }, signal) {
      const mailer = await loadMailer()
      const transport = mailer.createTransport({
        host,
        port,
        secure: encryption === 'tls',
        requireTLS: encryption === 'starttls',
        ignoreTLS: encryption === 'none',
        connectionTimeout: longestMs,
        greetingTimeout: longestMs,
        socketTimeout: longestMs,
        ...(login && { auth: { user: login.user, pass: login.password } }),
      })
      try {
        await untilAborted(transport.sendMail({ from, to, subject: title, text }), signal)
      } catch (error) {
        signal.throwIfAborted()
        throw toMailFailure(error)
      } finally {
        transport.close()
      }
    },
  }
}
