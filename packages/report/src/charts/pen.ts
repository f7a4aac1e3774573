import type { Chart } from '../chart/chart.ts'
import { escapeMarkup } from '../escape-markup.ts'
import { wrapLines } from '../wrap-lines.ts'
import { textWidth } from './text-width.ts'
import type { ChartColours } from './themes.ts'

/** Size of labels in pixels. */
export const fontSize = 12
/** From the foot of one line of labels to the next. */
export const lineHeight = 17
const titleSize = 15
const titleHeight = 21

/** What a chart is drawn with. */
export interface PenOptions {
  readonly colours: ChartColours
  readonly width: number
  readonly fontFamily: string
}

/** Draws lines of text and bars as SVG. */
export interface Pen {
  /** A line of text whose foot stands at `y`. */
  write(text: string, x: number, y: number, look?: { readonly anchor?: 'end'; readonly isTitle?: true }): void
  /** A bar. */
  fill(colour: string, x: number, y: number, width: number, height: number): void
  /** Everything that was drawn. */
  readonly drawn: readonly string[]
}

/** The most a label takes in pixels. */
export const measure = (text: string): number => textWidth(text, fontSize)

const round = (value: number): number => Math.round(value * 100) / 100

/** A pen that has drawn nothing yet. */
export function createPen({ colours, fontFamily }: PenOptions): Pen {
  const drawn: string[] = []
  const family = escapeMarkup(fontFamily)
  return {
    drawn,
    write(text, x, y, { anchor, isTitle } = {}) {
      const size = isTitle === true ? `${titleSize}" font-weight="bold` : String(fontSize)
      const end = anchor === undefined ? '' : ' text-anchor="end"'
      drawn.push(
        `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-family="${family}" fill="${colours.ink}"${end}>${escapeMarkup(text)}</text>`,
      )
    },
    fill(colour, x, y, width, height) {
      drawn.push(
        `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${height}" fill="${colour}"/>`,
      )
    },
  }
}

/** Writes the title, and what a gap looks like where there is one. Gives where they end. */
export function writeHead(chart: Chart, { width, colours }: PenOptions, pen: Pen): number {
  let top = 0
  for (const line of wrapLines(chart.title, width, text => textWidth(text, titleSize, true))) {
    pen.write(line, 0, top + titleSize, { isTitle: true })
    top += titleHeight
  }
  if (chart.gaps === undefined) return top
  pen.fill(colours.gap, 0, top + 3, 2 * fontSize, fontSize)
  for (const line of wrapLines(chart.gaps, width - 3 * fontSize, measure)) {
    pen.write(line, 2.5 * fontSize, top + fontSize + 1)
    top += lineHeight
  }
  return top
}
