import type { Money } from '@esim-usage/core'
import type { Language } from '@esim-usage/texts'
import type { AlertEvent } from './alert-event.ts'
import type { Notifier } from './notifier.ts'

/** Hours in which nothing is sent; what is still true afterwards is sent then. */
export interface QuietHours {
  /** `HH:MM`, the first quiet minute. */
  readonly from: string
  /** `HH:MM`, the first minute that is not quiet any more; may be of the next day. */
  readonly to: string
  /** IANA zone; default: that of each line. */
  readonly timeZone?: string
}

/** What a person wants to be told, and how. */
export interface AlertOptions {
  /** Where messages go, each with a name of its own; empty: the report alone tells. */
  readonly notifiers: readonly Notifier[]
  /** Language of the messages, where a notifier has none of its own. */
  readonly language: Language
  /** Ids of lines; default: all. */
  readonly lines?: readonly string[]
  /** Told when less money than this can be spent. Absent: only a charge that the carrier announces counts. */
  readonly balanceUnder?: Money
  /** Hours in which nothing is sent. */
  readonly quietHours?: QuietHours
  /** The same thing is not told again sooner, milliseconds; default 24 hours. Worse things are. */
  readonly cooldownMs?: number
  /** What was read longer ago is not trusted, milliseconds; default 24 hours. */
  readonly staleAfterMs?: number
  /** Ends the check with its own reason. */
  readonly signal?: AbortSignal
}

/** An event that was told. */
export interface ToldAlert {
  /** What was told. */
  readonly event: AlertEvent
  /** Names of the notifiers that took it. */
  readonly taken: readonly string[]
  /**
   * Those that did not, and what they threw. They get it at the next check while it is true; where none took it, all
   * do.
   */
  readonly failed: readonly {
    /** Name of the notifier. */
    readonly notifier: string
    /** What it threw. */
    readonly error: unknown
  }[]
  /** Names of those that have quiet hours of their own now; they get it at a check afterwards while it is true. */
  readonly waiting: readonly string[]
}

/** An event that is true and was not told yet. */
export interface HeldAlert {
  /** What it is. */
  readonly event: AlertEvent
  /**
   * `quiet`: it waits for the end of the quiet hours. `cooldown`: the same was told a short while ago. `elsewhere`:
   * another check is telling it, or died at it within the last two minutes.
   */
  readonly because: 'quiet' | 'cooldown' | 'elsewhere'
}

/** What came of a check. */
export interface AlertReport {
  /** What was told now. */
  readonly told: readonly ToldAlert[]
  /** What waits. */
  readonly held: readonly HeldAlert[]
}

/** Warnings before a line runs out. */
export interface HubAlerts {
  /**
   * Looks at what was read last and tells what is new. Each thing is told once, as bad as it is by then; it is told
   * again when it grew worse, or when it was better meanwhile, as after a top-up or in a new cycle. What is too old is
   * never called low. Nothing is asked of the carriers; run it behind a sync.
   *
   * Any number of processes may check the same history: one of them tells, as each thing is claimed in the store before
   * it is sent. What counts as told was sent at least once: after a crash between sending and remembering, or where a
   * notifier gave no answer, it is sent again.
   *
   * @throws `InvalidRequestError` `invalid-argument` when an option cannot be read, a line is not there, or two
   * notifiers have the same name.
   *
   * @example
   * ```ts
   * import type { Hub, Notifier } from '@esim-usage/hub'
   *
   * export async function warn(hub: Hub, notifiers: readonly Notifier[]): Promise<void> {
   *   const { told, held } = await hub.alerts.check({
   *     notifiers,
   *     language: 'en',
   *     balanceUnder: { amount: 10_000, currency: 'RUB', scale: 2 }, // 100 ₽
   *     quietHours: { from: '22:00', to: '08:00' },
   *   })
   *   for (const { event, taken, failed } of told) console.log(event.type, event.level, taken, failed)
   *   for (const { event, because } of held) console.log(event.type, because)
   * }
   * ```
   */
  check(options: AlertOptions): Promise<AlertReport>
}
