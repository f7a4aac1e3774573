import type { Texts } from '@esim-usage/texts'
import measure from 'fast-string-truncated-width'
import type { MaybeCell } from '../table/cell.ts'
import type { ReportTable } from '../table/report-table.ts'
import { showCell } from '../table/show-cell.ts'

const letters = 26
const narrowest = 10
const widest = 44

/** Name of a column, counted from 1: A, Z, AA. */
export const columnName = (column: number): string =>
  column <= letters
    ? String.fromCharCode(64 + column)
    : columnName(Math.floor((column - 1) / letters)) + columnName(((column - 1) % letters) + 1)

/** A width that shows most of a column. */
export const fitWidth = (longest: number): number =>
  Math.min(widest, Math.max(narrowest, Math.ceil(longest) + 2))

/** Signs a value takes in a sheet, which has bytes and times in full; Chinese signs count twice. */
function signsOf(cell: MaybeCell, texts: Texts): number {
  if (cell === undefined) return 0
  if (cell.kind === 'bytes') return texts.format.number(cell.value).length + 2
  if (cell.kind === 'seconds') return String(Math.floor(cell.value / 3600)).length + ':00:00'.length
  if (cell.kind === 'time') return cell.text.length
  return measure(showCell(cell, texts)).width
}

/** A heading may take two lines, but no word of it is broken. */
export const headingSigns = (heading: string): number =>
  Math.max(measure(heading).width / 2, ...heading.split(' ').map(word => measure(word).width))

/** Widths of the columns of a table, in signs. */
export const widthsOf = ({ headings, rows }: ReportTable, texts: Texts): number[] =>
  headings.map((heading, column) =>
    fitWidth(
      rows.reduce(
        (longest, row) => Math.max(longest, signsOf(row[column], texts)),
        // Room for the button of the filter.
        headingSigns(heading) + 2,
      ),
    ),
  )
