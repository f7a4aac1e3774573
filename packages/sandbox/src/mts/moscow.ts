const hourMs = 3_600_000
/** Moscow keeps +03:00 all year. */
export const moscowMinutes = 180

/** An instant as MTS prints it. */
export function printInstant(at: number, offsetMinutes: number = moscowMinutes): string {
  const local = new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 19)
  return `${local}+${String(offsetMinutes / 60).padStart(2, '0')}:00`
}

/** The Moscow month of an instant, `YYYY-MM`. */
export const monthOf = (at: number): string => printInstant(at).slice(0, 7)

/** First moment of a Moscow month. */
export const monthStart = (month: string): number => Date.parse(`${month}-01T00:00:00+03:00`)

/** The month so many months later, or earlier. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** Days of a month. */
export const daysIn = (month: string): number =>
  Math.round((monthStart(monthAfter(month, 1)) - monthStart(month)) / (24 * hourMs))
