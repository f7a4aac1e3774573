/**
 * Parsers of what carriers print: money, volumes, durations, numbers, times, cookies. Each gives an exact value, or says
 * that it is none; none guesses.
 *
 * ```ts
 * import { parseAmount, parseDuration, parseLocalTime, parsePhone, parseVolume, toMoney } from '@esim-usage/core/parse'
 *
 * console.log(parseAmount('1 250,00 ₽')) // { money: { amount: 125000, currency: 'RUB', scale: 2 } }
 * console.log(parseAmount('12,90 ₽/день')?.period, parseAmount('free')) // 'day' undefined
 * console.log(toMoney(1128.1)?.amount) // 112810
 * console.log(parseVolume('1,5 ГБ', 1024)) // 1610612736
 * console.log(parseDuration('1:02:03')) // 3723
 * console.log(parseLocalTime('06.09.2026 8:28', 'Europe/Moscow')?.instant) // 2026-09-06T08:28:00+03:00
 * console.log(parsePhone('0890')?.kind) // 'short-code'
 * ```
 *
 * @module
 */
export * from './decode-text.ts'
export * from './last-day-of.ts'
export * from './parse-amount.ts'
export * from './parse-cookies.ts'
export * from './parse-duration.ts'
export * from './parse-instant.ts'
export * from './parse-line.ts'
export * from './parse-local-time.ts'
export * from './parse-phone.ts'
export * from './parse-volume.ts'
export * from './read-json.ts'
export * from './read-jwt.ts'
export * from './to-base64.ts'
export * from './to-money.ts'
export { createRecordIds, type RecordIdentity, type RecordIds } from '../record/record-id.ts'
export { dayOf, endOfDay, isTimeZone, startOfDay } from './zone.ts'
