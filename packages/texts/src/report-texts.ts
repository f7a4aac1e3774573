import type { UsageRecordBase } from '@esim-usage/core'

/** A column of a table of itemised usage. */
export type ReportColumn =
  | 'time'
  | 'instant'
  | 'kind'
  | 'direction'
  | 'other-side'
  | 'label'
  | 'seconds'
  | 'bytes'
  | 'parts'
  | 'charge'
  | 'currency'
  | 'bundle'
  | 'roaming'
  | 'country'
  | 'status'
  | 'line'
  | 'carrier'
  | 'channel'
  | 'id'

/** A heading of a table of a report that no other text has. */
export type ReportHeading =
  | 'events'
  | 'unstated'
  | 'day'
  | 'calls'
  | 'callTime'
  | 'messages'
  | 'data'
  | 'month'
  | 'spent'
  | 'category'
  | 'item'
  | 'method'
  | 'used'
  | 'validTo'
  | 'renewsAt'
  | 'lineTitle'
  | 'charges'
  | 'period'

/** A part of a report. */
export type ReportPart =
  | 'totals'
  | 'days'
  | 'months'
  | 'usage'
  | 'spending'
  | 'payments'
  | 'allowances'
  | 'lines'
  | 'coverage'
  | 'charts'

/** A chart. */
export type ChartName =
  | 'daily-data'
  | 'daily-calls'
  | 'monthly-data'
  | 'monthly-calls'
  | 'charges'
  | 'packages'
  | 'months'

/** What was read and what was not; values are written already. */
export interface ReportCoverageTexts {
  /** How many rows of a period were read. */
  read(rows: string, from: string, to: string): string
  /** Days without data. */
  missing(days: string): string
  /** A dataset that was not read, and why. */
  notRead(dataset: string, reason: string): string
  /** A dataset that was read in part, and why. */
  readPartly(dataset: string, reason: string): string
  /** A dataset that was not read. */
  notGiven(dataset: string): string
  /** Datasets that are kept from an earlier read. */
  readAt(datasets: string, at: string): string
  /** Kinds of events the carrier never lists. */
  missingKinds(kinds: string): string
  /** Rows outside of the period. */
  outside(rows: string): string
  /** Rows that stand for a month. */
  undated(rows: string): string
  /** Rows that do not say how much was used. */
  unstated(rows: string): string
  /** Rows with a value that is likely wrong at the carrier. */
  suspect(rows: string): string
  /** Rows that could not be read; how many is not known. */
  readonly someUnread: string
  /** Rows with a rounded or derived value. */
  estimated(rows: string): string
  /** A dataset with a value that is likely wrong at the carrier. */
  doubtful(dataset: string): string
  /** Zone of the days. */
  zone(zone: string): string
  /** Numbers of other people are cut. */
  readonly masked: string
  /** Numbers of other people stand in full. */
  readonly unmasked: string
  /** What an empty cell means, and how sums are made. */
  readonly exact: string
  /** Shape of the rows. */
  schema(name: string): string
  /** Nothing to do with any carrier. */
  readonly independent: string
}

/** Words of a page one can work with. */
export interface ReportPageTexts {
  /** Field to search in. */
  readonly search: string
  /** Choice of a kind. */
  readonly anyKind: string
  /** Choice of a line. */
  readonly anyLine: string
  /** Takes all filters off. */
  readonly clear: string
  /** How many rows are shown. */
  found(shown: string, all: string): string
  /** Leads past the head of the page. */
  readonly skip: string
  /** What a heading one can press does. */
  readonly sortHint: string
  /** One page of several. */
  page(page: string, pages: string): string
}

/** Words of reports. */
export interface ReportTexts {
  /** Headings of the columns. */
  readonly columns: Readonly<Record<ReportColumn, string>>
  /** Whether a row may still change. */
  readonly statuses: Readonly<Record<UsageRecordBase['status'], string>>
  /** Heading of the whole. */
  title(period: string): string
  /** When it was made. */
  created(at: string): string
  /** Names of its parts. */
  readonly parts: Readonly<Record<ReportPart, string>>
  /** Headings of its tables. */
  readonly headings: Readonly<Record<ReportHeading, string>>
  /** Titles of charts, without their unit. */
  readonly charts: Readonly<Record<ChartName, string>>
  /** How much of a day or a month was read. */
  readonly states: Readonly<Record<'read' | 'partly' | 'missing' | 'ahead', string>>
  /** A table without rows. */
  readonly nothing: string
  /** What was read and what was not. */
  readonly coverage: ReportCoverageTexts
  /** Words of a page. */
  readonly page: ReportPageTexts
}
