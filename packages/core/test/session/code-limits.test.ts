import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addCode, codeWait } from '../../src/session/code-limits.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('code limits', () => {
  test.each<[string, number[], number, number]>([
    ['the first code', [], 0, 0],
    ['a second within a minute', [0], 20_000, 40_000],
    ['a second after a minute', [0], minute, 0],
    ['a fourth within an hour', [0, minute, 2 * minute], 10 * minute, 50 * minute],
    ['a fourth after an hour', [0, minute, 2 * minute], hour, 0],
    ['a sixth within a day', [0, hour, 2 * hour, 3 * hour, 4 * hour], 6 * hour, 18 * hour],
    ['a sixth after a day', [0, hour, 2 * hour, 3 * hour, 4 * hour], day, 0],
    ['a log in disorder', [5000, 0], 20_000, 45_000],
  ])('%s', (_, sentAt, now, wait) => {
    expect(codeWait(sentAt, now)).toBe(wait)
  })

  test('who waits as told never passes a limit, and the log stays short', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 * hour), { maxLength: 40 }), pauses => {
        let log: number[] = []
        let now = 0
        const sent: number[] = []
        for (const pause of pauses) {
          now += pause
          now += codeWait(log, now)
          log = addCode(log, now)
          sent.push(now)
        }
        for (const [codes, span] of [
          [1, minute],
          [3, hour],
          [5, day],
        ] as const) {
          const passed = sent.some((at, index) => index >= codes && at - (sent[index - codes] ?? 0) < span)
          expect(passed).toBe(false)
        }
        expect(log.length).toBeLessThanOrEqual(6)
      }),
    )
  })
})
