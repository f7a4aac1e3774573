import type { Money } from '@esim-usage/core'
import { escapeMarkup } from '../escape-markup.ts'

/** How a cell looks, by its number in the workbook. */
export interface Styles {
  /** Words. */
  readonly text: number
  /** Words that would be a formula if they were typed. */
  readonly inert: number
  /** Headings. */
  readonly heading: number
  /** A whole number. */
  readonly integer: number
  /** A number of bytes. */
  readonly bytes: number
  /** A length of time, in days as sheets count. */
  readonly seconds: number
  /** A wall clock of that many signs. */
  time(signs: number): number
  /** A sum of that currency and scale. */
  money(money: Money): number
  /** The part of the workbook that says what the numbers mean. */
  toXml(): string
}

const firstOwnFormat = 164
const timeFormats: Readonly<Record<number, string>> = {
  7: 'yyyy\\-mm',
  10: 'yyyy\\-mm\\-dd',
  16: 'yyyy\\-mm\\-dd hh:mm',
}
const clockFormat = 'yyyy\\-mm\\-dd hh:mm:ss'

/** The sign of a currency, quoted. */
const signOf = (currency: string): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .filter(({ type }) => type === 'currency')
    .map(({ value }) => `"${value.replaceAll('"', '')}"`)
    .join('')

/** Styles of a workbook; formats are added when a cell needs one. */
export function createStyles(byteSign: string): Styles {
  const formats: string[] = []
  const looks: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']
  const numbers = new Map<string, number>()
  const add = (look: string): number => looks.push(look) - 1
  const withFormat = (format: string): number => {
    const known = numbers.get(format)
    if (known !== undefined) return known
    const id = firstOwnFormat + formats.push(format) - 1
    const number = add(
      `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    )
    numbers.set(format, number)
    return number
  }
  const inert = add(
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>',
  )
  const heading = add(
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  )
  return {
    text: 0,
    inert,
    heading,
    integer: withFormat('#,##0'),
    bytes: withFormat(`#,##0" ${byteSign}"`),
    seconds: withFormat('[h]:mm:ss'),
    time: signs => withFormat(timeFormats[signs] ?? clockFormat),
    money: ({ currency, scale }) =>
      withFormat(`#,##0${scale > 0 ? `.${'0'.repeat(scale)}` : ''} ${signOf(currency)}`),
    toXml: () => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length}">${formats
      .map(
        (format, index) =>
          `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${escapeMarkup(format)}"/>`,
      )
      .join(
        '',
      )}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF2563A8"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${looks.length}">${looks.join('')}</cellXfs></styleSheet>`,
  }
}
