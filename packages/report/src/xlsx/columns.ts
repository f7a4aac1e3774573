import type { ReportTable } from '../table/report-table.ts'
import { showCell } from '../table/show-cell.ts'
import type { Texts } from '@esim-usage/texts'

const letters = 26
const narrowest = 10
const widest = 44

/** Name of a column, counted from 1: A, Z, AA. */
export const columnName = (column: number): string =>
  column <= letters
    ? String.fromCharCode(64 + column)
    : columnName(Math.floor((column - 1) / letters)) + columnName(((column - 1) % letters) + 1)

/** A width that shows most of a column. */
export const fitWidth = (longest: number): number => Math.min(widest, Math.max(narrowest, longest + 2))

/** Widths of the columns of a table, in signs. */
export function widthsOf({ headings, rows }: ReportTable, texts: Texts): number[] {
  return headings.map((heading, column) => {
    const lengths = rows.slice(0, 200).map(row => {
      const cell = row[column]
      return cell === undefined ? 0 : showCell(cell, texts).length
    })
    // A heading may take two lines.
    return fitWidth(Math.max(heading.length / 2, ...lengths))
  })
}
