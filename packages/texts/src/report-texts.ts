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

/** Words of reports. */
export interface ReportTexts {
  /** Headings of the columns. */
  readonly columns: Readonly<Record<ReportColumn, string>>
  /** Whether a row may still change. */
  readonly statuses: Readonly<Record<UsageRecordBase['status'], string>>
}
