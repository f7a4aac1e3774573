import { createTexts, type Language, type Texts } from '@esim-usage/texts'
import { describeCoverage } from '../coverage.ts'
import type { Report } from '../model/report.ts'
import { reportTitle } from '../report-title.ts'
import { foreign, text } from '../table/cell.ts'
import { reportTables, type ReportTable } from '../table/report-table.ts'
import { usageColumns } from '../table/usage-columns.ts'
import { columnName, widthsOf } from './columns.ts'
import { headingXml, rowXml } from './row-xml.ts'
import { createStyles, type Styles } from './styles.ts'
import { createWorkbook, type WorkbookWriter } from './workbook-writer.ts'

/** Every column, for people who go on working with it. */
const usageSheet = ({ records }: Report, texts: Texts): ReportTable => ({
  name: 'usage',
  headings: usageColumns.map(({ id }) => texts.report.columns[id]),
  rows: records.map(record => usageColumns.map(({ cell }) => cell(record, texts))),
})

function writeTable(workbook: WorkbookWriter, table: ReportTable, styles: Styles, texts: Texts): void {
  const sheet = workbook.addSheet(texts.report.parts[table.name], widthsOf(table, texts), 1)
  sheet.add(headingXml(table.headings, styles))
  for (const row of table.rows) sheet.add(rowXml(row, styles))
  sheet.end(
    table.rows.length === 0 ? undefined : `${columnName(table.headings.length)}${table.rows.length + 1}`,
  )
}

/** What the workbook is and what it rests on, one sentence to a row. */
function writeCoverage(workbook: WorkbookWriter, report: Report, styles: Styles, texts: Texts): void {
  const { general, lines } = describeCoverage(report, texts)
  const sheet = workbook.addSheet(texts.report.parts.coverage, [110], 1)
  sheet.add(headingXml([reportTitle(report, texts)], styles))
  const created = texts.report.created(texts.format.dateTime(report.createdAt))
  sheet.add(rowXml([text(created)], styles))
  for (const { heading, sentences } of lines) {
    sheet.add(rowXml([text(heading)], styles))
    // Carriers have their words in it.
    for (const sentence of sentences) sheet.add(rowXml([foreign(sentence)], styles))
  }
  for (const sentence of general) sheet.add(rowXml([text(sentence)], styles))
  sheet.end()
}

/**
 * Writes a report as a workbook (XLSX), piece by piece: totals, days, months, usage, spending, payments, packages,
 * lines, and what was read. Sums, bytes and times are numbers with a format; no cell holds a formula.
 * For very many records take `toBulkXlsx`.
 *
 * @example
 * ```ts
 * import { writeFile } from 'node:fs/promises'
 * import type { Report } from '@esim-usage/report'
 * import { toXlsx } from '@esim-usage/report/xlsx'
 *
 * export const save = (report: Report): Promise<void> =>
 *   writeFile('report.xlsx', toXlsx(report, { language: 'en' }))
 * ```
 */
export function* toXlsx(report: Report, options: { readonly language: Language }): Generator<Uint8Array> {
  const texts = createTexts(options.language)
  const styles = createStyles(texts.format.bytes(1).slice(-1))
  const workbook = createWorkbook(styles)
  const tables = reportTables(report, texts)
  for (const table of [...tables.slice(0, 1), usageSheet(report, texts), ...tables.slice(1)]) {
    writeTable(workbook, table, styles, texts)
    yield* workbook.take()
  }
  writeCoverage(workbook, report, styles, texts)
  workbook.end()
  yield* workbook.take()
}
