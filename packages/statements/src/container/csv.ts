import { damaged } from '../failures.ts'
import type { StatementSample, TableReader } from '../format.ts'
import type { TextSource } from '../read/text-source.ts'
import type { Opened } from './open.ts'

/** Longest row, in characters; real ones have some hundred. */
const mostRowLength = 65_536
const quotes = /"/gu

const isBalanced = (rows: string): boolean =>
  !rows.includes('"') || (rows.match(quotes)?.length ?? 0) % 2 === 0

/** Holds text back until a row ends: at a line break that is outside quotes. */
class RowCutter {
  #held = ''

  get rest(): string {
    return this.#held
  }

  push(piece: string): string {
    this.#held += piece
    for (
      let at = this.#held.lastIndexOf('\n');
      at >= 0;
      at = at === 0 ? -1 : this.#held.lastIndexOf('\n', at - 1)
    ) {
      const rows = this.#held.slice(0, at + 1)
      if (!isBalanced(rows)) continue
      this.#held = this.#held.slice(at + 1)
      return rows
    }
    if (this.#held.length > 2 * mostRowLength) throw damaged('A single row of the file has no end.')
    return ''
  }
}

async function* run(text: TextSource, reader: TableReader): AsyncGenerator<void> {
  const { parse } = await import('csv-parse/sync')
  const options = {
    bom: false,
    delimiter: ';',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: mostRowLength,
  } as const
  const feed = (rows: string): void => {
    let records
    try {
      records = parse(rows, options)
    } catch {
      throw damaged('The rows of the file are damaged: a quoted cell or a row does not end.')
    }
    for (const cells of records) reader.row(cells, '')
  }
  const cutter = new RowCutter()
  for await (const piece of text.pieces()) {
    const rows = cutter.push(piece)
    if (rows !== '') feed(rows)
    yield
  }
  if (cutter.rest !== '') feed(cutter.rest)
  reader.end?.()
  yield
}

/** Opens text parted by semicolons. */
export const openCsv = (text: TextSource, sample: StatementSample): Opened => ({
  shape: 'table',
  sample,
  run: reader => run(text, reader),
})
