import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Allowance } from '@esim-usage/core'
import { balance, dataPackage, gigabyte, packages, prepaid, roubles, source } from '../answers/make-facts.ts'
import { openAlerts } from './make-alerts.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const megabyte = 1024 ** 2

/** A package of 10 GB of which so much is left. */
const left = (gigabytes: number, fields: Partial<Allowance> = {}): Allowance =>
  dataPackage({ remaining: Math.round(gigabytes * gigabyte), ...fields })

describe('data', () => {
  test('is told once, and again after a top-up', async () => {
    const { keep, told, clock } = await openAlerts()
    await keep(packages(left(1)))
    expect(await told()).toEqual(['data-low 90-percent'])
    expect(await told()).toEqual([])
    clock.advance(2 * dayMs)
    await keep(packages(left(0.9)))
    expect(await told()).toEqual([])
    await keep(packages(left(9)))
    expect(await told()).toEqual([])
    await keep(packages(left(0.5)))
    expect(await told()).toEqual(['data-low 90-percent'])
  })

  test('that jumps is told as bad as it is, in one message', async () => {
    const { keep, told, inbox } = await openAlerts()
    await keep(packages(left(9)))
    expect(await told()).toEqual([])
    await keep(packages(left(0.05)))
    expect(await told()).toEqual(['data-low under-100-mb'])
    expect(inbox.messages).toHaveLength(1)
  })

  test.each([
    [2.51, []],
    [2.5, ['data-low 75-percent']],
    [1, ['data-low 90-percent']],
    [0.05, ['data-low under-100-mb']],
    [0, ['data-low used-up']],
  ])('of 10 GB with %d GB left', async (gigabytes, expected) => {
    const { keep, told } = await openAlerts()
    await keep(packages(left(gigabytes)))
    expect(await told()).toEqual(expected)
  })

  test('that is small and full is no warning; its share says when it runs out', async () => {
    const { keep, told } = await openAlerts()
    await keep(packages(dataPackage({ total: 70 * megabyte, remaining: 70 * megabyte })))
    expect(await told()).toEqual([])
    await keep(packages(dataPackage({ total: 70 * megabyte, remaining: 7 * megabyte })))
    expect(await told()).toEqual(['data-low 90-percent'])
  })

  test('of which little was there at all is told by what is left', async () => {
    const { keep, told } = await openAlerts()
    await keep(packages(dataPackage({ total: 150 * megabyte, remaining: 99 * megabyte })))
    expect(await told()).toEqual(['data-low under-100-mb'])
  })

  test('that gets worse is told again within the cooldown, the same level is not', async () => {
    const { keep, told, check, clock } = await openAlerts()
    await keep(packages(left(2)))
    expect(await told()).toEqual(['data-low 75-percent'])
    await keep(packages(left(0.9)))
    expect(await told()).toEqual(['data-low 90-percent'])
    await keep(packages(left(8)))
    expect(await told()).toEqual([])
    await keep(packages(left(2)))
    expect((await check()).held).toMatchObject([{ because: 'cooldown', event: { level: '75-percent' } }])
    clock.advance(dayMs)
    await keep(packages(left(2)))
    expect(await told()).toEqual(['data-low 75-percent'])
  })

  test('of a new cycle is told anew', async () => {
    const { keep, told, clock } = await openAlerts()
    await keep(packages(left(1, { renewsAt: '2026-12-01T00:00:00+03:00' })))
    expect(await told()).toEqual(['data-low 90-percent'])
    clock.advance(20 * dayMs)
    await keep(packages(left(1, { renewsAt: '2027-01-01T00:00:00+03:00' })))
    expect(await told()).toEqual(['data-low 90-percent'])
  })

  test('of packages that stand in for each other is added up', async () => {
    const { keep, told } = await openAlerts()
    const carried = dataPackage({ id: 'carried', total: 5 * gigabyte, remaining: 0, carriedOver: true })
    await keep(packages(left(9), carried, left(9)))
    expect(await told()).toEqual([])
    await keep(packages(left(1), carried))
    expect(await told()).toEqual(['data-low 90-percent'])
  })

  test.each<[string, Allowance]>([
    ['some apps', left(0.1, { scope: { roaming: 'home', apps: ['Maps'] } })],
    ['sharing', left(0.1, { scope: { roaming: 'home', tethering: 'only' } })],
    ['the night', left(0.1, { scope: { roaming: 'home', night: true } })],
    ['nobody now', left(0.1, { status: 'blocked' })],
    ['ever', left(0.1, { unlimited: true })],
    ['calls', left(0.1, { kind: 'voice', unit: 'seconds' })],
    ['nothing', dataPackage({ total: 0, remaining: 0 })],
  ])('for %s is not watched', async (_name, allowance) => {
    const { keep, told } = await openAlerts()
    await keep(packages(allowance))
    expect(await told()).toEqual([])
  })

  test('at home and abroad are two things', async () => {
    const { keep, told } = await openAlerts()
    await keep(packages(left(1), left(0, { id: 'abroad', scope: { roaming: 'international' } })))
    expect(await told()).toEqual(['data-low 90-percent', 'data-low used-up'])
  })
})

describe('money', () => {
  const balanceUnder = roubles(100)

  test('under the person’s limit is told once, and again after a top-up', async () => {
    const { keep, told, clock } = await openAlerts()
    await keep(balance(prepaid(99)))
    expect(await told()).toEqual([])
    expect(await told({ balanceUnder })).toEqual(['balance-low under-threshold'])
    expect(await told({ balanceUnder })).toEqual([])
    clock.advance(2 * dayMs)
    await keep(balance(prepaid(300)))
    expect(await told({ balanceUnder })).toEqual([])
    await keep(balance(prepaid(20)))
    expect(await told({ balanceUnder })).toEqual(['balance-low under-threshold'])
  })

  test('under the next charge is the worse of the two', async () => {
    const { keep, told, inbox } = await openAlerts()
    await keep(balance(prepaid(50, { nextCharge: { amount: roubles(90), at: '2026-12-01' } })))
    expect(await told({ balanceUnder })).toEqual(['balance-low under-next-charge'])
    expect(inbox.messages[0]?.event).toMatchObject({ needed: roubles(90), dueAt: '2026-12-01' })
  })

  test.each([
    ['the charge has passed', prepaid(50, { nextCharge: { amount: roubles(90), at: '2026-11-20' } })],
    ['credit covers it', prepaid(-10, { available: roubles(500), nextCharge: { amount: roubles(90) } })],
    ['the carrier’s answer is doubtful', prepaid(0, { quality: { level: 'suspect', notes: ['Zero.'] } })],
  ])('is not told when %s', async (_name, value) => {
    const { keep, told } = await openAlerts()
    await keep(balance(value))
    expect(await told({ balanceUnder: roubles(1) })).toEqual([])
  })

  test('that was spent on a postpaid line is never money left', async () => {
    const { keep, told } = await openAlerts()
    await keep(balance({ model: 'postpaid', spentThisPeriod: roubles(5), asOf: source.fetchedAt, source }))
    expect(await told({ balanceUnder })).toEqual([])
  })

  test('of another currency is not laid beside the limit', async () => {
    const { keep, told } = await openAlerts()
    await keep(balance(prepaid(5)))
    expect(await told({ balanceUnder: { amount: 10_000, currency: 'USD', scale: 2 } })).toEqual([])
  })
})

test('whatever is read, a level is told again only when it was better meanwhile', async () => {
  const remaining = fc.integer({ min: 0, max: 10 * 1024 }).map(count => count * megabyte)
  const rankOf = (bytes: number): number => {
    if (bytes === 0) return 4
    if (bytes < 100 * megabyte) return 3
    return bytes <= gigabyte ? 2 : Number(bytes <= 2.5 * gigabyte)
  }
  const levels = ['', '75-percent', '90-percent', 'under-100-mb', 'used-up']
  await fc.assert(
    fc.asyncProperty(fc.array(remaining, { minLength: 1, maxLength: 8 }), async readings => {
      const { keep, check } = await openAlerts()
      let best = 0
      for (const bytes of readings) {
        await keep(packages(dataPackage({ remaining: bytes })))
        const events = (await check({ cooldownMs: 0 })).told.map(({ event }) => event.level)
        const rank = rankOf(bytes)
        expect(events).toEqual(rank > best ? [levels[rank]] : [])
        best = rank
      }
    }),
    { numRuns: 40 },
  )
})
