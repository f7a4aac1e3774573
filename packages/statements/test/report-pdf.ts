import { type PdfText, writePdf } from './write-pdf.ts'

/** The columns of the layout as a PDF puts them: one piece for each, three points to a character. */
export function toPdf(text: string): Uint8Array {
  const pages = [
    text.split('\n').flatMap((line, row): PdfText[] =>
      Array.from(line.matchAll(/\S(?:.*?\S)??(?=\s{2,}|$)/gu), piece => ({
        x: 20 + piece.index * 4.5,
        y: 580 - row * 7,
        text: piece[0],
      })),
    ),
  ]
  return writePdf(pages)
}
