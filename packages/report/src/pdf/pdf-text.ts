import type { Texts } from '@esim-usage/texts'
import type { Content, Style, TableCell } from 'pdfmake'
import type { LoadedFont } from '../fonts/load-fonts.ts'
import { textRuns } from '../fonts/text-runs.ts'
import type { MaybeCell } from '../table/cell.ts'
import type { ReportTable } from '../table/report-table.ts'
import { showCell } from '../table/show-cell.ts'
import { knownColumns, numberColumns } from '../table/table-columns.ts'

/** How a paragraph looks. */
export type TextStyle = Style & { readonly pageBreak?: 'before'; readonly headlineLevel?: number }

/** Writes words and tables in the fonts that are at hand, and remembers what was written. */
export interface PdfText {
  /** A paragraph. */
  line(text: string, style?: TextStyle): Content
  /** A table whose headings come again on every page. */
  table(table: ReportTable): Content
}

/** Words of others up to this length need no room of their own. */
const shortWords = 18
/** Words without a place to break, as long as this, are broken anywhere. */
const longWord = /\S{22}/u

const isLongWords = (cell: MaybeCell): boolean => cell?.kind === 'foreign' && cell.text.length > shortWords

/** People read gigabytes, programs bytes: totals have both. */
function shownCell(cell: MaybeCell, texts: Texts, isExact: boolean): string {
  if (cell === undefined) return ''
  const shown = showCell(cell, texts)
  const { format } = texts
  return isExact && cell.kind === 'bytes'
    ? `${shown} (${format.number(cell.value)}\u00A0${format.bytes(1).slice(-1)})`
    : shown
}

/** Creates the writer of a document. */
export function createPdfText(fonts: readonly LoadedFont[], texts: Texts): PdfText {
  const runs = (text: string): { text: string; font: string }[] =>
    textRuns(text, fonts).map(run => ({ text: run.text, font: run.family }))
  const cellOf = (cell: MaybeCell, isInNumbers: boolean, isExact: boolean): TableCell => {
    const text = shownCell(cell, texts, isExact)
    return {
      text: runs(text),
      ...(isInNumbers && { alignment: 'right' }),
      ...(!isLongWords(cell) && { noWrap: true }),
      ...(longWord.test(text) && { wordBreak: 'break-all' }),
    }
  }
  return {
    line: (text, style = {}) => ({ text: runs(text), ...style }),
    table(whole) {
      if (whole.rows.length === 0) return { text: runs(texts.report.nothing) }
      const table = knownColumns(whole)
      const { name, headings, rows } = table
      const isNumbers = numberColumns(table)
      const right = (column: number): boolean => isNumbers[column] === true
      const isLong = headings.map((_heading, column) => rows.some(row => isLongWords(row[column])))
      return {
        layout: 'lightHorizontalLines',
        table: {
          headerRows: 1,
          keepWithHeaderRows: 1,
          dontBreakRows: true,
          widths: isLong.map(long => (long ? '*' : 'auto')),
          body: [
            headings.map((heading, column) => ({
              text: runs(heading),
              bold: true,
              ...(right(column) && { alignment: 'right' }),
            })),
            ...rows.map(row => row.map((cell, column) => cellOf(cell, right(column), name === 'totals'))),
          ],
        },
      }
    },
  }
}

/** Everything a table writes. */
export const wordsOfTable = ({ headings, rows }: ReportTable, texts: Texts): string[] => [
  ...headings,
  ...rows.flatMap(row => row.map(cell => shownCell(cell, texts, true))),
]
