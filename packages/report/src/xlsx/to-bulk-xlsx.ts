import { createTexts, type Language, type ReportColumn } from '@esim-usage/texts'
import { batchesOf, type OtherSideOptions, type UsageRecords } from '../records.ts'
import { usageColumns } from '../table/usage-columns.ts'
import { columnName, fitWidth, headingSigns } from './columns.ts'
import { headingXml, rowXml } from './row-xml.ts'
import { createStyles } from './styles.ts'
import { createWorkbook, type SheetWriter } from './workbook-writer.ts'

/** Options of {@link toBulkXlsx}. */
export interface BulkXlsxOptions extends OtherSideOptions {
  /** Language of the headings and words. */
  readonly language: Language
}

/** Nobody has seen the rows when the first is written. */
const usualWidth = 16
const widths: Partial<Record<ReportColumn, number>> = { instant: 25, label: 36, bytes: 20, time: 19, id: 36 }

/** What a sheet can hold, the headings among them. */
const sheetRows = 1_048_576

/** Rows on sheets of at most `rowsPerSheet` rows. */
export async function* writeUsageSheets(
  records: UsageRecords,
  options: BulkXlsxOptions,
  rowsPerSheet: number,
): AsyncGenerator<Uint8Array> {
  const texts = createTexts(options.language)
  const styles = createStyles(texts.format.bytes(1).slice(-1))
  const workbook = createWorkbook(styles)
  const headings = usageColumns.map(({ id }) => texts.report.columns[id])
  let count = 0
  const begin = (name: string): SheetWriter => {
    const sheet = workbook.addSheet(
      name,
      usageColumns.map(({ id }, column) =>
        fitWidth(Math.max(widths[id] ?? usualWidth, headingSigns(headings[column] ?? ''))),
      ),
      1,
    )
    sheet.add(headingXml(headings, styles))
    count = 1
    return sheet
  }
  const name = texts.report.parts.usage
  let sheets = 1
  let sheet = begin(name)
  const end = (): void => sheet.end(`${columnName(headings.length)}${count}`)
  for await (const batch of batchesOf(records, options)) {
    let rows = ''
    for (const record of batch) {
      if (count === rowsPerSheet) {
        sheet.add(rows)
        rows = ''
        end()
        sheets += 1
        sheet = begin(`${name} ${sheets}`)
      }
      const cells = usageColumns.map(({ cell }) => cell(record, texts))
      rows += rowXml(cells, styles)
      count += 1
    }
    sheet.add(rows)
    yield* workbook.take()
  }
  end()
  workbook.end()
  yield* workbook.take()
}

/**
 * Writes any number of records as a workbook (XLSX) of single rows, piece by piece: memory stays flat. What does not fit
 * on a sheet goes on the next.
 *
 * @example
 * ```ts
 * import { createWriteStream } from 'node:fs'
 * import { Readable } from 'node:stream'
 * import { pipeline } from 'node:stream/promises'
 * import { toBulkXlsx } from '@esim-usage/report/xlsx'
 * import { readStatement } from '@esim-usage/statements/node'
 *
 * const sheets = toBulkXlsx(readStatement('detail.xml'), { language: 'en' })
 * await pipeline(Readable.from(sheets), createWriteStream('detail.xlsx'))
 * ```
 */
export const toBulkXlsx = (records: UsageRecords, options: BulkXlsxOptions): AsyncGenerator<Uint8Array> =>
  writeUsageSheets(records, options, sheetRows)
