/** A piece of text on a page: distance from the left and from the bottom, in points. */
export interface PdfText {
  readonly x: number
  readonly y: number
  readonly text: string
}

const stream = (text: string): string => `<</Length ${text.length}>>\nstream\n${text}\nendstream`
const hex = (code: number): string => code.toString(16).padStart(4, '0')

/** Writes a PDF whose text can be taken out, Cyrillic too: every character has its own code and a table tells which. */
export function writePdf(pages: readonly (readonly PdfText[])[]): Uint8Array<ArrayBuffer> {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => Array.from(text)))]
  const codes = new Map(letters.map((letter, index) => [letter, index + 1]))
  const encode = (text: string): string => Array.from(text, letter => hex(codes.get(letter) ?? 0)).join('')
  const mapping = letters.map((letter, index) => `<${hex(index + 1)}> <${hex(letter.codePointAt(0) ?? 0)}>`)
  const table = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${mapping.map(line => `1 beginbfchar ${line} endbfchar`).join('\n')}
endcmap end end`
  const first = 6
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/Own/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Own/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500>>',
    stream(table),
    ...pages.flatMap((page, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Contents ${first + index * 2 + 1} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      stream(
        page.map(({ x, y, text }) => `BT /F1 6 Tf 1 0 0 1 ${x} ${y} Tm <${encode(text)}> Tj ET`).join('\n'),
      ),
    ]),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const start = file.length
  const entries = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`
  return new TextEncoder().encode(file)
}
