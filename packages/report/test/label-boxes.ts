import { createRequire } from 'node:module'
import { openSync } from 'fontkit'
import { Parser } from 'htmlparser2'

const find = createRequire(import.meta.url).resolve
const open = (path: string) => {
  const font = openSync(find(path))
  if (!('layout' in font)) throw new TypeError('several fonts')
  return font
}
const latin = {
  normal: open('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: open('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
}
const chinese = {
  normal: open('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: open('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
}

/** What a text takes in the fonts of our documents. */
export function realWidth(text: string, fontSize: number, weight: 'normal' | 'bold'): number {
  let width = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    const font = latin[weight].hasGlyphForCodePoint(code) ? latin[weight] : chinese[weight]
    width += (font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm) * fontSize
  }
  return width
}

/** A text of a drawing with its place. */
export interface LabelBox {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** All texts of a drawing, and its size. */
export function readBoxes(svg: string): { width: number; height: number; boxes: LabelBox[] } {
  const boxes: LabelBox[] = []
  const size = { width: 0, height: 0 }
  let element: Record<string, string> | undefined
  let text = ''
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'svg')
          Object.assign(size, { width: Number(attributes['width']), height: Number(attributes['height']) })
        if (name !== 'text') return
        element = attributes
        text = ''
      },
      ontext: piece => (text += piece),
      onclosetag(name) {
        if (name !== 'text' || element === undefined) return
        const { style = '', transform = '' } = element
        const fontSize = Number(element['font-size'] ?? /(\d+)px/u.exec(style)?.[1])
        const weight = element['font-weight'] === 'bold' || style.includes('bold') ? 'bold' : 'normal'
        const [, moveX = 0, moveY = 0] = /translate\(([-\d.]+) ([-\d.]+)\)/u.exec(transform) ?? []
        const x = Number(element['x'] ?? 0) + Number(moveX)
        const y = Number(element['y'] ?? 0) + Number(moveY)
        const width = realWidth(text, fontSize, weight)
        const share = { start: 0, middle: 0.5, end: 1 }[element['text-anchor'] ?? 'start'] ?? 0
        const [above, below] = element['dominant-baseline'] === 'central' ? [0.5, 0.5] : [0.8, 0.22]
        const left = x - share * width
        if (text.trim() !== '')
          boxes.push({
            text,
            left,
            right: left + width,
            top: y - above * fontSize,
            bottom: y + below * fontSize,
          })
      },
    },
    { xmlMode: true },
  )
  parser.end(svg)
  return { ...size, boxes }
}

/** Texts that stick out of the picture or run into each other; empty: all can be read. */
export function findUnreadable(svg: string): string[] {
  const { width, height, boxes } = readBoxes(svg)
  const slack = 0.5
  const out = boxes.filter(
    ({ left, right, top, bottom }) =>
      left < -slack || top < -slack || right > width + slack || bottom > height + slack,
  )
  const clashes = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        other =>
          one.left < other.right - slack &&
          other.left < one.right - slack &&
          one.top < other.bottom - slack &&
          other.top < one.bottom - slack,
      )
      .map(other => `${one.text} × ${other.text}`),
  )
  return [...out.map(({ text, left, right }) => `${text} ${left}…${right} of ${width}`), ...clashes]
}
