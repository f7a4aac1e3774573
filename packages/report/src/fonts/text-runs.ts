import type { FontFamily, LoadedFont } from './load-fonts.ts'

/** A piece of text in one font. */
export interface TextRun {
  readonly text: string
  readonly family: FontFamily
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
