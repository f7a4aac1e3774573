import type { StatementContainer } from '../format.ts'

/** What a file is, as far as its first bytes tell: text is looked at again once it is decoded. */
export type FileKind = 'zip' | 'xls' | 'pdf' | 'dbf' | 'text'

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** dBASE: a version byte, then the date of the last change. */
function isDbf(bytes: Uint8Array): boolean {
  const [version = 0, , month = 0, day = 0] = bytes
  const versions = [0x02, 0x03, 0x30, 0x31, 0x43, 0x83, 0x8b, 0xf5]
  return (
    versions.includes(version) && month >= 1 && month <= 12 && day >= 1 && day <= 31 && bytes.length >= 65
  )
}

/** Looks at signatures alone. */
export function sniffBytes(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'xls'
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  return isDbf(bytes) ? 'dbf' : 'text'
}

const workbook = /<(?:\w+:)?workbook[\s>][^]*?urn:schemas-microsoft-com:office:spreadsheet/iu
const html = /^<(?:!doctype html|html|head|body|table|meta|title|!--)[\s>]/iu
const semicolonLine = /^[^\n]*;[^\n]*;/mu

/** Tells kinds of text apart; undefined: some other text. */
export function sniffText(text: string): Exclude<StatementContainer, 'xls' | 'xlsx' | 'pdf'> {
  const start = text.trimStart()
  if (start.startsWith('<')) {
    if (workbook.test(text)) return 'xml-spreadsheet'
    if (html.test(start) || /<(?:html|table)[\s>]/iu.test(text)) return 'html'
    return 'xml'
  }
  return semicolonLine.test(start.slice(0, 4096)) ? 'csv' : 'text'
}
