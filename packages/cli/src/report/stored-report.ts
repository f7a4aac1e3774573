import type { Days } from '@esim-usage/core'
import type { Hub, HubLine, LineCoverage } from '@esim-usage/hub'
import { createReport, type Report } from '@esim-usage/report'
import { type CliIo, nowOf } from '../cli-io.ts'
import { type ReadControl, showRows } from './stored-rows.ts'

/** Lines and days of the history a report is about. */
export interface StoredQuery {
  readonly lines: readonly HubLine[]
  readonly days: Days
  readonly showOtherSide: boolean
}

/** How many rows there are, and which days of each line they stand for. */
export interface StoredExtent {
  readonly rows: number
  readonly coverage: readonly LineCoverage[]
}

/** Counts before anything is read. */
export async function measureHistory({ answers }: Hub, { lines, days }: StoredQuery): Promise<StoredExtent> {
  const { kinds, coverage } = await answers.summary({ ...days, lines: lines.map(({ id }) => id) })
  return { rows: kinds.reduce((rows, { totals }) => rows + totals.records, 0), coverage }
}

/** A report of the history, all rows in it; nothing is sent. */
export async function readStoredReport(
  { answers }: Hub,
  { lines, days, showOtherSide }: StoredQuery,
  io: CliIo,
  control: ReadControl,
): Promise<Report> {
  const readings = await answers.readings({
    ...days,
    lines: lines.map(({ id }) => id),
    onRows: rows => showRows(rows, control),
  })
  return createReport({
    period: days,
    lines: readings,
    createdAt: new Date(nowOf(io)).toISOString(),
    showOtherSide,
  })
}
