import type { CarrierClient, CarrierFactory, Clock, RequestGate, SessionStore } from '@esim-usage/core'
import type { HubAlerts } from './alerts/hub-alerts.ts'
import type { HubAnswers } from './answers/hub-answers.ts'
import type { ImportOptions, ImportReport, StatementFile } from './import/import-statement.ts'
import type { HubLines } from './line/hub-lines.ts'
import type { HubPrivacy } from './privacy/hub-privacy.ts'
import type { HistoryQuery } from './privacy/list-usage.ts'
import type { SyncSchedule, WatchOptions } from './schedule/sync-schedule.ts'
import type { HubStore } from './store/hub-store.ts'
import type { StoredUsage } from './store/usage-store.ts'
import type { SyncOptions, SyncReport } from './sync/sync-report.ts'

/** What a hub is made of. */
export interface HubOptions {
  /** Where everything is kept, such as `sqliteStore(path)`. */
  readonly store: HubStore
  /** Where sessions are kept: best `encryptedStore(store.sessions, key)`. */
  readonly sessions: SessionStore
  /** What makes the clients, by a key of the app's choice, such as `{ reference: createReference }`. The hub knows no other carrier. */
  readonly carriers: Readonly<Record<string, CarrierFactory>>
  /** Days back that a first sync reads, where the carrier keeps that many; default 180. */
  readonly historyDays?: number
  /** Shared by all clients, so that all lines of a carrier keep its pace together; default: one for this hub. */
  readonly gate?: RequestGate
  /** Used by all clients; default: the platform's. */
  readonly fetch?: typeof globalThis.fetch
  /** Default: the system's. */
  readonly clock?: Clock
}

/** Many lines in one place. */
export interface Hub {
  /** Where everything is kept. */
  readonly store: HubStore
  /** The lines. */
  readonly lines: HubLines
  /**
   * The client of a line, to sign in with or to ask what the hub does not keep. All clients share one gate.
   *
   * @throws `InvalidRequestError` `invalid-argument` when there is no such line, or the app's map has not its carrier.
   *
   * @example
   * ```ts
   * import type { SignInStep } from '@esim-usage/core'
   * import type { Hub } from '@esim-usage/hub'
   *
   * export async function signIn(hub: Hub, lineId: string, cookies: string): Promise<SignInStep> {
   *   const client = await hub.client(lineId)
   *   return client.signIn({ method: 'session', session: { cookies } })
   * }
   * ```
   */
  client(lineId: string): Promise<CarrierClient>
  /**
   * Reads lines and keeps what came. Each dataset is read on its own and each line committed on its own: one that fails
   * loses no other. Never makes a carrier send a code: a line that needs one is `sign-in-needed`.
   *
   * @throws `InvalidRequestError` `invalid-argument` when a line is not there; the signal's own reason.
   *
   * @example
   * ```ts
   * import type { Hub } from '@esim-usage/hub'
   *
   * export async function syncAll(hub: Hub): Promise<void> {
   *   const { lines } = await hub.sync({ onEvent: event => console.log(event.type) })
   *   for (const report of lines) {
   *     if (report.outcome === 'synced') for (const { dataset, status } of report.states) console.log(dataset, status)
   *     else if (report.outcome === 'sign-in-needed') console.log(report.lineId, report.failure.code)
   *     else console.log(report.lineId, report.outcome)
   *   }
   * }
   * ```
   */
  sync(options?: SyncOptions): Promise<SyncReport>
  /**
   * Syncs when schedules are due, until the signal ends it. Lines that need a person are left alone; nothing else is sent.
   *
   * @throws `InvalidRequestError` `invalid-argument` when a schedule cannot be read.
   *
   * @example
   * ```ts
   * import type { Hub } from '@esim-usage/hub'
   *
   * export async function watchUntilInterrupted(hub: Hub): Promise<void> {
   *   const controller = new AbortController()
   *   process.once('SIGINT', () => controller.abort())
   *   await hub.watch([{ cron: '15 7,19 * * *', timeZone: 'Europe/Moscow' }], {
   *     signal: controller.signal,
   *     onWait: at => console.log('next sync:', at),
   *     onReport: ({ lines }) => console.log(lines.map(({ outcome }) => outcome)),
   *   })
   * }
   * ```
   */
  watch(schedules: readonly SyncSchedule[], options: WatchOptions): Promise<void>
  /**
   * Takes a file of the carrier into the history. Rows that the client lists too are one event with them. The same file
   * again adds nothing.
   *
   * @throws {@link LineBusyError} when the same kind of file is being imported for the line.
   *
   * @example
   * ```ts
   * import type { Hub } from '@esim-usage/hub'
   * import { readStatement } from '@esim-usage/statements/node'
   *
   * export async function importFile(hub: Hub, path: string): Promise<void> {
   *   const { rows, unknown } = await hub.importStatement(readStatement(path))
   *   console.log(rows.added, 'new,', rows.known, 'known,', rows.sameAs, 'that the client lists too')
   *   for (const { line, records } of unknown) console.log(records, 'of', line, 'which is not added')
   * }
   * ```
   */
  importStatement(file: StatementFile, options?: ImportOptions): Promise<ImportReport>
  /**
   * Lists records of usage; other people's numbers are masked unless they are asked for.
   *
   * @example
   * ```ts
   * import type { Hub } from '@esim-usage/hub'
   *
   * export async function printNewest(hub: Hub): Promise<void> {
   *   for await (const { day, record } of hub.history({ kinds: ['voice'], first: 'newest' }))
   *     console.log(day, record.counterparty?.number, record.charge)
   * }
   * ```
   */
  history(query?: HistoryQuery): AsyncIterable<StoredUsage>
  /** Summaries and what can be concluded from the history. */
  readonly answers: HubAnswers
  /** Warnings before a line runs out. */
  readonly alerts: HubAlerts
  /** What is held, and how to take it or be rid of it. */
  readonly privacy: HubPrivacy
}
