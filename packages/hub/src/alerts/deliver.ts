import type { AlertMessage, Notifier } from './notifier.ts'
import { NotifierError } from './notifiers/notifier-error.ts'
import { untilAborted } from './notifiers/until-aborted.ts'

/** A notifier that takes longer has failed: it must not hold up the others, nor outlive the claim on what it tells. */
const longestMs = 60_000

/** Who took a message and who did not. */
export interface Delivery {
  readonly taken: readonly string[]
  readonly failed: readonly { readonly notifier: string; readonly error: unknown }[]
}

async function bring(notifier: Notifier, message: AlertMessage, signal: AbortSignal): Promise<void> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(longestMs)])
  try {
    await untilAborted(notifier.notify(message, limit), limit)
  } catch (error) {
    throw limit.aborted && !signal.aborted
      ? new NotifierError('unanswered', 'The notifier took too long. The message may have arrived.')
      : error
  }
}

/** Brings a message to all notifiers at the same time, once each; one that fails stops no other. */
export async function deliver(
  notifiers: readonly Notifier[],
  write: (notifier: Notifier) => AlertMessage,
  signal: AbortSignal,
): Promise<Delivery> {
  const taken: string[] = []
  const failed: Delivery['failed'][number][] = []
  await Promise.all(
    notifiers.map(async notifier => {
      try {
        await bring(notifier, write(notifier), signal)
        taken.push(notifier.name)
      } catch (error) {
        failed.push({ notifier: notifier.name, error })
      }
    }),
  )
  return { taken, failed }
}
