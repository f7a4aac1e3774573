import type { LoadedFont } from './load-fonts.ts'
import { textRuns } from './text-runs.ts'

/**
 * The drawing library of PDF does not read the short form of a font; and it lays elements out on lines of their own,
 * so that spaces must not be kept.
 */
const plainForm = (open: string): string =>
  open
    .replace(' xml:space="preserve"', '')
    .replace(/font: normal normal (\d+)px ([^";]+)/u, 'font-size:$1px;font-family:$2')

const signsOf = (text: string): number[] => Array.from(text, sign => sign.codePointAt(0) ?? 0)

/** Gives each text of a drawing the font that has its signs. Entities are ASCII and stay whole. */
export const withSvgRuns = (svg: string, fonts: readonly LoadedFont[]): string =>
  svg.replaceAll(/(<text\b[^>]*>)([^<]+)<\/text>/gu, (_all, open: string, text: string) => {
    const whole = fonts.find(font => signsOf(text).every(sign => font.has(sign)))
    const runs = whole === undefined ? textRuns(text, fonts) : [{ text, family: whole.family }]
    const pieces = runs.map(run => `<tspan font-family="${run.family}">${run.text}</tspan>`)
    return `${plainForm(open)}${pieces.join('')}</text>`
  })
