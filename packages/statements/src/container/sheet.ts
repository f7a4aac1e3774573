import type { CellObject, WorkBook } from '@e965/xlsx'
import { damaged, unsupported } from '../failures.ts'
import type { StatementContainer, TableReader } from '../format.ts'
import { isSoundCompoundFile } from './cfb.ts'
import type { Opened } from './open.ts'
import { createSample } from './sample.ts'

/** Largest sheet that is taken into memory, bytes; a workbook of 65 536 rows has some ten. */
export const mostSheetBytes: number = 48 * 1024 ** 2

/** Rows the sample holds: tables may begin far below titles and summaries. */
const sampleRows = 100
const datePattern = /[dyhsд]|m{1,4}/iu
const quoted = /"[^"]*"|\\.|\[(?!h)[^\]]*\]/giu
const dayMs = 86_400_000
const rowsAtOnce = 500

const two = (value: number): string => String(value).padStart(2, '0')

/** Number formats show dates; sheets keep days since the end of 1899. */
function showNumber(value: number, format: string): string {
  if (!datePattern.test(format.replaceAll(quoted, '').replaceAll(/general/giu, ''))) return String(value)
  const seconds = Math.round(value * 86_400)
  const clock = `${Math.floor(seconds / 3600) % 24}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  if (value < 1) return clock
  const day = new Date((Math.floor(seconds / 86_400) - 25_569) * dayMs)
  const date = `${two(day.getUTCDate())}.${two(day.getUTCMonth() + 1)}.${day.getUTCFullYear()}`
  return seconds % 86_400 === 0 ? date : `${date} ${clock}`
}

function showCell(cell: CellObject | undefined): string {
  if (cell === undefined || cell.v === undefined || cell.t === 'e') return ''
  return typeof cell.v === 'number' ? showNumber(cell.v, String(cell.z ?? '')) : String(cell.v).trim()
}

interface Row {
  readonly sheet: string
  readonly cells: string[]
}

function* rowsOf(book: WorkBook): Generator<Row> {
  for (const name of book.SheetNames) {
    for (const row of book.Sheets[name]?.['!data'] ?? []) {
      // Rows without cells are holes of the list.
      const cells = row === undefined ? [] : Array.from(row, showCell)
      if (cells.some(cell => cell !== '')) yield { sheet: name, cells }
    }
  }
}

async function* run(book: WorkBook, reader: TableReader): AsyncGenerator<void> {
  let count = 0
  for (const { sheet, cells } of rowsOf(book)) {
    reader.row(cells, sheet)
    count += 1
    if (count % rowsAtOnce === 0) yield
  }
  reader.end?.()
  yield
}

/** The library reads what is there; a ZIP that is cut off has no directory, so it was not opened. */
function isWhole(bytes: Uint8Array, container: StatementContainer): boolean {
  if (container === 'xls') return isSoundCompoundFile(bytes)
  return (
    container !== 'xml-spreadsheet' ||
    /<\/(?:\w+:)?Workbook>\s*$/u.test(new TextDecoder().decode(bytes.subarray(-256)))
  )
}

/** Opens a workbook: BIFF8, XLSX or XML Spreadsheet 2003. */
export async function openSheet(bytes: Uint8Array, container: StatementContainer): Promise<Opened> {
  if (!isWhole(bytes, container)) throw damaged('The workbook is cut off.')
  const { read } = await import('@e965/xlsx')
  let book: WorkBook
  let beginning: string[]
  try {
    book = read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
    })
    beginning = []
    for (const { cells, sheet } of rowsOf(book)) {
      if (beginning.length === sampleRows) break
      beginning.push(`${sheet} ${cells.join(' ')}`)
    }
  } catch (error) {
    if (error instanceof Error && /password|encrypt/iu.test(error.message))
      throw unsupported('The workbook is locked with a password. Save it without one.')
    throw damaged('The workbook is damaged or cut off, or is no workbook.')
  }
  return {
    shape: 'table',
    sample: createSample(container, beginning.join('\n')),
    run: reader => run(book, reader),
  }
}
