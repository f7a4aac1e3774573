import { fold } from './fold.ts'

/** Where the columns of a table are. */
export interface Columns<Name extends string> {
  /** Text of a cell; empty where the table has no such column or the row is short. */
  readonly get: (cells: readonly string[], name: Name) => string
  /** True when the table has the column. */
  readonly has: (name: Name) => boolean
  /** Number of cells up to the last known column. */
  readonly width: number
}

/** Spellings of the headers of a table by column. */
export type Headers<Name extends string> = Readonly<Record<Name, readonly string[]>>

const space = 0x20
const noBreakSpace = 0xa0

/** Nearly all cells have no space around them, and asking costs less than trimming. */
function trimCell(cell: string | undefined): string {
  if (cell === undefined || cell === '') return ''
  const [first, last] = [cell.charCodeAt(0), cell.charCodeAt(cell.length - 1)]
  return first > space && last > space && first !== noBreakSpace && last !== noBreakSpace ? cell : cell.trim()
}

const startsWithDigit = (text: string): boolean => {
  const code = text.charCodeAt(0)
  return code >= 0x30 && code <= 0x39
}

/**
 * Makes a test for header rows. Columns are found by the text of their header, whatever their order; those that are not
 * known are skipped.
 *
 * The first required column is one whose cells begin with a digit, such as the date.
 *
 * @returns undefined for a row that lacks one of the required columns.
 */
export function createHeaderMatcher<Name extends string>(
  headers: Headers<Name>,
  required: readonly Name[],
): (cells: readonly string[], current?: Columns<Name>) => Columns<Name> | undefined {
  const names = new Map<string, Name>()
  for (const name in headers) for (const header of headers[name]) names.set(fold(header), name)
  const [first] = required
  return (cells, current) => {
    if (cells.length < required.length) return undefined
    // Nearly all rows behind a header are data, and data begins with a digit where a header does not.
    if (current !== undefined && first !== undefined && startsWithDigit(current.get(cells, first)))
      return undefined
    const places = new Map<Name, number>()
    for (const [index, cell] of cells.entries()) {
      const name = names.get(fold(cell))
      if (name !== undefined && !places.has(name)) places.set(name, index)
    }
    if (!required.every(name => places.has(name))) return undefined
    const at: Partial<Record<Name, number>> = {}
    for (const [name, place] of places) at[name] = place
    return {
      get: (row, name) => trimCell(row[at[name] ?? -1]),
      has: name => places.has(name),
      width: Math.max(...places.values()) + 1,
    }
  }
}
