/** Moscow keeps +03:00 all year. */
const moscowMs = 3 * 3_600_000
const dayMs = 86_400_000

/** An instant as the exchange and the paid period print it: `2026-06-10T09:15:27+03:00`. */
export const printInstant = (at: number): string =>
  `${new Date(at + moscowMs).toISOString().slice(0, 19)}+03:00`

/** An instant as the cabinet prints it: with thousandths, without a colon. */
export const printCompact = (at: number): string =>
  `${new Date(at + moscowMs).toISOString().slice(0, 23)}+0300`

/** The Moscow month of an instant, `YYYY-MM`. */
export const monthOf = (at: number): string => printInstant(at).slice(0, 7)

/** First moment of a Moscow month. */
export const monthStart = (month: string): number => Date.parse(`${month}-01T00:00:00+03:00`)

/** The month so many months later, or earlier. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** First moments of the days of a month. */
export function daysOf(month: string): readonly number[] {
  const [start, end] = [monthStart(month), monthStart(monthAfter(month, 1))]
  return Array.from({ length: Math.round((end - start) / dayMs) }, (_, day) => start + day * dayMs)
}

/** All months that touch a span of time, oldest first. */
export function monthsBetween(from: number, to: number): readonly string[] {
  const months: string[] = []
  for (let month = monthOf(from); monthStart(month) <= to; month = monthAfter(month, 1)) months.push(month)
  return months
}
