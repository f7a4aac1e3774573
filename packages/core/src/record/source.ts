/** How sure we are of a carrier fact: `high` was seen in live code or a real file, `low` was mentioned once. */
export type Evidence = 'high' | 'medium' | 'low'

/** The kind of address a dataset came from. */
export type Channel = 'api' | 'business' | 'statement'

/** Where a record came from and how fresh it is. */
export interface Source {
  /** Carrier id, such as `reference`. */
  readonly carrier: string
  /** Cabinet API, business API or a statement file. */
  readonly channel: Channel
  /** The adapter's own name for the address that was read, such as `lk.transactions`. Never a URL. */
  readonly endpoint: string
  /** Instant we read it, RFC 3339, UTC: of usage when the page came, else when the call began, so the data is no older. */
  readonly fetchedAt: string
  /** Instant the carrier says the data was made: RFC 3339. Absent: the carrier does not say. */
  readonly asOf?: string
  /** How well the shape of this dataset is evidenced. Absent: not judged. */
  readonly evidence?: Evidence
}

/** A remark on values that were read with less than full certainty. */
export interface Quality {
  /** `suspect`: likely wrong upstream. `estimated`: rounded or derived. */
  readonly level: 'suspect' | 'estimated'
  /** Why, one English sentence each. */
  readonly notes: readonly string[]
}
