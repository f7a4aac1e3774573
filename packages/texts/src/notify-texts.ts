/** A way to be warned. */
export type NotifierKind = 'telegram' | 'email' | 'webhook' | 'desktop'

/** Why a message was not taken, where no package is missing. */
export type NotifyFailure =
  | 'unreachable'
  | 'unanswered'
  | 'unavailable'
  | 'login-refused'
  | 'receiver-refused'
  | 'refused'
  | 'unencrypted'
  | 'not-shown'

/** A mistake in what was typed about notifiers. */
export type NotifyProblem =
  | 'notifier-none'
  | 'notifier-unknown'
  | 'notifier-known'
  | 'notifier-name-malformed'
  | 'notifier-option-missing'
  | 'quiet-malformed'
  | 'secret-unreadable'
  | 'secret-malformed'
  | 'chat-malformed'
  | 'address-unsafe'
  | 'host-malformed'
  | 'port-malformed'
  | 'encryption-unknown'
  | 'email-malformed'
  | 'header-malformed'

/** An option of the commands about notifiers. */
export type NotifyOption =
  | 'name'
  | 'language'
  | 'quiet'
  | 'secret'
  | 'chat'
  | 'server'
  | 'host'
  | 'port'
  | 'encryption'
  | 'user'
  | 'from'
  | 'to'
  | 'url'
  | 'header'
  | 'send'

/** What the commands about notifiers say. */
export interface NotifyTexts {
  /** Help pages. */
  readonly help: {
    /** What each command does. */
    readonly commands: Readonly<Record<'notify' | 'list' | 'add' | 'test' | 'remove' | NotifierKind, string>>
    /** What each option does. */
    readonly options: Readonly<Record<NotifyOption, string>>
    /** The name of a notifier. */
    readonly name: string
    /** The name of a notifier that may be left out. */
    readonly anyName: string
  }
  /** Column titles. */
  readonly titles: Readonly<Record<'name' | 'kind' | 'to' | 'language' | 'quiet', string>>
  /** What the ways are called. */
  readonly kinds: Readonly<Record<NotifierKind, string>>
  /** Heading over those that are set. */
  readonly heading: string
  /** None is set, and how to set one. */
  readonly none: string
  /** How to come by a bot and the number of a chat, step by step. */
  readonly telegramSteps: readonly string[]
  /** Questions. */
  readonly ask: Readonly<
    Record<
      'token' | 'chat' | 'host' | 'port' | 'user' | 'password' | 'from' | 'to' | 'url' | 'header',
      string
    >
  >
  /** One was set; what to do next. */
  added(name: string): string
  /** One was removed. */
  removed(name: string): string
  /** A test message was taken by whatever carries it on. */
  taken(name: string): string
  /** Warnings were sent; a written list of names. */
  sent(names: string): string
  /** Warnings wait for the end of quiet hours; a written list of names. */
  waiting(names: string): string
  /** What is to be done when a message was not taken. */
  readonly failures: Readonly<Record<NotifyFailure, string>>
  /** An npm package is missing, and how to install it. */
  packageMissing(name: string): string
}
