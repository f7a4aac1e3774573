const dayMs = 86_400_000
const offsetMs = 3 * 3_600_000

/** An instant as the reference carrier prints it: seconds, at +03:00 all year. */
export const toPrinted = (atMs: number): string =>
  `${new Date(atMs + offsetMs).toISOString().slice(0, 19)}+03:00`

/** The carrier's day of an instant, `YYYY-MM-DD`. */
export const toDay = (atMs: number): string => toPrinted(atMs).slice(0, 10)

/** First millisecond of a day, `YYYY-MM-DD`; NaN when it is none. */
export const startOfDayMs = (day: string): number => Date.parse(`${day}T00:00:00+03:00`)

/** First milliseconds of all days from one to another, both included. */
export function daysBetween(fromMs: number, toMs: number): number[] {
  const days: number[] = []
  for (let dayStart = fromMs; dayStart <= toMs; dayStart += dayMs) days.push(dayStart)
  return days
}
