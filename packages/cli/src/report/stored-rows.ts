import type { Days, UsageRecord } from '@esim-usage/core'
import type { Hub, HubLine } from '@esim-usage/hub'

/** Rows between two signs of progress. */
const rowsATime = 1000

/** How a long read is watched and ended. */
export interface ReadControl {
  readonly signal: AbortSignal
  /** Hears how many rows there are so far. */
  readonly tell: (rows: number) => void
}

/** Shows how far a read is. History is read without waiting: Ctrl-C is heard only between two turns. */
export async function showRows(rows: number, { signal, tell }: ReadControl): Promise<void> {
  signal.throwIfAborted()
  tell(rows)
  await new Promise(resolve => setImmediate(resolve))
}

/** Rows of the history one at a time, each event once; nothing is sent. */
export async function* readStoredRows(
  hub: Hub,
  lines: readonly HubLine[],
  days: Days,
  control: ReadControl,
): AsyncGenerator<UsageRecord> {
  let rows = 0
  // Other people are masked where the report is written.
  const query = { ...days, lines: lines.map(({ id }) => id), counterparties: 'full' } as const
  for await (const { record } of hub.history(query)) {
    if (rows % rowsATime === 0) await showRows(rows, control)
    rows += 1
    yield record
  }
}
