import { monthAfter, monthOf, monthStart, printInstant } from '../mts/moscow.ts'

const dayMs = 24 * 3_600_000

/** An instant as REST prints it: Moscow's offset without a colon. */
export const printRest = (at: number): string => printInstant(at).replace(/\+03:00$/, '.000+0300')

/** First moment of the next month. */
export const nextMonthStart = (at: number): number => monthStart(monthAfter(monthOf(at), 1))

/** A span of Moscow days, both included. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly days: number
}

const day = /^\d{4}-\d\d-\d\d$/

/** Reads two days, `YYYY-MM-DD`, both included; undefined: they are none, or the wrong way round. */
export function readSpan(from: string | null, to: string | null): Span | undefined {
  if (from === null || to === null || !day.test(from) || !day.test(to)) return undefined
  const [start, end] = [Date.parse(`${from}T00:00:00+03:00`), Date.parse(`${to}T00:00:00+03:00`)]
  if (Number.isNaN(start) || Number.isNaN(end) || end < start) return undefined
  return { from: start, to: end + dayMs - 1, days: Math.round((end - start) / dayMs) + 1 }
}

/** The cabinet took so many days at once. What the API does with more is not known; here it refuses. */
export const mostDays = 31

/** Detail of a prepaid line is kept for about eight months. */
export const oldestKept = (now: number): number => now - 244 * dayMs
