import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Allowance } from '@esim-usage/core'
import { balance, dataPackage, gigabyte, packages, prepaid, roubles } from '../answers/make-facts.ts'
import { lineId } from '../answers/open-answers.ts'
import { createInbox, openAlerts } from './make-alerts.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** A package of 10 GB of which so much is left. */
const left = (gigabytes: number, fields: Partial<Allowance> = {}): Allowance =>
  dataPackage({ remaining: Math.round(gigabytes * gigabyte), ...fields })

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
    broken.refuse = undefined
    const third = await check({ notifiers: [broken, whole] })
    expect(third.told).toMatchObject([{ taken: ['broken'], failed: [] }])
    expect((await check({ notifiers: [broken, whole] })).told).toEqual([])
    expect([broken.messages.length, whole.messages.length]).toEqual([1, 1])
  })

  test('that missed something get it while it is true, also after checks without them', async () => {
    const { keep, check } = await openAlerts()
    await keep(packages(left(1)))
    const [broken, whole] = [createInbox('broken'), createInbox('whole')]
    broken.refuse = new Error('broken')
    await check({ notifiers: [broken, whole] })
    broken.refuse = undefined
    expect((await check({ notifiers: [whole] })).told).toEqual([])
    await keep(packages(left(9)))
    expect((await check({ notifiers: [broken, whole] })).told).toEqual([])
    await keep(packages(left(1)))
    expect((await check({ notifiers: [broken, whole], cooldownMs: 0 })).told).toMatchObject([
      { taken: ['broken', 'whole'] },
    ])
  })

  test('with quiet hours and a language of their own get it afterwards, in it', async () => {
    const { keep, check, clock } = await openAlerts()
    await keep(packages(left(1)))
    const asleep = {
      ...createInbox('asleep'),
      quietHours: { from: '09:00', to: '11:00' },
      language: 'ru',
    } as const
    const awake = createInbox('awake')
    expect((await check({ notifiers: [asleep] })).held).toMatchObject([{ because: 'quiet' }])
    expect((await check({ notifiers: [asleep, awake] })).told).toMatchObject([
      { taken: ['awake'], waiting: ['asleep'] },
    ])
    clock.advance(hourMs)
    expect((await check({ notifiers: [asleep, awake] })).told).toMatchObject([
      { taken: ['asleep'], waiting: [] },
    ])
    expect([...asleep.messages, ...awake.messages].map(({ language }) => language)).toEqual(['ru', 'en'])
  })

  test('that hold up their message hold up no other', async () => {
    const timeout = vi
      .spyOn(AbortSignal, 'timeout')
      .mockImplementation(() => AbortSignal.abort(new Error('late')))
    onTestFinished(() => timeout.mockRestore())
    const { keep, check } = await openAlerts()
    await keep(packages(left(1)))
    const stuck = { name: 'stuck', notify: () => new Promise<void>(() => undefined) }
    const { told } = await check({ notifiers: [stuck] })
    expect(told).toMatchObject([{ failed: [{ notifier: 'stuck', error: { reason: 'unanswered' } }] }])
  })

  test('need a name of their own', async () => {
    const { check } = await openAlerts()
    await expect(check({ notifiers: [createInbox('one'), createInbox('one')] })).rejects.toMatchObject({
      facts: { option: 'notifiers' },
    })
  })

  test('none at all: the report tells, once', async () => {
    const { keep, check } = await openAlerts()
    await keep(packages(left(1)))
    expect((await check({ notifiers: [] })).told).toMatchObject([{ event: { lineId }, taken: [] }])
    expect((await check({ notifiers: [] })).told).toEqual([])
  })

  test('that were taken away are told nothing, and nobody in their place', async () => {
    const { keep, check } = await openAlerts()
    const [broken, whole] = [createInbox('broken'), createInbox('whole')]
    broken.refuse = new Error('broken')
    await keep(packages(left(1)))
    await check({ notifiers: [broken, whole] })
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
