import type { HubLine } from '../line/hub-line.ts'
import type { LineReport, SyncReport } from './sync-report.ts'

/**
 * Syncs lines: those of one carrier one after another, carriers beside each other. What is thrown,
 * such as the reason of an abort, ends all of them.
 */
export async function runSync(
  lines: readonly HubLine[],
  signal: AbortSignal,
  syncOne: (line: HubLine) => Promise<LineReport>,
): Promise<SyncReport> {
  const reports = new Map<string, LineReport>()
  const runCarrier = async (carrier: string): Promise<void> => {
    for (const line of lines.filter(each => each.carrier === carrier)) {
      signal.throwIfAborted()
      reports.set(line.id, await syncOne(line))
    }
  }
  const carriers = [...new Set(lines.map(({ carrier }) => carrier))]
  const outcomes = await Promise.allSettled(carriers.map(runCarrier))
  // All have ended, so nothing goes on behind the caller's back.
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  return { lines: lines.flatMap(({ id }) => reports.get(id) ?? []) }
}
