import { isCivilDay, isCivilTime, twoDigits } from './civil-time.ts'

const fractionAndOffset = /^(?:\.(\d+))?(?:([Zz])|([+-]\d{2}):?(\d{2}))$/

/** Year-month-day, `T` or a space, hours:minutes:seconds; what follows is not looked at. */
function hasDateAndTime(text: string): boolean {
  const between = text.charCodeAt(10)
  return (
    text.charCodeAt(4) === 0x2d &&
    text.charCodeAt(7) === 0x2d &&
    (between === 0x54 || between === 0x74 || between === 0x20) &&
    text.charCodeAt(13) === 0x3a &&
    text.charCodeAt(16) === 0x3a &&
    isCivilDay(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8)) &&
    isCivilTime(twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17))
  )
}

/** `±hh:mm` right after the seconds: the form nearly all carriers print. */
const endsInOffset = (text: string): boolean => {
  const sign = text.charCodeAt(19)
  return (
    text.length === 25 &&
    (sign === 0x2b || sign === 0x2d) &&
    text.charCodeAt(22) === 0x3a &&
    isCivilTime(twoDigits(text, 20), twoDigits(text, 23), 0)
  )
}

/**
 * Reads an instant that carries its offset and writes it as RFC 3339 with that offset: `+0300` becomes `+03:00`,
 * a fraction stays only where it is not zero.
 *
 * @returns undefined when there is no offset, or no such instant.
 */
export function parseInstant(text: string): string | undefined {
  if (!hasDateAndTime(text)) return undefined
  if (text.charCodeAt(10) === 0x54 && endsInOffset(text)) return text
  const [tail, fraction, utc, hours = '', minutes = ''] = fractionAndOffset.exec(text.slice(19)) ?? []
  if (tail === undefined) return undefined
  if (utc === undefined && !isCivilTime(Number(hours.slice(1)), Number(minutes), 0)) return undefined
  const seconds = `${text.slice(0, 10)}T${text.slice(11, 19)}`
  const part = fraction === undefined || /^0+$/.test(fraction) ? '' : `.${fraction}`
  return `${seconds}${part}${utc === undefined ? `${hours}:${minutes}` : 'Z'}`
}
