import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { call } from '../make-records.ts'
import { balance, dataPackage, fee, gigabyte, packages, prepaid, roubles, surf } from './make-facts.ts'
import { lineId, openAnswers } from './open-answers.ts'

const dayMs = 86_400_000
const november = { validFrom: '2026-11-01T00:00:00+03:00', renewsAt: '2026-12-01T00:00:00+03:00' }

describe('a package', () => {
  test('that was used since the cycle began ends as it goes on', async () => {
    const { answers, keep } = await openAnswers()
    await keep(packages(dataPackage({ ...november, validFrom: '2026-11-15T10:00:00+03:00' })))
    const { packages: forecasts } = await answers.forecast(lineId)
    expect(forecasts).toMatchObject([
      {
        basis: 'cycle',
        remaining: 4 * gigabyte,
        perDay: Math.round(0.6 * gigabyte),
        // 6 GB went in ten days, so 4 GB go in six days and sixteen hours.
        endsAt: '2026-12-01T23:00:00.000Z',
        cycleEndsAt: november.renewsAt,
        endsEarly: false,
      },
    ])
  })

  test('without a beginning is measured between reads, since it was last filled', async () => {
    const { answers, keep, clock } = await openAnswers()
    await keep(packages(dataPackage({ remaining: 1 * gigabyte })))
    clock.advance(dayMs)
    await keep(packages(dataPackage({ remaining: 9 * gigabyte, validTo: '2026-11-30T00:00:00Z' })))
    clock.advance(2 * dayMs)
    await keep(packages(dataPackage({ remaining: 3 * gigabyte, validTo: '2026-11-30T00:00:00Z' })))
    const [forecast] = (await answers.forecast(lineId)).packages
    expect(forecast).toMatchObject({
      basis: 'readings',
      since: '2026-11-26T07:00:00.000Z',
      perDay: 3 * gigabyte,
      endsAt: '2026-11-29T07:00:00.000Z',
      endsEarly: true,
    })
  })

  test('nobody uses has no end in sight', async () => {
    const { answers, keep } = await openAnswers()
    await keep(packages(dataPackage({ ...november, remaining: 10 * gigabyte })))
    const [forecast] = (await answers.forecast(lineId)).packages
    expect(forecast).toMatchObject({ perDay: 0, endsEarly: false })
    expect(forecast).not.toHaveProperty('endsAt')
  })

  test('of which too little is known is named with its reason', async () => {
    const { answers, keep } = await openAnswers()
    const { total: _total, remaining: _remaining, ...unsaid } = dataPackage({ id: 'unsaid' })
    await keep(
      packages(
        dataPackage({ id: 'endless', unlimited: true }),
        dataPackage({ id: 'blocked', status: 'blocked' }),
        unsaid,
        dataPackage({ id: 'fresh', validFrom: '2026-11-25T00:00:00+03:00' }),
      ),
    )
    const { unforeseen, packages: forecasts } = await answers.forecast(lineId)
    expect(forecasts).toEqual([])
    expect(unforeseen.map(({ allowance, reason }) => [allowance.id, reason])).toEqual([
      ['endless', 'unlimited'],
      ['blocked', 'not-active'],
      ['unsaid', 'quantity-unknown'],
      ['fresh', 'too-early'],
    ])
  })

  test('never ends before it was read, and sooner the more was used', async () => {
    const { answers, keep } = await openAnswers()
    const remaining = fc.integer({ min: 0, max: 100 * gigabyte })
    await fc.assert(
      fc.asyncProperty(remaining, remaining, async (one, other) => {
        const total = 100 * gigabyte
        await keep(
          packages(
            dataPackage({ ...november, id: 'one', total, remaining: one }),
            dataPackage({ ...november, id: 'other', total, remaining: other }),
          ),
        )
        const [first, second] = (await answers.forecast(lineId)).packages
        const endOf = (forecast: typeof first): number =>
          forecast?.endsAt === undefined ? Infinity : Date.parse(forecast.endsAt)
        expect(endOf(first)).toBeGreaterThanOrEqual(Date.parse('2026-11-25T07:00:00Z'))
        expect(endOf(one <= other ? first : second)).toBeLessThanOrEqual(endOf(one <= other ? second : first))
      }),
      { numRuns: 50 },
    )
  })
})

describe('a month', () => {
  const read = { from: '2026-11-01', to: '2026-11-25' }

  test('is what was charged, what is announced, and the average of what is used', async () => {
    const { answers, read: keepRows, keep } = await openAnswers()
    await keepRows(read, [
      fee('fee', '2026-11-02', 'Tariff', 500),
      call({ id: 'a', startedAt: '2026-11-10T10:00:00+03:00', charge: roubles(24) }),
      call({ id: 'b', startedAt: '2026-11-12T10:00:00+03:00', charge: roubles(48) }),
      surf('free', '2026-11-12'),
    ])
    await keep(balance(prepaid(100, { nextCharge: { at: '2026-11-28', amount: roubles(90) } })))
    // 24 whole days cost 72 roubles, so the five that come cost 15.
    expect((await answers.forecast(lineId)).month).toEqual([
      {
        month: '2026-11',
        spent: roubles(572),
        perDay: roubles(3),
        announced: roubles(90),
        expected: roubles(572 + 90 + 15),
        measuredDays: 24,
        guessedDays: 5,
        unknown: 1,
      },
    ])
  })

  test('guesses days that were not read, and leaves out charges of other months', async () => {
    const { answers, read: keepRows, keep } = await openAnswers()
    await keepRows({ from: '2026-11-16', to: '2026-11-25' }, [
      call({ id: 'a', startedAt: '2026-11-20T10:00:00+03:00', charge: roubles(18) }),
    ])
    await keep(balance(prepaid(100, { nextCharge: { at: '2026-12-01', amount: roubles(90) } })))
    expect((await answers.forecast(lineId)).month).toMatchObject([
      { measuredDays: 9, guessedDays: 20, expected: roubles(18 + 40) },
    ])
  })

  test('of two whole days says nothing', async () => {
    const { answers, read: keepRows } = await openAnswers()
    await keepRows({ from: '2026-11-23', to: '2026-11-25' }, [
      call({ id: 'a', startedAt: '2026-11-24T10:00:00+03:00' }),
    ])
    expect((await answers.forecast(lineId)).month).toEqual([])
  })
})
