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

const tidy = (text: string): string =>
  text !== '' && untidy.test(text) ? text.replaceAll(spaces, ' ').trim() : text

/** A row that is open, and the text of its open cell. */
interface OpenRow {
  readonly cells: string[]
  /** Undefined: between cells. */
  text: string | undefined
}

/** Rows of all tables, inner ones too: the text of a cell is its own, not that of a table inside it. */
class Rows {
  readonly #outer: OpenRow[] = []
  readonly #reader: TableReader
  #row: OpenRow | undefined
  #tables = 0

  constructor(reader: TableReader) {
    this.#reader = reader
  }

  get isInside(): boolean {
    return this.#tables > 0
  }

  open(name: string): void {
    if (name === 'td' || name === 'th') {
      if (this.#row !== undefined) this.#row.text = ''
    } else if (name === 'tr') {
      if (this.#outer.length === mostDepth) throw damaged('The tables of the page are nested too deep.')
      if (this.#row !== undefined) this.#outer.push(this.#row)
      this.#row = { cells: [], text: undefined }
    } else if (name === 'table') this.#tables += 1
    else if (name === 'br') this.text(' ')
  }

  text(piece: string): void {
    const row = this.#row
    if (row?.text === undefined) return
    row.text = row.text === '' ? piece : row.text + piece
    if (row.text.length > mostCellLength) throw damaged('A single cell of the page has no end.')
  }

  close(name: string): void {
    const row = this.#row
    if (name === 'td' || name === 'th') {
      if (row?.text === undefined) return
      if (row.cells.length === mostCells) throw damaged('A single row of the page has no end.')
      row.cells.push(tidy(row.text))
      row.text = undefined
    } else if (name === 'tr') {
      this.#row = this.#outer.pop()
      if (row !== undefined && row.cells.length > 0) this.#reader.row(row.cells, '')
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
