import type { CarrierClient, Days, UsageRecord } from '@esim-usage/core'
import { findCarrier } from '../answers/answer-context.ts'
import type { HubLine } from '../line/hub-line.ts'
import { maskNumber } from '../privacy/mask-record.ts'
import type { HubRun, Lane, RunEntry } from '../store/hub-run.ts'
import type { HubStore } from '../store/hub-store.ts'
import { LineBusyError } from '../store/line-busy-error.ts'

/** A file that was opened, such as what `readStatement()` of `@esim-usage/statements` gives. */
export interface StatementFile {
  /** Its records, many at a time. */
  batches(): AsyncIterable<readonly UsageRecord[]>
  /** What it held; asked when all records were taken. */
  summary(): Promise<{
    /** Days it says it covers. Absent: it does not say. */
    readonly period?: Days
    /** Rows that are no usage, or could not be read. Absent: it does not say. */
    readonly skipped?: number
  }>
}

/** Options of an import. */
export interface ImportOptions {
  /** Ends it with the signal's own reason; nothing is kept then. */
  readonly signal?: AbortSignal
  /** Told the number of records taken so far. */
  readonly onProgress?: (records: number) => void
}

/** What became of the rows of a file. */
export interface ImportRows {
  /** New ones, also those of events that the history has from elsewhere. */
  readonly added: number
  /** Those that an earlier file had with other content. */
  readonly changed: number
  /** Those that an earlier file had as they are. */
  readonly known: number
  /** Of the new and changed ones, those of events that the client or another file lists too; each counts once. */
  readonly sameAs: number
  /** Rows that are no usage, or could not be read. Absent: the file does not say. */
  readonly skipped?: number
}

/** What came of an import. */
export interface ImportReport {
  /** What became of the rows of the lines that the hub has. */
  readonly rows: ImportRows
  /** One run for each line and kind of file. */
  readonly runs: readonly RunEntry[]
  /** Lines of the file that the hub does not have; add them and import it again. */
  readonly unknown: readonly {
    /** The number, masked. */
    readonly line: string
    /** How many records were left out. */
    readonly records: number
  }[]
}

/** What an import needs of the hub. */
export interface ImportContext {
  readonly store: HubStore
  readonly now: () => number
  readonly createClient: (line: HubLine) => CarrierClient
}

const leaseMs = 15 * 60_000

/** Lines by the carrier's own id and the number, as records have them; without those whose carrier the app no longer brings along. */
async function indexLines(context: ImportContext): Promise<ReadonlyMap<string, HubLine>> {
  const lines = await context.store.lines.list()
  return new Map(
    lines.flatMap(line => {
      const carrier = findCarrier(context, line)
      return carrier === undefined ? [] : [[`${carrier.id} ${line.phone}`, line] as const]
    }),
  )
}

/** Records that belong together, in their order. */
function groupBy(
  records: readonly UsageRecord[],
  keyOf: (record: UsageRecord) => string,
): Map<string, UsageRecord[]> {
  const groups = new Map<string, UsageRecord[]>()
  for (const record of records) {
    const key = keyOf(record)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [record])
    else group.push(record)
  }
  return groups
}

function countRows(runs: readonly RunEntry[], taken: number, skipped: number | undefined): ImportRows {
  const sum = (read: (run: RunEntry) => number): number => runs.reduce((total, run) => total + read(run), 0)
  const [added, changed] = [sum(({ usage }) => usage.added), sum(({ usage }) => usage.changed)]
  return {
    added,
    changed,
    known: taken - added - changed,
    sameAs: sum(({ sameAs = 0 }) => sameAs),
    ...(skipped !== undefined && { skipped }),
  }
}

/**
 * Takes a file into the history: all of it is seen at once for each line, or nothing. Lines are committed one after the
 * other when the whole file was read, so one that breaks off leaves nothing.
 */
export async function importStatement(
  context: ImportContext,
  file: StatementFile,
  { signal, onProgress }: ImportOptions,
): Promise<ImportReport> {
  const { store, now } = context
  const lines = await indexLines(context)
  const runs = new Map<string, HubRun>()
  const unknown = new Map<string, number>()
  const startedAt = new Date(now()).toISOString()
  let taken = 0

  const open = async (line: HubLine, lane: Lane): Promise<HubRun> => {
    const key = `${line.id} ${lane}`
    const known = runs.get(key)
    if (known !== undefined) return known
    const run = await store.begin(line.id, lane, leaseMs)
    if (run === undefined) throw new LineBusyError()
    runs.set(key, run)
    // An import that died may have left its rows.
    await run.discard()
    return run
  }
  const take = async (records: readonly UsageRecord[]): Promise<void> => {
    for (const [key, group] of groupBy(records, ({ carrier, line }) => `${carrier} ${line}`)) {
      const line = lines.get(key)
      if (line === undefined) {
        const number = maskNumber(group[0]?.line ?? '')
        unknown.set(number, (unknown.get(number) ?? 0) + group.length)
        continue
      }
      for (const [endpoint, rows] of groupBy(group, ({ source }) => source.endpoint))
        await (await open(line, `file:${endpoint}`)).add(rows)
    }
  }

  try {
    for await (const batch of file.batches()) {
      signal?.throwIfAborted()
      await take(batch)
      taken += batch.length
      onProgress?.(taken)
    }
    const { period, skipped } = await file.summary()
    const entries: RunEntry[] = []
    for (const run of runs.values()) {
      const endedAt = new Date(now()).toISOString()
      const covered = period && { covered: { from: period.from, to: period.to } }
      entries.push(
        await run.commit({ trigger: 'file', startedAt, endedAt, facts: [], states: [], ...covered }),
      )
    }
    const left = [...unknown].map(([line, records]) => ({ line, records }))
    const own = taken - left.reduce((sum, { records }) => sum + records, 0)
    return { rows: countRows(entries, own, skipped), runs: entries, unknown: left }
  } catch (error) {
    for (const run of runs.values()) await run.discard().catch(() => undefined)
    throw error
  } finally {
    for (const run of runs.values()) await run.release()
  }
}
