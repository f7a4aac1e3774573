import { escapeMarkup } from '../escape-markup.ts'
import { exactDecimal } from '../exact-decimal.ts'
import type { MaybeCell } from '../table/cell.ts'
import { printable } from '../table/show-cell.ts'
import type { Styles } from './styles.ts'

const dayMs = 86_400_000
/** Days from the first day of sheets to 1970. */
const epochDays = 25_569
const longestText = 32_767

/** `2026-10-05 12:30:40` as sheets count days. */
function toSerial(text: string): number {
  const whole = `${text}-01`.slice(0, Math.max(10, text.length)).replace(' ', 'T')
  return (
    Date.parse(`${whole}${whole.length === 16 ? ':00' : ''}${whole.length > 10 ? 'Z' : ''}`) / dayMs +
    epochDays
  )
}

/** Text; what looks like an escape of the format stays what it is. */
const textXml = (words: string, style: number): string =>
  `<c s="${style}" t="inlineStr"><is><t>${escapeMarkup(
    printable(words)
      .slice(0, longestText)
      .replaceAll(/_(?=x[\dA-F]{4}_)/giu, '_x005F_'),
  )}</t></is></c>`

const numberXml = (value: number | string, style: number): string => `<c s="${style}"><v>${value}</v></c>`

/** One value. Text is always text: no cell ever holds a formula. */
function cellXml(cell: MaybeCell, styles: Styles): string {
  if (cell === undefined) return '<c/>'
  switch (cell.kind) {
    case 'text':
      return textXml(cell.text, styles.text)
    case 'foreign':
      return textXml(cell.text, styles.inert)
    case 'time':
      return numberXml(toSerial(cell.text), styles.time(cell.text.length))
    case 'seconds':
      return numberXml(cell.value / 86_400, styles.seconds)
    case 'integer':
      return numberXml(cell.value, styles.integer)
    case 'bytes':
      return numberXml(cell.value, styles.bytes)
    case 'money':
    default:
      return numberXml(exactDecimal(cell.money), styles.money(cell.money))
  }
}

/** A row of values. */
export function rowXml(cells: readonly MaybeCell[], styles: Styles): string {
  let xml = '<row>'
  for (const cell of cells) xml += cellXml(cell, styles)
  return `${xml}</row>`
}

/** The row of headings. */
export const headingXml = (headings: readonly string[], styles: Styles): string =>
  `<row ht="32" customHeight="1">${headings.map(heading => textXml(heading, styles.heading)).join('')}</row>`
