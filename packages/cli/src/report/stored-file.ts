import type { Hub } from '@esim-usage/hub'
import { toCsv, toJsonLines } from '@esim-usage/report'
import type { Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import { InputError } from '../input/input-error.ts'
import { type FilePieces, type ReportFormat, writeReport } from './report-formats.ts'
import { readStoredReport, type StoredExtent, type StoredQuery } from './stored-report.ts'
import { type ReadControl, readStoredRows } from './stored-rows.ts'

/** What one file can hold for people to open it; a page and a document hold all rows at once. */
const mostRows: Readonly<Record<ReportFormat, number>> = {
  pdf: 20_000,
  html: 50_000,
  xlsx: Number.POSITIVE_INFINITY,
  csv: Number.POSITIVE_INFINITY,
  jsonl: Number.POSITIVE_INFINITY,
}

/** A workbook with tables holds all rows at once; one of more rows has the rows alone. */
const mostRowsWithTables = 100_000

/** Refuses what would be too large to open. */
export function checkSize(format: ReportFormat, { rows }: StoredExtent, texts: Texts): void {
  if (rows > mostRows[format])
    throw new InputError('report-too-large', `--format ${format}: ${texts.count('record', rows)}`)
}

/** True for a file of rows without tables: it does not say by itself what was not read. */
export const isRowsOnly = (format: ReportFormat, { rows }: StoredExtent): boolean =>
  format === 'csv' || format === 'jsonl' || (format === 'xlsx' && rows > mostRowsWithTables)

/** Rows pass through one by one: none is held. */
async function writeRows(
  hub: Hub,
  { lines, days, showOtherSide }: StoredQuery,
  format: ReportFormat,
  texts: Texts,
  control: ReadControl,
): Promise<FilePieces> {
  const rows = readStoredRows(hub, lines, days, control)
  if (format === 'jsonl') return toJsonLines(rows, { showOtherSide })
  const options = { language: texts.language, showOtherSide }
  return format === 'csv'
    ? toCsv(rows, options)
    : (await import('@esim-usage/report/xlsx')).toBulkXlsx(rows, options)
}

/** The content of a file about the history. */
export async function writeStored(
  hub: Hub,
  query: StoredQuery,
  extent: StoredExtent,
  format: ReportFormat,
  io: CliIo,
  texts: Texts,
  control: ReadControl,
): Promise<FilePieces> {
  if (isRowsOnly(format, extent)) return writeRows(hub, query, format, texts, control)
  return writeReport(await readStoredReport(hub, query, io, control), format, texts.language)
}
