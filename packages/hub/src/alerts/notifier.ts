import type { Language } from '@esim-usage/texts'
import type { AlertEvent } from './alert-event.ts'

/** What a person gets. */
export interface AlertMessage {
  /** One short line: which line it is, by its alias or its masked number, and what is the matter. */
  readonly title: string
  /** One sentence or more. */
  readonly text: string
  /** Language of both. */
  readonly language: Language
  /** The same for programs. */
  readonly event: AlertEvent
}

/** Brings messages to a person. Everything that leaves the machine for an alert goes through one of these. */
export interface Notifier {
  /** Said in reports, such as `telegram`. */
  readonly name: string
  /**
   * Brings a message, or throws.
   *
   * @throws {@link NotifierError} when it was not taken; the signal's own reason.
   */
  notify(message: AlertMessage, signal: AbortSignal): Promise<void>
}
