import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createInsideWindow } from '../../src/client/inside-window.ts'
import { dayOf } from '../../src/parse/zone.ts'

const september = { from: '2026-09-01', to: '2026-09-30', until: '2026-09-30T23:59:59+03:00' }
/** Berlin begins its summer on the 29th, so the last days of the window have another offset than the first. */
const march = { from: '2026-03-01', to: '2026-03-31', until: '2026-03-31T23:59:59+02:00' }

test.each([
  ['the first second', '2026-09-01T00:00:00+03:00', true],
  ['the second before', '2026-08-31T23:59:59+03:00', false],
  ['the last second', '2026-09-30T23:59:59+03:00', true],
  ['the second behind', '2026-10-01T00:00:00+03:00', false],
  ['the first second in UTC', '2026-08-31T21:00:00Z', true],
  ['the second before in UTC', '2026-08-31T20:59:59Z', false],
  ['the last instant in UTC', '2026-09-30T20:59:59.999Z', true],
  ['the second behind in UTC', '2026-09-30T21:00:00Z', false],
  ['a day within, printed elsewhere', '2026-09-15T10:00:00+05:00', true],
  ['words that only end like an instant', 'In the evening of September 1+03:00', undefined],
  ['words', 'yesterday', undefined],
] as const)('a row of %s of a month in Moscow', (_name, instant, inside) => {
  const isInside = createInsideWindow(september, 'Europe/Moscow')
  expect(isInside(instant, instant.slice(0, 10))).toBe(inside)
})

test.each([
  ['before the first', '2026-02-28T23:30:00+01:00', false],
  ['on the last day, still printed in winter time', '2026-03-31T22:30:00+01:00', true],
  ['behind the last day, still printed in winter time', '2026-03-31T23:30:00+01:00', false],
  ['late on the last day', '2026-03-31T23:59:59+02:00', true],
  ['on the first day, printed in UTC', '2026-02-28T23:59:59+00:00', true],
] as const)('a row of a month whose clocks change, %s', (_name, instant, inside) => {
  const isInside = createInsideWindow(march, 'Europe/Berlin')
  expect(isInside(instant, instant.slice(0, 10))).toBe(inside)
})

test('whatever offset a row is printed in, the day of the zone decides', () => {
  const first = Date.parse('2026-08-30T00:00:00Z')
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 34 * 86_400 }),
      fc.constantFrom(0, 2, 3, 5, 12),
      (seconds, hours) => {
        const at = first + seconds * 1000
        const printed = new Date(at + hours * 3_600_000).toISOString().slice(0, 19)
        const instant = `${printed}+${String(hours).padStart(2, '0')}:00`
        const day = dayOf(at, 'Europe/Moscow')
        const isInside = createInsideWindow(september, 'Europe/Moscow')
        expect(isInside(instant, instant.slice(0, 10))).toBe(day >= september.from && day <= september.to)
      },
    ),
  )
})
