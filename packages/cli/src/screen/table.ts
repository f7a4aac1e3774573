import { cutText, padText, widthOfText } from './text-width.ts'

/** One column of a table. */
export interface Column {
  /** Heading; without any headings there is no heading line. */
  readonly title?: string
  /** Numbers stand on the right. */
  readonly align?: 'left' | 'right'
  /** True for the column that is cut when the line is too long. */
  readonly flexible?: true
}

const gap = '  '
const narrowest = 8

function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const widths = columns.map((column, index) =>
    Math.max(widthOfText(column.title ?? ''), ...rows.map(row => widthOfText(row[index] ?? ''))),
  )
  const excess = widths.reduce((sum, each) => sum + each, gap.length * (columns.length - 1)) - width
  return columns.map((column, index) => {
    const natural = widths[index] ?? 0
    return excess > 0 && column.flexible === true ? Math.max(narrowest, natural - excess) : natural
  })
}

/** Lines of a table no wider than `width`, headings first; a column without any cell is left out. */
export function renderTable(
  allColumns: readonly Column[],
  allRows: readonly (readonly string[])[],
  width: number,
): string[] {
  const isFilled = (_each: unknown, index: number): boolean => allRows.some(row => (row[index] ?? '') !== '')
  const columns = allColumns.filter(isFilled)
  const rows = allRows.map(row => row.filter(isFilled))
  const widths = widthsOf(columns, rows, width)
  const titles = columns.map(column => column.title ?? '')
  const lines = titles.every(title => title === '') ? rows : [titles, ...rows]
  return lines.map(row =>
    columns
      .map((column, index) => {
        const room = widths[index] ?? 0
        return padText(cutText(row[index] ?? '', room), room, column.align ?? 'left')
      })
      .join(gap)
      .trimEnd(),
  )
}
