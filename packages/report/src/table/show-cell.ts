import type { Texts } from '@esim-usage/texts'
import type { Cell } from './cell.ts'

/** Text without what cannot stand in a document, or would turn the words around it. */
export const printable = (words: string): string =>
  words.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim()

/** `2026-10-05 12:30:40` as people of a language write it. */
export function showTime(text: string, { format }: Texts): string {
  if (text.length === 7) return format.month(text)
  if (text.length === 10) return format.day(text)
  const seconds = text.slice(16, 19)
  return `${format.dateTime(text.replace(' ', 'T').padEnd(19, ':00'))}${seconds}`
}

/** A value as people read it. */
export function showCell(cell: Cell, texts: Texts): string {
  const { format } = texts
  switch (cell.kind) {
    case 'money':
      return format.money(cell.money)
    case 'seconds':
      return cell.inMinutes === true ? format.minutes(cell.value) : format.duration(cell.value)
    case 'bytes':
      return format.bytes(cell.value)
    case 'integer':
      return format.number(cell.value)
    case 'time':
      return showTime(cell.text, texts)
    case 'text':
    case 'foreign':
    default:
      return printable(cell.text)
  }
}
