/**
 * Parsers of what carriers print: money, volumes, durations, numbers, times, cookies. Each gives an exact value, or says
 * that it is none; none guesses.
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
