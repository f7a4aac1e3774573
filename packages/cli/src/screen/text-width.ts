import measure from 'fast-string-truncated-width'

/** Columns a text takes: Chinese characters take two, colour codes none. */
export const widthOfText = (text: string): number => measure(text).width

/** Cuts a text that is too wide and ends it with an ellipsis. */
export function cutText(text: string, width: number): string {
  const { index, ellipsed } = measure(text, { limit: width, ellipsis: '…', ellipsisWidth: 1 })
  return ellipsed ? `${text.slice(0, index)}…` : text
}

/** Fills a text with spaces to a width. */
export function padText(text: string, width: number, align: 'left' | 'right'): string {
  const spaces = ' '.repeat(Math.max(0, width - widthOfText(text)))
  return align === 'left' ? text + spaces : spaces + text
}
