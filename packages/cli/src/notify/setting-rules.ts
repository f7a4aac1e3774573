import {
  createEmailNotifier,
  type EmailOptions,
  createTelegramNotifier,
  createWebhookNotifier,
} from '@esim-usage/hub'
import type { InputProblem } from '@esim-usage/texts'

/** What a setting must look like. */
export interface Rule {
  readonly isFine: (text: string) => boolean
  /** What is said when it does not. */
  readonly problem: InputProblem
}

const rule = (problem: InputProblem, isFine: (text: string) => boolean): Rule => ({ problem, isFine })

/** The hub refuses what is not safe when a notifier is made; nothing is sent by that. */
function isAccepted(make: () => unknown): boolean {
  try {
    make()
    return true
  } catch {
    return false
  }
}

const isPort = (text: string): boolean => /^\d{1,5}$/u.test(text) && Number(text) > 0 && Number(text) < 65_536

/** Rules of the settings. */
export const rules = {
  name: rule('notifier-name-malformed', text => /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u.test(text)),
  token: rule('secret-malformed', token => isAccepted(() => createTelegramNotifier({ token, chatId: 0 }))),
  chat: rule('chat-malformed', text => /^(?:-?\d+|@\w{4,})$/u.test(text)),
  address: rule('address-unsafe', url => isAccepted(() => createWebhookNotifier({ url }))),
  host: rule('host-malformed', text => /^[\p{L}\p{N}.:-]+$/u.test(text)),
  port: rule('port-malformed', isPort),
  email: rule('email-malformed', text => /^[^\s@<>,;]+@[^\s@<>,;]+$/u.test(text)),
  // the characters a field name of HTTP may have
  header: rule('header-malformed', text => /^[\w!#$%&'*+.^`|~-]+$/u.test(text)),
  headerValue: rule('header-malformed', text => /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/u.test(text)),
  password: rule('secret-unreadable', text => text !== ''),
} as const satisfies Record<string, Rule>

type Encryption = NonNullable<EmailOptions['encryption']>

/** Reads how mail is to be encrypted. */
export const readEncryption = (text: string | undefined): Encryption | undefined =>
  text === 'tls' || text === 'starttls' || text === 'none' ? text : undefined

/** How mail is to be encrypted; nothing but a server on this machine may go without. */
export const encryptionOf = (host: string): Rule =>
  rule('encryption-unknown', text => {
    const encryption = readEncryption(text)
    const mail = { host, port: 0, from: '', to: '' }
    return encryption !== undefined && isAccepted(() => createEmailNotifier({ ...mail, encryption }))
  })
