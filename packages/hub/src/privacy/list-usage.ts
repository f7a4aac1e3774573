import type { HubStore } from '../store/hub-store.ts'
import type { StoredUsage, UsagePageQuery } from '../store/usage-store.ts'
import { maskRecord } from './mask-record.ts'

/** How the other side of events is shown. */
export interface CounterpartyOptions {
  /** `full` shows other people's numbers as they are; default `masked`. */
  readonly counterparties?: 'masked' | 'full'
}

/** Which records to list. */
export type HistoryQuery = UsagePageQuery & CounterpartyOptions

/**
 * Lists records of a store page by page, as `Hub.history()` does.
 *
 * @param store - Where they are kept.
 * @param query - Which records, and whether other people's numbers are shown; default: all records, masked.
 */
export async function* listUsage(
  store: HubStore,
  { counterparties, ...query }: HistoryQuery,
): AsyncGenerator<StoredUsage, void, undefined> {
  for (let after = query.after; ; ) {
    const page = await store.usage.page({ ...query, ...(after !== undefined && { after }) })
    for (const row of page.rows)
      yield counterparties === 'full' ? row : { ...row, record: maskRecord(row.record) }
    if (page.next === undefined) return
    after = page.next
  }
}
