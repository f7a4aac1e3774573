import type { Cell } from './cell.ts'
import type { ReportTable } from './report-table.ts'

const numbers: ReadonlySet<Cell['kind']> = new Set(['integer', 'seconds', 'bytes', 'money'])

/** A quantity or a sum: such stand under each other by their last digits. */
export const isNumber = ({ kind }: Cell): boolean => numbers.has(kind)

/** For each column, whether it holds numbers; a word may stand for one, such as "unlimited". */
export const numberColumns = ({ headings, rows }: ReportTable): boolean[] =>
  headings.map((_heading, column) => {
    const cells = rows.flatMap(row => row[column] ?? [])
    return cells.some(isNumber) && cells.every(({ kind }) => kind !== 'foreign')
  })

/** A table for people without the columns of which nothing is known in any row; programs get all. */
export function knownColumns(table: ReportTable): ReportTable {
  const isKnown = table.headings.map((_heading, column) => table.rows.some(row => row[column] !== undefined))
  const keep = <Value>(values: readonly Value[]): Value[] =>
    values.filter((_value, column) => isKnown[column] === true)
  return { ...table, headings: keep(table.headings), rows: table.rows.map(keep) }
}
