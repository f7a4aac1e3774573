import { printInstant } from '../mts/moscow.ts'

/** The Moscow hour of an instant. */
export const hourOf = (at: number): number => Number(printInstant(at).slice(11, 13))

/** `2026-11-23T10:15:00+03:00` */
export { printInstant }

/** `23.11.2026` */
export const printDay = (at: number): string =>
  printInstant(at).slice(0, 10).split('-').toReversed().join('.')

/** `23.11.2026 10:15` */
export const printMinute = (at: number): string => `${printDay(at)} ${printInstant(at).slice(11, 16)}`

/** `23.11.2026 10:15:00` */
export const printSecond = (at: number): string => `${printDay(at)} ${printInstant(at).slice(11, 19)}`

/** First moment of a day printed as `23.11.2026`; undefined: no such day. */
export function readDay(text: string): number | undefined {
  const [, day = '', month = '', year = ''] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text) ?? []
  const at = Date.parse(`${year}-${month}-${day}T00:00:00+03:00`)
  return Number.isNaN(at) || printDay(at) !== text ? undefined : at
}
