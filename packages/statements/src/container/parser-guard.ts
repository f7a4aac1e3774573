import type { Parser } from 'htmlparser2'
import { damaged } from '../failures.ts'

/** Longest tag or text of a statement, in characters; real ones have some hundred. */
const most = 262_144

/** Feeds a parser; ends the read when one tag, comment or text grows past all reason, as the parser holds it whole. */
export function createGuardedWrite(parser: Parser): (piece: string) => void {
  let written = 0
  return piece => {
    parser.write(piece)
    written += piece.length
    if (written - parser.endIndex > most) throw damaged('A single tag of the file has no end.')
  }
}
