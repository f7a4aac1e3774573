import fc from 'fast-check'
import type { MadeUpRow } from '../made-up-carrier.ts'

/** 25 November 2026, noon in Moscow. */
export const startMs: number = Date.parse('2026-11-25T12:00:00+03:00')
export const dayMs = 86_400_000

const print = (instantMs: number, hours: number): string =>
  new Date(instantMs + hours * 3_600_000).toISOString().slice(0, 19) + `+${String(hours).padStart(2, '0')}:00`

/** Rows of the last so many days: few distinct ones, so that equal ones come often. */
export const someRow = (daysBack: number, status: MadeUpRow['status'] = 'final'): fc.Arbitrary<MadeUpRow> =>
  fc
    .record({
      minutesBack: fc.integer({ min: 1, max: daysBack * 24 * 60 - 1 }),
      hours: fc.constantFrom(2, 3, 3, 3, 10),
      other: fc.constantFrom('+79000000021', '+79000000022'),
      seconds: fc.constantFrom(5, 60, 61),
      roaming: fc.constantFrom('home' as const, 'home' as const, 'international' as const),
    })
    .map(
      ({ minutesBack, hours, other, seconds, roaming }): MadeUpRow => ({
        at: print(startMs - minutesBack * 60_000, hours),
        status,
        other,
        seconds,
        roaming,
      }),
    )

/** Some rows, one in three of them twice. */
export const someRows = (daysBack: number): fc.Arbitrary<readonly MadeUpRow[]> =>
  fc
    .array(fc.tuple(someRow(daysBack), fc.constantFrom(1, 1, 2)), { maxLength: 25 })
    .map(pairs => pairs.flatMap(([row, times]) => Array.from({ length: times }, () => row)))
