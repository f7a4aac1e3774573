import { createRequire } from 'node:module'
import { InvalidRequestError } from '@esim-usage/core'
import { openSync } from 'fontkit'
import { requirePeer } from '../require-peer.ts'

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
}

/** Noto Sans has no Han; Noto Sans SC has no rouble sign: a text may need both. */
export type FontFamily = 'Noto Sans' | 'Noto Sans SC'

const find = createRequire(import.meta.url).resolve

function open(family: FontFamily, path: string, boldPath: string): LoadedFont {
  const font = openSync(path)
  if (!('hasGlyphForCodePoint' in font)) throw new TypeError('A font file holds several fonts.')
  return { family, path, boldPath, has: codePoint => font.hasGlyphForCodePoint(codePoint) }
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

/**
 * Opens the fonts that some texts need.
 *
 * @throws `InvalidRequestError` `unsupported` when no font has a sign, with its code: a document shall have no empty boxes.
 */
export async function loadFonts(texts: Iterable<string>): Promise<readonly LoadedFont[]> {
  const signs = signsOf(texts)
  const noto = '@expo-google-fonts/noto-sans'
  const latin = open(
    'Noto Sans',
    find(`${noto}/400Regular/NotoSans_400Regular.ttf`),
    find(`${noto}/700Bold/NotoSans_700Bold.ttf`),
  )
  if (missingIn([latin], signs).length === 0) return [latin]
  const name = '@expo-google-fonts/noto-sans-sc'
  const chinese = await requirePeer(name, async () =>
    open(
      'Noto Sans SC',
      find(`${name}/400Regular/NotoSansSC_400Regular.ttf`),
      find(`${name}/700Bold/NotoSansSC_700Bold.ttf`),
    ),
  )
  const missing = missingIn([latin, chinese], signs)
  if (missing.length === 0) return [latin, chinese]
  const codes = missing.map(sign => `U+${sign.toString(16).toUpperCase().padStart(4, '0')}`)
  throw new InvalidRequestError(
    'unsupported',
    `No font has these signs: ${codes.slice(0, 8).join(', ')}. Leave them out, or take another format.`,
    { option: 'records' },
  )
}
