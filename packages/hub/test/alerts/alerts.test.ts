import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Allowance } from '@esim-usage/core'
import { balance, dataPackage, gigabyte, packages, prepaid, roubles, source } from '../answers/make-facts.ts'
import { lineId } from '../answers/open-answers.ts'
import { createInbox, openAlerts } from './make-alerts.ts'

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

describe('an end', () => {
  const until = (validTo: string, fields: Partial<Allowance> = {}): Allowance =>
    left(9, { validTo, ...fields })

  test('is told three days and one day before', async () => {
    const { keep, told, clock } = await openAlerts()
    await keep(packages(until('2026-11-29T10:00:00+03:00')))
    expect(await told()).toEqual([])
    clock.advance(dayMs)
    await keep(packages(until('2026-11-29T10:00:00+03:00')))
    expect(await told()).toEqual(['ending 3-days'])
    clock.advance(dayMs)
    await keep(packages(until('2026-11-29T10:00:00+03:00')))
    expect(await told()).toEqual([])
    clock.advance(dayMs)
    await keep(packages(until('2026-11-29T10:00:00+03:00')))
    expect(await told()).toEqual(['ending 1-day'])
  })

  test('of the package that ends first is told, with all that end on that day', async () => {
    const { keep, told, inbox } = await openAlerts()
    const first = { validTo: '2026-11-26T00:00:00+03:00' }
    await keep(
      packages(
        until('2026-11-27T00:00:00+03:00', { id: 'later', name: 'Later' }),
        until(first.validTo, { id: 'one', name: 'One' }),
        until(first.validTo, { id: 'two', name: 'Two', kind: 'voice', unit: 'seconds' }),
      ),
    )
    expect(await told()).toEqual(['ending 1-day'])
    expect(inbox.messages[0]?.event).toMatchObject({ packages: ['One', 'Two'] })
  })

  test.each([
    ['is filled again', until('2026-11-26T00:00:00+03:00', { renewsAt: '2026-11-26T00:00:00+03:00' })],
    ['is empty', until('2026-11-26T00:00:00+03:00', { kind: 'voice', unit: 'seconds', remaining: 0 })],
    ['has ended', until('2026-11-24T00:00:00+03:00')],
    ['cannot be used', until('2026-11-26T00:00:00+03:00', { status: 'suspended' })],
  ])('of a package that %s is not told', async (_name, allowance) => {
    const { keep, told } = await openAlerts()
    await keep(packages(allowance))
    expect(await told()).toEqual([])
  })

  test('of the line is told by its last day', async () => {
    const { keep, told, inbox } = await openAlerts()
    await keep(balance(prepaid(0, { blockAt: '2026-11-25' })))
    expect(await told()).toEqual(['ending 1-day'])
    expect(inbox.messages[0]?.text).toBe('Unless you top up, the carrier will block the line on 25 Nov 2026.')
  })
})

describe('what is old', () => {
  test('is never called low, and is told as not seen, once', async () => {
    const { keep, told, clock, inbox } = await openAlerts()
    await keep(packages(left(0)), balance(prepaid(-5, { nextCharge: { amount: roubles(9) } })))
    clock.advance(dayMs + 1)
    expect(await told()).toEqual(['cannot-see stale'])
    expect(await told()).toEqual([])
    expect(inbox.messages[0]?.event).toMatchObject({ datasets: ['balance', 'allowances'] })
    await keep(packages(left(9)), balance(prepaid(500)))
    expect(await told()).toEqual([])
    clock.advance(2 * dayMs)
    expect(await told()).toEqual(['cannot-see stale'])
  })

  test('by the carrier’s own word is old, however late it was read', async () => {
    const { keep, setState, told } = await openAlerts()
    await keep(balance(prepaid(1)))
    await setState({
      dataset: 'balance',
      status: 'complete',
      triedAt: '2026-11-25T07:00:00.000Z',
      readAt: '2026-11-25T07:00:00.000Z',
      asOf: '2026-11-20T07:00:00.000Z',
    })
    expect(await told({ balanceUnder: roubles(100) })).toEqual(['cannot-see stale'])
  })

  test('because a read failed waits a day, and low is not called on what was there before', async () => {
    const { keep, setState, told, clock } = await openAlerts()
    await keep(balance(prepaid(1)))
    const now = new Date(clock.now()).toISOString()
    const failure = { code: 'network', message: 'Try again.' } as const
    await setState({ dataset: 'balance', status: 'stale', failure, triedAt: now, readAt: now })
    expect(await told({ balanceUnder: roubles(100) })).toEqual([])
    clock.advance(dayMs + 1)
    expect(await told({ balanceUnder: roubles(100) })).toEqual(['cannot-see stale'])
  })

  test('because a person must sign in is told at once, with the reason', async () => {
    const signInNeeded = { code: 'session-expired', since: '2026-11-25T06:00:00.000Z' } as const
    const { keep, told, inbox } = await openAlerts({ line: { signInNeeded, alias: 'Travel' } })
    await keep(balance(prepaid(1)))
    expect(await told()).toEqual(['cannot-see sign-in'])
    expect(inbox.messages[0]).toMatchObject({
      title: 'Travel: please sign in again',
      event: { code: 'session-expired' },
    })
  })

  test('is not what was never asked for, or what the carrier does not offer', async () => {
    const { setState, told, clock } = await openAlerts()
    clock.advance(9 * dayMs)
    await setState({ dataset: 'balance', status: 'not-supported', triedAt: '2026-11-25T07:00:00.000Z' })
    expect(await told()).toEqual([])
  })
})

describe('quiet hours', () => {
  const quietHours = { from: '22:00', to: '09:00' }

  test('hold a message until they are over', async () => {
    const { keep, told, check, clock } = await openAlerts()
    clock.advance(13 * hourMs)
    await keep(packages(left(1)))
    const report = await check({ quietHours })
    expect(report.told).toEqual([])
    expect(report.held).toMatchObject([{ because: 'quiet', event: { type: 'data-low' } }])
    clock.advance(10 * hourMs)
    expect(await told({ quietHours })).toEqual(['data-low 90-percent'])
  })

  test('are those of the line’s zone unless another is given', async () => {
    const { keep, told, check, clock } = await openAlerts({ line: { timeZone: 'Asia/Vladivostok' } })
    await keep(packages(left(1)))
    expect((await check({ quietHours: { from: '17:00', to: '18:00' } })).held).toHaveLength(1)
    const timeZone = 'Europe/Moscow'
    expect((await check({ quietHours: { from: '10:00', to: '10:01', timeZone } })).held).toHaveLength(1)
    clock.advance(60_000)
    expect(await told({ quietHours: { from: '10:00', to: '10:01', timeZone } })).toHaveLength(1)
  })

  test.each([
    { from: '24:00', to: '08:00' },
    { from: '8:00', to: '09:00' },
    { from: '08:00', to: '09:00', timeZone: 'Moon' },
  ])('%o are refused', async wrong => {
    const { check } = await openAlerts()
    await expect(check({ quietHours: wrong })).rejects.toMatchObject({
      code: 'invalid-argument',
      facts: { option: 'quietHours' },
    })
  })
})

describe('notifiers', () => {
  test('that fail stop no other; what none took is told again', async () => {
    const { keep, check } = await openAlerts()
    await keep(packages(left(1)))
    const [broken, whole] = [createInbox('broken'), createInbox('whole')]
    broken.refuse = new Error('broken')
    const first = await check({ notifiers: [broken] })
    expect(first.told).toMatchObject([{ taken: [], failed: [{ notifier: 'broken' }] }])
    const second = await check({ notifiers: [broken, whole] })
    expect(second.told).toMatchObject([{ taken: ['whole'], failed: [{ notifier: 'broken' }] }])
    expect((await check({ notifiers: [broken, whole] })).told).toEqual([])
  })

  test('none at all: the report tells, once', async () => {
    const { keep, check } = await openAlerts()
    await keep(packages(left(1)))
    expect((await check({ notifiers: [] })).told).toMatchObject([{ event: { lineId }, taken: [] }])
    expect((await check({ notifiers: [] })).told).toEqual([])
  })

  test('are not asked when the check is ended', async () => {
    const { keep, check, inbox } = await openAlerts()
    await keep(packages(left(1)))
    const reason = new Error('enough')
    await expect(check({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(inbox.messages).toEqual([])
  })

  test('never get the number of the line', async () => {
    const { keep, told, inbox } = await openAlerts()
    await keep(packages(left(1)))
    await told()
    expect(JSON.stringify(inbox.messages)).not.toContain('79000000001')
    expect(inbox.messages[0]?.title).toBe('+7900*****01: 90% of the data is used')
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
