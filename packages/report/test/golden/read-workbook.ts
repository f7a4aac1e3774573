import { read, utils, type WorkBook } from '@e965/xlsx'

/** Joins the pieces a format is written in. */
export async function joinPieces(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const piece of pieces) parts.push(piece)
  return Buffer.concat(parts)
}

/** Opens a workbook with another program's reader. */
export const openWorkbook = (bytes: Uint8Array): WorkBook =>
  read(bytes, { type: 'buffer', cellNF: true, cellStyles: true, cellFormula: true })

/** Rows of a sheet by heading; numbers as they are stored, whatever their format says. */
export function readSheet(workbook: WorkBook, name: string): Record<string, unknown>[] {
  const sheet = workbook.Sheets[name]
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  const { e: last } = utils.decode_range(sheet['!ref'] ?? 'A1')
  const valueAt = (column: number, row: number): unknown => {
    const cell: unknown = sheet[utils.encode_cell({ c: column, r: row })]
    return typeof cell === 'object' && cell !== null && 'v' in cell ? cell.v : undefined
  }
  return Array.from({ length: last.r }, (_row, index) =>
    Object.fromEntries(
      Array.from({ length: last.c + 1 }, (_cell, column) => [
        String(valueAt(column, 0)),
        valueAt(column, index + 1),
      ]),
    ),
  )
}
