import { Parser } from 'htmlparser2'
import { damaged } from '../failures.ts'
import type { StatementSample, TableReader } from '../format.ts'
import type { TextSource } from '../read/text-source.ts'
import type { Opened } from './open.ts'
import { createGuardedWrite } from './parser-guard.ts'

const mostDepth = 32
const mostCells = 256
const mostCellLength = 8192
const spaces = /[\s\u00a0]+/gu
/** Nearly all cells are clean already. */
const untidy = /^\s|\s$|[\n\r\t\u00a0]|\s\s/u

const tidy = (text: string): string => (untidy.test(text) ? text.replaceAll(spaces, ' ').trim() : text)

/** Rows of all tables, inner ones too: the text of a cell is its own, not that of a table inside it. */
class Rows {
  readonly #rows: string[][] = []
  readonly #cells: string[] = []
  readonly #reader: TableReader
  #tables = 0

  constructor(reader: TableReader) {
    this.#reader = reader
  }

  get isInside(): boolean {
    return this.#tables > 0
  }

  open(name: string): void {
    if (name === 'td' || name === 'th') {
      if (this.#rows.length > this.#cells.length) this.#cells.push('')
    } else if (name === 'tr') {
      if (this.#rows.length === mostDepth) throw damaged('The tables of the page are nested too deep.')
      this.#rows.push([])
    } else if (name === 'table') this.#tables += 1
    else if (name === 'br') this.text(' ')
  }

  text(piece: string): void {
    const last = this.#cells.length - 1
    if (last < 0) return
    const cell = this.#cells[last] + piece
    if (cell.length > mostCellLength) throw damaged('A single cell of the page has no end.')
    this.#cells[last] = cell
  }

  close(name: string): void {
    if (name === 'td' || name === 'th') {
      const row = this.#rows.at(-1)
      if (this.#cells.length === 0 || row === undefined) return
      if (row.length === mostCells) throw damaged('A single row of the page has no end.')
      row.push(tidy(this.#cells.pop() ?? ''))
    } else if (name === 'tr') {
      const row = this.#rows.pop()
      if (row !== undefined && row.length > 0) this.#reader.row(row, '')
    } else if (name === 'table') this.#tables -= 1
  }
}

async function* run(text: TextSource, reader: TableReader): AsyncGenerator<void> {
  const rows = new Rows(reader)
  const parser = new Parser({
    onopentagname: name => rows.open(name),
    ontext: piece => rows.text(piece),
    onclosetag: name => rows.close(name),
  })
  const write = createGuardedWrite(parser)
  for await (const piece of text.pieces()) {
    write(piece)
    yield
  }
  if (rows.isInside) throw damaged('The page is cut off inside a table.')
  reader.end?.()
  yield
}

/** Opens HTML as rows of cells. */
export const openHtml = (text: TextSource, sample: StatementSample): Opened => ({
  shape: 'table',
  sample,
  run: reader => run(text, reader),
})
