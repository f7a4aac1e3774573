import { InvalidRequestError } from '@esim-usage/core'
import { isTimeZone } from '@esim-usage/core/parse'
import type { QuietHours } from './hub-alerts.ts'

const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)

/**
 * Checks quiet hours.
 *
 * @throws `InvalidRequestError` `invalid-argument` when a time or the zone is none.
 */
export function checkQuietHours({ from, to, timeZone }: QuietHours): void {
  if (isTime(from) && isTime(to) && (timeZone === undefined || isTimeZone(timeZone))) return
  throw new InvalidRequestError(
    'invalid-argument',
    'The option `quietHours` cannot be read. Give times as HH:MM and an IANA zone.',
    { option: 'quietHours' },
  )
}

/** True in quiet hours; they may go over midnight. Where both times are the same there are none. */
export function isQuietAt(nowMs: number, { from, to, timeZone }: QuietHours, lineZone: string): boolean {
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: timeZone ?? lineZone,
  }).format(nowMs)
  return from <= to ? from <= time && time < to : from <= time || time < to
}
