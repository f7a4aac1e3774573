import { damaged, tooLarge, unsupported } from '../failures.ts'
import type { LineReader, TextLine } from '../format.ts'
import type { Opened } from './open.ts'
import { createSample } from './sample.ts'
import { fromPieces } from './text-line.ts'

/** Largest PDF that is taken into memory, bytes. */
export const mostPdfBytes: number = 64 * 1024 ** 2

const mostPages = 5000
const mostItemsOfPage = 50_000
/** Pages the sample holds: the first may be a cover. */
const samplePages = 2

interface Item {
  readonly str: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

interface Page {
  getTextContent(): Promise<{ readonly items: readonly unknown[] }>
  cleanup(): unknown
}

/** The file; pages are counted from one. */
interface Document {
  readonly numPages: number
  getPage(number: number): Promise<Page>
}

function toItem(item: unknown): Item[] {
  if (typeof item !== 'object' || item === null || !('str' in item) || !('transform' in item)) return []
  const { str, transform } = item
  if (typeof str !== 'string' || !Array.isArray(transform)) return []
  const number = (name: string): number => Number(Reflect.get(item, name)) || 0
  const [x, y] = [Number(transform[4]), Number(transform[5])]
  const hasEOL = Reflect.get(item, 'hasEOL') === true
  return [{ str, x, y, width: number('width'), height: number('height'), hasEOL }]
}

/** Pieces of one line; those that touch are one. */
function toLine(items: readonly Item[]): TextLine {
  const pieces: { x: number; text: string }[] = []
  let end = Number.NaN
  for (const { str, x, width } of items) {
    const text = str.trim()
    const last = pieces.at(-1)
    if (text === '') end = Number.NaN
    else {
      if (last !== undefined && Math.abs(x - end) < 0.8) last.text += text
      else pieces.push({ x, text })
      end = x + width
    }
  }
  return fromPieces(pieces)
}

/** Lines in the order the file has them. */
function toLines(items: readonly Item[]): TextLine[] {
  const lines: TextLine[] = []
  let line: Item[] = []
  const flush = (): void => {
    if (line.some(({ str }) => str.trim() !== '')) lines.push(toLine(line))
    line = []
  }
  for (const item of items) {
    const first = line.find(({ str }) => str.trim() !== '')
    if (
      first !== undefined &&
      item.str.trim() !== '' &&
      Math.abs(item.y - first.y) > 0.6 * Math.max(first.height, 4)
    )
      flush()
    line.push(item)
    if (item.hasEOL) flush()
  }
  flush()
  return lines
}

async function readPage(file: Document, number: number): Promise<TextLine[]> {
  let items
  try {
    const page = await file.getPage(number)
    items = (await page.getTextContent()).items
    page.cleanup()
  } catch {
    throw damaged('A page of the PDF is damaged.')
  }
  if (items.length > mostItemsOfPage) throw tooLarge('A page of the PDF holds more text than a page can.')
  return toLines(items.flatMap(toItem))
}

async function* run(file: Document, reader: LineReader): AsyncGenerator<void> {
  for (let number = 1; number <= file.numPages; number += 1) {
    for (const line of await readPage(file, number)) reader.line(line)
    yield
  }
  reader.end?.()
  yield
}

/** Opens the text of a PDF. */
export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  const { getDocumentProxy } = await import('unpdf')
  let file: Document
  try {
    // The library takes the bytes away, so it gets its own.
    file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw unsupported('The PDF is locked with a password. Save it without one.')
    throw damaged('The PDF is damaged or cut off.')
  }
  if (file.numPages > mostPages) throw tooLarge('The PDF has more pages than a statement.')
  const beginning: string[] = []
  for (let number = 1; number <= Math.min(samplePages, file.numPages); number += 1)
    beginning.push(...(await readPage(file, number)).map(line => line.text))
  if (beginning.length === 0)
    throw unsupported(
      'The PDF has no text: it is a scan. Ask the carrier for the file itself, XML where there is a choice.',
    )
  return {
    shape: 'lines',
    sample: createSample('pdf', beginning.join('\n')),
    run: reader => run(file, reader),
  }
}
