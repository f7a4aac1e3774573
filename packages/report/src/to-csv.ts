import { createTexts, type Language } from '@esim-usage/texts'
import { stringify } from 'csv-stringify/sync'
import type { Cell } from './table/cell.ts'
import { exactDecimal } from './exact-decimal.ts'
import { batchesOf, type OtherSideOptions, type UsageRecords } from './records.ts'
import { usageColumns } from './table/usage-columns.ts'

/** Options of {@link toCsv}. */
export interface CsvOptions extends OtherSideOptions {
  /** Language of the headings and words. Russian has semicolons and decimal commas, as spreadsheets there expect. */
  readonly language: Language
}

/** Spreadsheets see a formula in words that begin like one, also in wide signs; an apostrophe makes them words again. */
const inert = (words: string): string => (/^[=+\-@\t\r\n＝＋－＠]/u.test(words) ? `'${words}` : words)

function writeCell(cell: Cell | undefined, point: '.' | ','): string {
  if (cell === undefined) return ''
  if (cell.kind === 'money') return exactDecimal(cell.money, point)
  if (cell.kind === 'foreign') return inert(cell.text)
  return 'text' in cell ? cell.text : String(cell.value)
}

/**
 * Writes records as CSV (RFC 4180, with a byte order mark), piece by piece: memory stays flat however many there are.
 * What the carrier does not say is an empty field. Seconds and bytes are whole numbers, sums exact decimals.
 *
 * @example
 * ```ts
 * import { toCsv } from '@esim-usage/report'
 * import { readStatement } from '@esim-usage/statements/node'
 * import { createWriteStream } from 'node:fs'
 * import { Readable } from 'node:stream'
 * import { pipeline } from 'node:stream/promises'
 *
 * const csv = toCsv(readStatement('detail.xml'), { language: 'ru' })
 * await pipeline(Readable.from(csv), createWriteStream('detail.csv'))
 * ```
 */
export async function* toCsv(records: UsageRecords, options: CsvOptions): AsyncGenerator<string> {
  const texts = createTexts(options.language)
  const [delimiter, point] = options.language === 'ru' ? ([';', ','] as const) : ([',', '.'] as const)
  const write = (rows: readonly (readonly string[])[]): string =>
    stringify(
      rows.map(row => [...row]),
      { delimiter, record_delimiter: 'windows' },
    )
  yield `\uFEFF${write([usageColumns.map(({ id }) => texts.report.columns[id])])}`
  for await (const batch of batchesOf(records, options))
    yield write(batch.map(record => usageColumns.map(({ cell }) => writeCell(cell(record, texts), point))))
}
