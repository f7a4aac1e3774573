import type { Language } from '@esim-usage/texts'
import type { AlertEvent } from './alert-event.ts'
import type { QuietHours } from './hub-alerts.ts'

/** What a person gets. */
export interface AlertMessage {
  /** One short line: which line it is, by its alias or its masked number, and what is the matter. */
  readonly title: string
  /** One sentence or more. */
  readonly text: string
  /** Language of both. */
  readonly language: Language
  /** The same for programs. Absent: a test message, there is nothing to warn of. */
  readonly event?: AlertEvent
}

/** How a notifier is called and when it may be used. */
export interface NotifierHabits {
  /** Said in reports, and what it missed is remembered by; default: its kind, such as `telegram`. */
  readonly name?: string
  /** Language of its messages; default: that of the check. */
  readonly language?: Language
  /** Hours in which it is left alone; it gets what is still true at a check afterwards. */
  readonly quietHours?: QuietHours
}

/**
 * Brings messages to a person. Everything that leaves the machine for an alert goes through one of these.
 *
 * @example
 * ```ts
 * import { appendFile } from 'node:fs/promises'
 * import type { Notifier } from '@esim-usage/hub'
 *
 * export const toFile: Notifier = {
 *   name: 'file',
 *   async notify({ title, text }, signal) {
 *     signal.throwIfAborted()
 *     await appendFile('alerts.txt', `${title}\n${text}\n`)
 *   },
 * }
 * ```
 */
export interface Notifier extends NotifierHabits {
  readonly name: string
  /**
   * Brings a message, or throws. It is called once for a message at a check; one that it did not take, or that takes it
   * longer than a minute, comes again at the next check while it is true. It tries nothing twice by itself.
   *
   * @throws {@link NotifierError} when it was not taken; the signal's own reason.
   */
  notify(message: AlertMessage, signal: AbortSignal): Promise<void>
}
