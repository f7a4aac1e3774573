import type { UsageKind, UsageRecord, UsageTotals } from '@esim-usage/core'

/**
 * How a record stands. `standing`: as last read. `missing`: a final row that a later complete read of its day no longer
 * listed; it still counts. `voided`: a provisional row that vanished. `replaced`: a row in whose place
 * another one came that is the same event, such as the final one. Voided and replaced rows count nowhere.
 */
export type UsageState = 'standing' | 'missing' | 'voided' | 'replaced'

/** A record as the store keeps it. */
export interface StoredUsage {
  /** Id of the line in the hub. */
  readonly lineId: string
  /** Day in the zone of the line, `YYYY-MM-DD`. */
  readonly day: string
  /** The record; `source.fetchedAt` is the read that brought its present content. */
  readonly record: UsageRecord
  /** How it stands. */
  readonly state: UsageState
  /** Since when it is missing, voided or replaced, RFC 3339. */
  readonly stateSince?: string
  /** Id of the record that came in its place. */
  readonly replacedBy?: string
  /** Id of the record of another channel that is the same event; that one counts, this one does not. */
  readonly sameAs?: string
}

/** Which records are meant. What is absent does not narrow. */
export interface UsageFilter {
  /** Ids of lines in the hub. */
  readonly lines?: readonly string[]
  /** First day in the zone of each line, `YYYY-MM-DD`. */
  readonly from?: string
  /** Last day, `YYYY-MM-DD`. */
  readonly to?: string
  /** Kinds of records. */
  readonly kinds?: readonly UsageKind[]
  /** The other side, as {@link toCounterpartyKey} writes it. */
  readonly counterparty?: string
  /** Provisional or final rows only. */
  readonly status?: UsageRecord['status']
  /** `counting` (default): each event once, without voided and replaced rows. `all`: every row, those too. */
  readonly rows?: 'counting' | 'all'
}

/** What to list. */
export interface UsagePageQuery extends UsageFilter {
  /** Default `oldest`. */
  readonly first?: 'oldest' | 'newest'
  /** Days are never cut, so a page may hold more; default 1000. */
  readonly pageSize?: number
  /** From {@link StoredUsagePage.next}. */
  readonly after?: string
}

/** Some days of records. */
export interface StoredUsagePage {
  /** By day, inside it by instant. */
  readonly rows: readonly StoredUsage[]
  /** Where the next page begins. Absent: that was all. */
  readonly next?: string
}

/** What records can be grouped by; `day` and `month` are those of the line's zone. */
export type UsageDimension =
  | 'line'
  | 'day'
  | 'month'
  | 'counterparty'
  | 'direction'
  | 'roaming'
  | 'zone'
  | 'country'
  | 'bundle'
  | 'status'
  | 'quality'

/** Totals of the records of one kind that agree in all that they were grouped by. */
export interface UsageGroup {
  /** Value of each dimension. Absent: the records do not say. */
  readonly by: Readonly<Partial<Record<UsageDimension, string>>>
  /** Kind of all of them: quantities of different kinds do not add up. */
  readonly kind: UsageKind
  /** Their totals, as `summarize()` of core counts. */
  readonly totals: UsageTotals
}

/** Reads usage. Writing is done by a {@link HubRun} alone. */
export interface UsageStore {
  /** Lists records by day, whole days at a time. */
  page(query: UsagePageQuery): Promise<StoredUsagePage>
  /** Adds up records by kind and by the given dimensions. */
  groups(filter: UsageFilter, by: readonly UsageDimension[]): Promise<readonly UsageGroup[]>
}
