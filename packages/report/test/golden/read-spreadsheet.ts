import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { Parser } from 'htmlparser2'

/** A cell as LibreOffice understood it: dates stay text, durations are parts of a day. */
export interface SpreadsheetCell {
  readonly value: number | string
  readonly isFormula: boolean
  readonly isDate: boolean
}

type Row = (SpreadsheetCell | undefined)[]
type Attributes = Readonly<Record<string, string | undefined>>

/** `PT01H04M09S` as a part of a day, as spreadsheets count. */
function partOfDay(duration: string): number {
  const [, hours, minutes, seconds] = /^PT(\d+)H(\d+)M([\d.]+)S$/.exec(duration) ?? []
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400
}

function readCell(attributes: Attributes, text: string): SpreadsheetCell | undefined {
  const duration = attributes['office:time-value']
  const number = attributes['office:value']
  const date = attributes['office:date-value']
  if (duration === undefined && number === undefined && date === undefined && text === '') return undefined
  const words = date ?? text
  const count = number === undefined ? words : Number(number)
  return {
    value: duration === undefined ? count : partOfDay(duration),
    isFormula: 'table:formula' in attributes,
    isDate: date !== undefined,
  }
}

/** The sheets of an OpenDocument file in one piece. */
function readDocument(xml: string): Map<string, Row[]> {
  const sheets = new Map<string, Row[]>()
  let rows: Row[] = []
  let row: Row = []
  let attributes: Attributes = {}
  let text = ''
  const parser = new Parser(
    {
      onopentag(name, found) {
        if (name === 'table:table') {
          rows = []
          sheets.set(found['table:name'] ?? '', rows)
        }
        if (name === 'table:table-row') row = []
        if (name === 'table:table-cell') {
          attributes = found
          text = ''
        }
      },
      ontext(piece) {
        text += piece
      },
      onclosetag(name) {
        // Empty cells and rows up to the end of the sheet are said in one.
        const times = Math.min(Number(attributes['table:number-columns-repeated'] ?? 1), 100)
        if (name === 'table:table-cell')
          row.push(...Array.from({ length: times }, () => readCell(attributes, text.trim())))
        if (name === 'table:table-row' && row.some(cell => cell !== undefined)) rows.push(row)
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return sheets
}

/**
 * Opens a file with LibreOffice, without a window, and says what it has in each cell of each sheet. The folder holds the file
 * and the program's settings, which take long to make anew.
 */
export async function readSpreadsheet(
  soffice: string,
  folder: string,
  file: { readonly name: string; readonly content: string | Uint8Array; readonly filter?: string },
): Promise<Map<string, Row[]>> {
  await writeFile(join(folder, file.name), file.content)
  await promisify(execFile)(soffice, [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'settings')).href}`,
    '--headless',
    ...(file.filter === undefined ? [] : [`--infilter=${file.filter}`]),
    '--convert-to',
    'fods',
    '--outdir',
    folder,
    join(folder, file.name),
  ])
  return readDocument(await readFile(join(folder, file.name.replace(/\.\w+$/, '.fods')), 'utf8'))
}

/** Rows by heading, without the heading row. */
export function rowsByHeading([headings = [], ...rows]: readonly Row[]): Record<
  string,
  number | string | undefined
>[] {
  return rows.map(row =>
    Object.fromEntries(headings.map((heading, column) => [String(heading?.value), row[column]?.value])),
  )
}
