/** The beginning of a word that fits, at least one sign. */
function cutWord(word: string, fits: (text: string) => boolean): string {
  let kept = ''
  for (const sign of word) {
    if (kept !== '' && !fits(kept + sign)) return kept
    kept += sign
  }
  return kept
}

/** Lines of at most a width. Words stay whole where they can; nothing is left out. */
export function wrapLines(text: string, width: number, measure: (text: string) => number): string[] {
  const fits = (line: string): boolean => measure(line) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`
    if (fits(joined)) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line)
    for (line = word; !fits(line); ) {
      const begin = cutWord(line, fits)
      if (begin === line) break
      lines.push(begin)
      line = line.slice(begin.length)
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}
