import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { InvalidRequestError } from '@esim-usage/core'
import { openSync } from 'fontkit'

/** A font that is at hand. */
export interface LoadedFont {
  /** Family, as documents name it. */
  readonly family: FontFamily
  /** Its file. */
  readonly path: string
  /** The same in bold. */
  readonly boldPath: string
  /** True when it has the sign. */
  has(codePoint: number): boolean
  /** Width of a sign in em. */
  widthOf(codePoint: number): number
}

/** Noto Sans has no Han; Noto Sans SC has no rouble sign: a text may need both. */
export type FontFamily = 'Noto Sans' | 'Noto Sans SC'

const find = createRequire(import.meta.url).resolve

function open(family: FontFamily, path: string, boldPath: string): LoadedFont {
  const font = openSync(path)
  if (!('hasGlyphForCodePoint' in font)) throw new TypeError('A font file holds several fonts.')
  return {
    family,
    path,
    boldPath,
    has: codePoint => font.hasGlyphForCodePoint(codePoint),
    widthOf: codePoint => font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm,
  }
}

/** Signs that are drawn; line breaks and spaces are not. */
const signsOf = (texts: Iterable<string>): Set<number> => {
  const signs = new Set<number>()
  for (const text of texts) for (const sign of text) signs.add(sign.codePointAt(0) ?? 0)
  for (const space of '\n\r\t ') signs.delete(space.codePointAt(0) ?? 0)
  return signs
}

const missingIn = (fonts: readonly LoadedFont[], signs: Iterable<number>): number[] =>
  [...signs].filter(sign => !fonts.some(font => font.has(sign)))

const chineseName = '@expo-google-fonts/noto-sans-sc'

const openChinese = (pathOf: (weight: string) => string): LoadedFont =>
  open('Noto Sans SC', pathOf('400Regular'), pathOf('700Bold'))

/** The font of this package: our own words and the common signs, see build-fonts.ts. Sources have none. */
function openShipped(): readonly LoadedFont[] {
  const folder = join(dirname(find('@esim-usage/report/package.json')), 'dist/fonts')
  return existsSync(folder) ? [openChinese(weight => join(folder, `NotoSansSC_${weight}.ttf`))] : []
}

/** The whole font, where somebody has added it. */
function openWhole(): LoadedFont | undefined {
  try {
    return openChinese(weight => find(`${chineseName}/${weight}/NotoSansSC_${weight}.ttf`))
  } catch {
    return undefined
  }
}

const writeCodes = (signs: readonly number[]): string =>
  signs
    .slice(0, 8)
    .map(sign => `U+${sign.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ')

/**
 * Opens the fonts that some texts need.
 *
 * @throws `InvalidRequestError` `unsupported` when no font has a sign, with its code: a document shall have no empty boxes.
 */
export function loadFonts(texts: Iterable<string>): readonly LoadedFont[] {
  const signs = signsOf(texts)
  const noto = '@expo-google-fonts/noto-sans'
  const latin = open(
    'Noto Sans',
    find(`${noto}/400Regular/NotoSans_400Regular.ttf`),
    find(`${noto}/700Bold/NotoSans_700Bold.ttf`),
  )
  if (missingIn([latin], signs).length === 0) return [latin]
  const whole = openWhole()
  const fonts = [latin, ...(whole === undefined ? openShipped() : [whole])]
  const missing = missingIn(fonts, signs)
  if (missing.length === 0) return fonts
  const codes = writeCodes(missing)
  if (whole === undefined && /\p{Script=Han}/u.test(String.fromCodePoint(...missing.slice(0, 1000))))
    throw new InvalidRequestError(
      'unsupported',
      `These signs need a larger font: ${codes}. Add it: npm install ${chineseName}`,
      { option: 'format' },
    )
  throw new InvalidRequestError(
    'unsupported',
    `No font has these signs: ${codes}. Leave them out, or take another format.`,
    { option: 'records' },
  )
}
