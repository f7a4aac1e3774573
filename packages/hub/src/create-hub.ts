import { type CarrierClient, type Clock, createGate, InvalidRequestError } from '@esim-usage/core'
import { createAlerts } from './alerts/check-alerts.ts'
import { createAnswers } from './answers/create-answers.ts'
import type { Hub, HubOptions } from './hub.ts'
import { type ClientLine, createLines } from './line/create-lines.ts'
import { importStatement } from './import/import-statement.ts'
import type { HubLine } from './line/hub-line.ts'
import { sessionOfLine } from './line/session-of-line.ts'
import { createPrivacy } from './privacy/create-privacy.ts'
import { listUsage } from './privacy/list-usage.ts'
import { watch } from './schedule/watch.ts'
import { runSync } from './sync/run-sync.ts'
import type { SyncEvent } from './sync/sync-event.ts'
import { syncLine } from './sync/sync-line.ts'
import type { LineReport, SyncOptions, SyncReport } from './sync/sync-report.ts'
import { systemClock } from './system-clock.ts'

const defaultHistoryDays = 180

function fail(option: string, message: string): never {
  throw new InvalidRequestError('invalid-argument', message, { option })
}

/** A listener that throws must not end a sync. */
const createEmit =
  ({ onEvent }: SyncOptions) =>
  (event: SyncEvent): void => {
    try {
      onEvent?.(event)
    } catch {
      // It was told; what it makes of it is its own affair.
    }
  }

/** Makes the clients of a hub: all over one gate, each line with a session under its own opaque key. */
function createClients(options: HubOptions, clock: Clock) {
  const { carriers, sessions, fetch } = options
  const gate = options.gate ?? createGate(clock)
  return (
    { carrier, phone, id, sessionOf, timeZone }: ClientLine,
    emit?: (event: SyncEvent) => void,
  ): CarrierClient => {
    const create = Object.hasOwn(carriers, carrier) ? carriers[carrier] : undefined
    if (create === undefined) {
      fail(
        'carrier',
        `There is no such carrier here. The hub was given: ${Object.keys(carriers).join(', ')}.`,
      )
    }
    return create({
      line: phone,
      ...(timeZone !== undefined && { timeZone }),
      sessionStore: sessionOfLine(sessions, sessionOf ?? id),
      sessionKey: sessionOf ?? id,
      gate,
      clock,
      ...(fetch && { fetch }),
      ...(emit && { onEvent: event => emit({ type: 'client', lineId: id, event }) }),
    })
  }
}

/**
 * Makes a hub. Nothing is sent and nothing runs by itself before one of its methods is called.
 *
 * @example
 * ```ts
 * import { encryptedStore } from '@esim-usage/core'
 * import { createHub } from '@esim-usage/hub'
 * import { sqliteStore } from '@esim-usage/hub/sqlite'
 *
 * const store = sqliteStore(':memory:')
 * const key = crypto.getRandomValues(new Uint8Array(32))
 * const hub = createHub({ store, sessions: encryptedStore(store.sessions, key), carriers: {} })
 * console.log(await hub.lines.list())
 * await store.close()
 * ```
 */
export function createHub(options: HubOptions): Hub {
  const { store } = options
  const clock = options.clock ?? systemClock
  const createClient = createClients(options, clock)
  const lines = createLines({ store, now: () => clock.now(), createClient: line => createClient(line) })
  const need = async (id: string): Promise<HubLine> =>
    (await store.lines.get(id)) ??
    fail('line', 'There is no such line. Ask `lines.list()` for those there are.')
  const chooseLines = (ids: readonly string[] | undefined): Promise<readonly HubLine[]> =>
    ids === undefined ? store.lines.list() : Promise.all([...new Set(ids)].map(need))

  const answerContext = { store, now: () => clock.now(), createClient, chooseLines }

  const sync = async (syncOptions: SyncOptions = {}): Promise<SyncReport> => {
    const signal = syncOptions.signal ?? new AbortController().signal
    const emit = createEmit(syncOptions)
    const historyDays = options.historyDays ?? defaultHistoryDays
    const syncOne = async (line: HubLine): Promise<LineReport> => {
      emit({ type: 'line-started', lineId: line.id, carrier: line.carrier })
      const client = createClient(line, emit)
      return syncLine({ store, line, client, clock, historyDays, options: syncOptions, signal, emit })
    }
    return runSync(await chooseLines(syncOptions.lines), signal, async line => {
      const report = await syncOne(line).catch((error: unknown): LineReport => {
        signal.throwIfAborted()
        return { outcome: 'failed', lineId: line.id, error }
      })
      emit({ type: 'line-ended', report })
      return report
    })
  }

  return {
    store,
    lines,
    client: async id => createClient(await need(id)),
    sync,
    watch: (schedules, watchOptions) => watch({ clock, lines, sync }, schedules, watchOptions),
    importStatement: (file, importOptions = {}) =>
      importStatement({ store, now: () => clock.now(), createClient }, file, importOptions),
    history: (query = {}) => listUsage(store, query),
    answers: createAnswers(answerContext),
    alerts: createAlerts(answerContext),
    privacy: createPrivacy(store, options.sessions),
  }
}
