import { InputError } from './input-error.ts'

const shape = /^\d{4}-(?:0[1-9]|1[0-2])$/u

/** Month of an instant in a zone, `YYYY-MM`. */
export function monthOf(instantMs: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit' }).formatToParts(
    instantMs,
  )
  const part = (type: 'year' | 'month'): string => parts.find(each => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}`
}

/** The month before, `YYYY-MM`. */
export function monthBefore(month: string): string {
  const day = new Date(`${month}-01T00:00:00Z`)
  day.setUTCDate(0)
  return day.toISOString().slice(0, 7)
}

/** Reads the value of `--month`; `current` is the month it is now where the carrier is. */
export function readMonth(value: string, current: string): string {
  if (!shape.test(value)) throw new InputError('month-malformed', value)
  if (value > current) throw new InputError('month-future', value)
  return value
}
