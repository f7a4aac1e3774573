import type { Texts } from '@esim-usage/texts'
import type { Content, CustomTableLayout, Style, TableCell } from 'pdfmake'
import type { LoadedFont } from '../fonts/load-fonts.ts'
import { createRuler, textRuns } from '../fonts/text-runs.ts'
import type { MaybeCell } from '../table/cell.ts'
import type { ReportTable } from '../table/report-table.ts'
import { showCell } from '../table/show-cell.ts'
import { knownColumns, numberColumns } from '../table/table-columns.ts'
import { columnGap, shareWidth } from './column-widths.ts'

/** How a paragraph looks. */
export type TextStyle = Style & { readonly pageBreak?: 'before' }

/** How a row of a table looks. */
export interface RowStyle {
  readonly bold?: true
  readonly fillColor?: string
}

/** Writes words and tables in the fonts that are at hand. */
export interface PdfText {
  /** A paragraph. */
  line(text: string, style?: TextStyle): Content
  /** A table whose headings come again on every page. */
  table(table: ReportTable, styleOf?: (row: number) => RowStyle): Content
}

/** Size of what is written in tables and paragraphs, in points. */
export const fontSize = 9
/** Width between the margins of a page, in points: A4 across. */
const pageWidth = 841.89 - 2 * 36
/** The drawing library rounds. */
const slack = 1.08
/** Bold is wider. */
const boldSlack = 1.08
/** Words without a place to break, as long as this, are broken anywhere. */
const longWord = /[^ ]{22}/u
/** Such a word never takes more of a line. */
const widestWord = 90

/** Lines between rows, a thick one below the headings, and little room beside the columns. */
const layout: CustomTableLayout = {
  hLineWidth: (line, { table }) => {
    if (line === 0 || line === table.body.length) return 0
    return line === table.headerRows ? 1.5 : 0.5
  },
  hLineColor: line => (line === 1 ? '#1f2933' : '#d5dae0'),
  vLineWidth: () => 0,
  paddingLeft: () => columnGap / 2,
  paddingRight: () => columnGap / 2,
}

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
  const ruler = createRuler(fonts)
  const mostOf = (all: readonly string[]): number =>
    all.reduce((most, text) => Math.max(most, ruler(text)), 0) * fontSize * slack
  const runs = (text: string): { text: string; font: string }[] =>
    textRuns(text, fonts).map(run => ({ text: run.text, font: run.family }))
  return {
    line: (text, style = {}) => ({ text: runs(text), ...style }),
    table(whole, styleOf = () => ({})) {
      if (whole.rows.length === 0) return { text: runs(texts.report.nothing) }
      const table = knownColumns(whole)
      const { name, headings } = table
      const isNumbers = numberColumns(table)
      const rows = table.rows.map(row => row.map(cell => shownCell(cell, texts, name === 'totals')))
      const needs = headings.map((heading, column) => {
        const values = rows.map(row => row[column] ?? '')
        const words = mostOf(values.flatMap(text => text.split(' ')))
        const least = Math.min(widestWord, Math.max(words, mostOf(heading.split(' ')) * boldSlack))
        return { least, most: Math.max(least, mostOf(values), mostOf([heading]) * boldSlack) }
      })
      const cellOf = (text: string, column: number): TableCell & object => ({
        text: runs(text),
        ...(isNumbers[column] === true && { alignment: 'right' }),
        ...(longWord.test(text) && { wordBreak: 'break-all' }),
      })
      return {
        layout,
        table: {
          headerRows: 1,
          keepWithHeaderRows: 1,
          dontBreakRows: true,
          widths: shareWidth(needs, pageWidth),
          body: [
            headings.map((heading, column) => Object.assign(cellOf(heading, column), { bold: true })),
            ...rows.map((row, index) =>
              row.map((text, column) => Object.assign(cellOf(text, column), styleOf(index))),
            ),
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
