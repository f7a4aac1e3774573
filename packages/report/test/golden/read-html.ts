import { Parser } from 'htmlparser2'

/** A cell as it stands in a page: what is shown, and the exact value beside it. */
export interface PageCell {
  text: string
  value?: string
}

/** The tables of a page by id; rows by heading, as another program sees them. */
export function readTables(html: string): Map<string, Record<string, PageCell>[]> {
  const tables = new Map<string, Record<string, PageCell>[]>()
  let rows: Record<string, PageCell>[] = []
  let headings: string[] = []
  let row: PageCell[] = []
  let cell: PageCell | undefined
  const parser = new Parser({
    onopentag(name, { id, value, datetime }) {
      if (name === 'table') {
        rows = []
        headings = []
        tables.set(id ?? '', rows)
      }
      if (name === 'tr') row = []
      if (name === 'td' || name === 'th') cell = { text: '' }
      if (cell !== undefined && (name === 'data' || name === 'time')) cell.value = value ?? datetime ?? ''
    },
    ontext(text) {
      if (cell !== undefined) cell.text += text
    },
    onclosetag(name) {
      if (cell !== undefined && name === 'th') headings.push(cell.text)
      if (cell !== undefined && name === 'td') row.push(cell)
      if (name === 'td' || name === 'th') cell = undefined
      if (name === 'tr' && row.length > 0)
        rows.push(Object.fromEntries(row.map((each, index) => [headings[index] ?? '', each])))
    },
  })
  parser.end(html)
  return tables
}
