/**
 * Widths of signs in em, none narrower than in Noto Sans and DejaVu Sans: the font a reader's program takes is not known,
 * and a label that is planned too wide is only wrapped early.
 */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ \u00A0\u2009\u202F]/u, 0.32],
  [/[\d.,:;!'"|()[\]{}/\\-]/u, 0.64],
  [/[mwжмфшщыю]/u, 0.98],
  [/[a-zа-яё]/u, 0.71],
  [/[MW@%ЖМФШЩЫЮ]/u, 1.1],
  [/[A-ZА-ЯЁ]/u, 0.84],
  [/[₽$€+=<>–№«»*#_^~&?·×]/u, 0.85],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60\uFFE0-\uFFE6]/u, 1.02],
]
const otherWidth = 1.4
const known = new Map<string, number>()

function widthOfSign(sign: string): number {
  const before = known.get(sign)
  if (before !== undefined) return before
  const width = widths.find(([signs]) => signs.test(sign))?.[1] ?? otherWidth
  if (known.size < 4096) known.set(sign, width)
  return width
}

/** The most a text takes in pixels. Bold is wider. */
export function textWidth(text: string, fontSize: number, isBold = false): number {
  let width = 0
  for (const sign of text) width += widthOfSign(sign)
  return width * fontSize * (isBold ? 1.1 : 1)
}
