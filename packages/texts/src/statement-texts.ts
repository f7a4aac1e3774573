/** A remark on a detail file. */
export type StatementRemark =
  | 'row-skipped'
  | 'kind-unknown'
  | 'value-unreadable'
  | 'unit-assumed'
  | 'zone-assumed'
  | 'tax-assumed'
  | 'direction-assumed'
  | 'low-evidence'
  | 'outside-period'
  | 'records-differ'
  | 'total-differs'
  | 'total-missing'
  | 'empty'

/** Why a detail file could not be read, by the code of the error. */
export type StatementRefusal =
  | 'invalid-argument'
  | 'unsupported'
  | 'unreadable-body'
  | 'too-large'
  | 'schema-mismatch'

/** What is said of a detail file. */
export interface StatementTexts {
  /** The days it covers. */
  period(from: string, to: string): string
  /** That the file does not say which days it covers, and the days of its records. */
  recordsFrom(from: string, to: string): string
  /** Heading over the totals. */
  readonly totals: string
  /** Cost with tax. */
  readonly gross: string
  /** Cost without tax. */
  readonly net: string
  /** Cost of which the file does not say whether tax is inside. */
  readonly amount: string
  /** What the file prints itself. */
  printed(what: string): string
  /** Remarks; `rows` is a written number of rows, `difference` by how much it differs. */
  readonly remarks: Readonly<Record<StatementRemark, (rows: string, difference: string) => string>>
  /** Files that were not read, with what to do; stands behind the name of the file. */
  readonly refusals: Readonly<Record<StatementRefusal, string>>
  /** A file that does not print its own number. */
  readonly lineMissing: string
  /** How all records can be had. */
  readonly allRecords: string
}
