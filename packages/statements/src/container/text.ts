import { damaged } from '../failures.ts'
import type { LineReader, StatementSample } from '../format.ts'
import type { TextSource } from '../read/text-source.ts'
import type { Opened } from './open.ts'
import { fromText } from './text-line.ts'

const mostLineLength = 16_384

async function* run(text: TextSource, reader: LineReader): AsyncGenerator<void> {
  let held = ''
  for await (const piece of text.pieces()) {
    const lines = (held + piece).split(/\r?\n/u)
    held = lines.pop() ?? ''
    if (Math.max(held.length, ...lines.map(line => line.length)) > mostLineLength)
      throw damaged('A single line of the file has no end.')
    for (const line of lines) reader.line(fromText(line))
    yield
  }
  if (held !== '') reader.line(fromText(held))
  reader.end?.()
  yield
}

/** Opens plain text, such as the text taken from a PDF. */
export const openText = (text: TextSource, sample: StatementSample): Opened => ({
  shape: 'lines',
  sample,
  run: reader => run(text, reader),
})
