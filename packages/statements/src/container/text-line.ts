import type { TextLine } from '../format.ts'

const gaps = /\S(?:.*?\S)??(?=\s{2,}|\t|\s*$)/gu

/** A line of plain text: pieces are parted by two blanks or more, distances are characters. */
export const fromText = (text: string): TextLine => ({
  text: text.trim(),
  pieces: Array.from(text.matchAll(gaps), match => ({ x: match.index, text: match[0] })),
  cut: starts => starts.map((start, index) => text.slice(start, starts[index + 1]).trim()),
})

/** A line of a PDF. A piece belongs to the last column that begins before it, give or take a little. */
export const fromPieces = (pieces: TextLine['pieces']): TextLine => ({
  text: pieces.map(piece => piece.text).join(' '),
  pieces,
  cut: starts =>
    starts.map((start, index) => {
      const [from, to] = [index === 0 ? -Infinity : start - 4, (starts[index + 1] ?? Infinity) - 4]
      const inside = pieces.filter(({ x }) => x >= from && x < to)
      return inside.map(piece => piece.text).join(' ')
    }),
})
