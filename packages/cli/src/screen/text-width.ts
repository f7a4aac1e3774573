import measure from 'fast-string-truncated-width'
import { wrapAnsi } from 'fast-wrap-ansi'

/** Columns a text takes: Chinese characters take two, colour codes none. */
export const widthOfText = (text: string): number => measure(text).width

const graphemes = new Intl.Segmenter()

/** Cuts a text that is too wide and ends it with an ellipsis. */
export function cutText(text: string, width: number): string {
  if (widthOfText(text) <= width) return text
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (widthOfText(kept + segment) >= width) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** A command to type, such as `esim-usage sign-in mts`; English words behind one cannot be told from its own. */
const command = /esim-usage(?: (?:[a-z][\w-]*|\p{Lu}{2,})){1,3}/gu
/** Stands for a space that no line may end at; a person would copy half of a command. */
const held = '\uE000'

/** Breaks a sentence into lines of a width, but not within a command; colour codes are closed on every line. */
export const wrapText = (text: string, width: number): string[] =>
  wrapAnsi(
    text.replaceAll(command, each => each.replaceAll(' ', held)),
    width,
    { hard: true },
  )
    .replaceAll(held, ' ')
    .split('\n')

/** Fills a text with spaces to a width. */
export function padText(text: string, width: number, align: 'left' | 'right'): string {
  const spaces = ' '.repeat(Math.max(0, width - widthOfText(text)))
  return align === 'left' ? text + spaces : spaces + text
}
