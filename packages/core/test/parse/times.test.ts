import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, endOfDay, isTimeZone, parseInstant, parseLocalTime, startOfDay } from '@esim-usage/core/parse'

test.each([
  ['2026-07-01T09:24:05+03:00', '2026-07-01T09:24:05+03:00'],
  ['2026-07-01T09:24:05+0300', '2026-07-01T09:24:05+03:00'],
  ['2026-07-01 09:24:05-03:30', '2026-07-01T09:24:05-03:30'],
  ['2026-07-01t09:24:05z', '2026-07-01T09:24:05Z'],
  ['2026-07-01T09:24:05.000Z', '2026-07-01T09:24:05Z'],
  ['2026-07-01T09:24:05.120+0300', '2026-07-01T09:24:05.120+03:00'],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
])('the instant %s', (text, instant) => {
  expect(parseInstant(text)).toBe(instant)
})

test.each([
  '',
  '2026-07-01',
  '2026-07-01T09:24:05',
  '2026-07-01T09:24Z',
  '2026-07-01T24:00:00Z',
  '2026-07-01T09:60:00Z',
  '2026-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-00-01T00:00:00Z',
  '2026-07-01T09:24:05+25:00',
  '2026-07-01T09:24:05+0375',
  '2026-07-01T09:24:05.Z',
  '2o26-07-01T09:24:05Z',
])('"%s" is no instant', text => {
  expect(parseInstant(text)).toBeUndefined()
})

const instants = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
})

test('an instant stays the same moment', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: -12 * 60, max: 14 * 60 }), (date, minutes) => {
      const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
      const offset = `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`
      const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, -1)
      expect(Date.parse(parseInstant(local + offset) ?? '')).toBe(date.getTime())
    }),
  )
})

test.each([
  ['06.09.2015 8:28:49', 'Europe/Moscow', '2015-09-06T08:28:49+03:00', 'second'],
  ['06.09.15, 08:28', 'Asia/Yekaterinburg', '2015-09-06T08:28:00+05:00', 'minute'],
  ['6.9.2026', '+0300', '2026-09-06T00:00:00+03:00', 'day'],
  ['2026-09-06T08:28:49', '-03:30', '2026-09-06T08:28:49-03:30', 'second'],
  ['2026-09-06', 'UTC', '2026-09-06T00:00:00+00:00', 'day'],
  // Moscow went from +04:00 to +03:00 in October 2014.
  ['01.07.2014 12:00', 'Europe/Moscow', '2014-07-01T12:00:00+04:00', 'minute'],
  // A time that comes twice is the first; a time that never comes is moved on.
  ['26.10.2014 01:30', 'Europe/Moscow', '2014-10-26T01:30:00+04:00', 'minute'],
  ['29.03.2026 02:30', 'Europe/Berlin', '2026-03-29T03:30:00+02:00', 'minute'],
  ['29.03.2026 12:00', 'Europe/Berlin', '2026-03-29T12:00:00+02:00', 'minute'],
])('%s in %s', (text, zone, instant, precision) => {
  expect(parseLocalTime(text, zone)).toEqual({ instant, precision })
})

test.each(['', '31.02.2026', '06.09.2026 25:00', '06.09.2026 вечером', '06/09/2026', '6 сентября'])(
  'the local time "%s" is not guessed at',
  text => {
    expect(parseLocalTime(text, 'Europe/Moscow')).toBeUndefined()
  },
)

test('a zone nobody knows is an error, not a guess', () => {
  expect(() => parseLocalTime('06.09.2026', 'Moscow')).toThrow(RangeError)
})

test('zones are IANA names', () => {
  expect(['Europe/Moscow', 'Asia/Kamchatka', 'UTC'].every(isTimeZone)).toBe(true)
  expect(['', 'Moscow', '+03:00'].some(isTimeZone)).toBe(false)
})

test('days start and end by the clocks of their zone', () => {
  expect(startOfDay('2026-10-31', 'Europe/Moscow')).toBe('2026-10-31T00:00:00+03:00')
  expect(endOfDay('2026-10-31', 'Asia/Yekaterinburg')).toBe('2026-10-31T23:59:59+05:00')
  expect(startOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T00:00:00+01:00')
  expect(endOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T23:59:59+02:00')
  // Clocks in Beirut go from 00:00 to 01:00 on that day.
  expect(startOfDay('2026-03-29', 'Asia/Beirut')).toBe('2026-03-29T01:00:00+03:00')
  expect(endOfDay('2026-03-28', 'Asia/Beirut')).toBe('2026-03-28T23:59:59+02:00')
})

test.each(['2026-02-30', '2026-1-1', '20260101', ''])('"%s" is no day', day => {
  expect(() => startOfDay(day, 'Europe/Moscow')).toThrow(RangeError)
  expect(() => endOfDay(day, 'Europe/Moscow')).toThrow(RangeError)
})

test('every moment lies in its day', () => {
  const zones = fc.constantFrom(
    'Europe/Moscow',
    'Asia/Kamchatka',
    'Europe/Kaliningrad',
    'America/New_York',
    '+05:30',
  )
  fc.assert(
    fc.property(instants, zones, (date, zone) => {
      const second = Math.floor(date.getTime() / 1000) * 1000
      const day = dayOf(second, zone)
      expect(Date.parse(startOfDay(day, zone))).toBeLessThanOrEqual(second)
      expect(Date.parse(endOfDay(day, zone))).toBeGreaterThanOrEqual(second)
    }),
  )
})

test('offsets agree with the runtime over decades of days', () => {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow', dateStyle: 'short' })
  for (let index = 0; index < 9000; index += 1) {
    const instant = Date.UTC(2001, 0, 1, 20, 30) + index * 86_400_000
    if (dayOf(instant, 'Europe/Moscow') !== wall.format(instant))
      throw new Error(new Date(instant).toISOString())
  }
  expect(dayOf(Date.parse('2026-10-31T21:00:00Z'), 'Europe/Moscow')).toBe('2026-11-01')
})
