import type { Notifier, NotifierHabits } from '../notifier.ts'
import { habitsOf } from './habits-of.ts'
import { loadPeer } from './load-peer.ts'
import { NotifierError } from './notifier-error.ts'
import { untilAborted } from './until-aborted.ts'

/** The part of toasted-notifier that is used. */
interface Toaster {
  notify(options: object, done: (error: unknown) => void): unknown
}

const isToaster = (value: unknown): value is Toaster =>
  typeof value === 'object' && value !== null && 'notify' in value && typeof value.notify === 'function'

const failed = (): NotifierError =>
  new NotifierError('not-shown', 'The desktop did not show the message. On Linux install notify-send.')

async function show(title: string, message: string): Promise<void> {
  const toaster = await loadPeer('toasted-notifier')
  if (!isToaster(toaster)) throw failed()
  await new Promise<void>((resolve, reject) => {
    // What a program prints besides comes the same way, and is no failure.
    toaster.notify({ title, message }, error => (error instanceof Error ? reject(failed()) : resolve()))
  })
}

/** Shows messages on this computer. Needs the package `toasted-notifier`, which is loaded with the first message. */
export const createDesktopNotifier = (habits: NotifierHabits = {}): Notifier => ({
  ...habitsOf(habits, 'desktop'),
  notify: ({ title, text }, signal) => untilAborted(show(title, text), signal),
})
