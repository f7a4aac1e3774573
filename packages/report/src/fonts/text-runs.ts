import type { FontFamily, LoadedFont } from './load-fonts.ts'

/** A piece of text in one font. */
export interface TextRun {
  readonly text: string
  readonly family: FontFamily
}

/** Measures texts in em, as the fonts at hand write them. */
export function createRuler(fonts: readonly LoadedFont[]): (text: string) => number {
  const known = new Map<string, number>()
  const widthOf = (sign: string): number => {
    const codePoint = sign.codePointAt(0) ?? 0
    return fonts.find(font => font.has(codePoint))?.widthOf(codePoint) ?? 0
  }
  return text => {
    let total = 0
    for (const sign of text) {
      const width = known.get(sign) ?? widthOf(sign)
      known.set(sign, width)
      total += width
    }
    return total
  }
}

/** Cuts a text where the font has to change: each sign in the first font that has it. */
export function textRuns(text: string, fonts: readonly LoadedFont[]): TextRun[] {
  const runs: { text: string; family: FontFamily }[] = []
  for (const sign of text) {
    const codePoint = sign.codePointAt(0) ?? 0
    const last = runs.at(-1)
    const family =
      sign === ' ' && last !== undefined
        ? last.family
        : (fonts.find(font => font.has(codePoint))?.family ?? 'Noto Sans')
    if (last?.family === family) last.text += sign
    else runs.push({ text: sign, family })
  }
  return runs
}
