import type { Texts } from '@esim-usage/texts'
import type { Paint } from './paint.ts'
import { widthOfText, wrapText } from './text-width.ts'

/** What every section of the screen is written with. */
export interface Screen {
  /** Language, numbers and sentences. */
  readonly texts: Texts
  /** Colours, where they are wanted. */
  readonly paint: Paint
  /** Columns a line may take. */
  readonly width: number
  /** Milliseconds since the epoch. */
  readonly nowMs: number
}

/** Columns a line of a section may take. */
export const sectionWidth = (screen: Screen): number => screen.width - 2

/** A line that fits keeps its indent. */
const fit = (line: string, width: number): string[] =>
  widthOfText(line) <= width ? [line] : wrapText(line, width)

/** A heading and its lines, with an empty line before. */
export const renderSection = (screen: Screen, title: string, lines: readonly string[]): string[] => [
  '',
  screen.paint('bold', title),
  ...lines.flatMap(line => fit(line, sectionWidth(screen))).map(line => `  ${line}`),
]

/** Lines that nothing stands before, without the empty line of the first section. */
export const withoutGap = (lines: readonly string[]): readonly string[] =>
  lines[0] === '' ? lines.slice(1) : lines
