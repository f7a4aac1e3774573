import { Parser } from 'htmlparser2'
import { damaged } from '../failures.ts'
import type { ElementReader, StatementSample } from '../format.ts'
import type { TextSource } from '../read/text-source.ts'
import type { Opened } from './open.ts'
import { createGuardedWrite } from './parser-guard.ts'

const deepest = 64
const mismatch = 'The tags of the XML do not match.'

/** Only the five entities of XML itself are known; a document type, and with it any other entity, ends the read. */
async function* run(text: TextSource, reader: ElementReader): AsyncGenerator<void> {
  const open: string[] = []
  let elements = 0
  let isFresh = false
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (name.startsWith('!')) throw damaged('The XML has a document type, which no statement has.')
      },
      onopentag(name, attributes) {
        if (open.length === 0 && elements > 0) throw damaged('The XML goes on after its end.')
        if (open.length === deepest) throw damaged('The XML is nested deeper than any statement.')
        elements += 1
        isFresh = true
        open.push(name)
        reader.open(name, attributes)
      },
      onclosetag(name, isImplied) {
        // A tag that closes itself is told as implied as well, but then it is the one that was opened last.
        if (open.pop() !== name || (isImplied && !isFresh)) throw damaged(mismatch)
        isFresh = false
        reader.close(name)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  const write = createGuardedWrite(parser)
  for await (const piece of text.pieces()) {
    write(piece)
    yield
  }
  if (elements === 0 || open.length > 0) throw damaged('The XML is cut off.')
  reader.end?.()
  yield
}

/** Opens XML. */
export const openXml = (text: TextSource, sample: StatementSample): Opened => ({
  shape: 'elements',
  sample,
  run: reader => run(text, reader),
})
