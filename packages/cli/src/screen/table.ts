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

/** Lines of a table no wider than `width`, headings first; a column without any cell is left out. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const filled = columns
    .map((column, index) => ({ ...column, cells: rows.map(row => row[index] ?? '') }))
    .filter(({ cells }) => cells.some(cell => cell !== ''))
  const hasTitles = filled.some(({ title }) => title !== undefined)
  const measured = filled.map(({ title = '', align = 'left', flexible = false, cells }) => {
    const all = hasTitles ? [title, ...cells] : cells
    return { all, align, flexible, natural: Math.max(...all.map(widthOfText)) }
  })
  const gaps = gap.length * (measured.length - 1)
  const excess = measured.reduce((sum, { natural }) => sum + natural, gaps) - width
  const padded = measured.map(({ all, align, flexible, natural }) => {
    const room = flexible && excess > 0 ? Math.max(narrowest, natural - excess) : natural
    return all.map(cell => padText(cutText(cell, room), room, align))
  })
  const [first = []] = padded
  return first.map((_cell, line) =>
    padded
      .map(column => column[line])
      .join(gap)
      .trimEnd(),
  )
}
