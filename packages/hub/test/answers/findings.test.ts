import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UsageRecord } from '@esim-usage/core'
import type { Finding } from '@esim-usage/hub'
import { call } from '../make-records.ts'
import { dataPackage, packages, roubles, surf } from './make-facts.ts'
import { lineId, openAnswers } from './open-answers.ts'

const november = { month: '2026-11' } as const
/** Too little for a median of six months, so that a test of another rule meets that one alone. */
const autumn = { from: '2026-08-20', to: '2026-11-25' }
const dayMs = 86_400_000

const rulesOf = (findings: readonly Finding[]): string[] => findings.map(({ rule }) => rule)

async function findIn(records: readonly UsageRecord[], days = autumn): Promise<readonly Finding[]> {
  const { answers, read } = await openAnswers()
  await read(days, records)
  return answers.findings(november)
}

/** Calls of a price at noon of some days. */
const callsOn = (days: readonly string[], price: number): UsageRecord[] =>
  days.map(day => call({ id: `call ${day}`, startedAt: `${day}T12:00:00+03:00`, charge: roubles(price) }))

/** Wednesdays before 25 November 2026. */
const wednesdays = ['2026-10-07', '2026-10-14', '2026-10-21', '2026-10-28', '2026-11-04', '2026-11-11']

test('a month of free and cheap use is not odd', async () => {
  expect(await findIn([...callsOn(wednesdays, 3), surf('free', '2026-11-20')])).toEqual([])
})

test('overage is named by kind, with its rows and money', async () => {
  const findings = await findIn([
    surf('small', '2026-11-20', { bundle: 'overage', charge: roubles(10) }),
    surf('large', '2026-11-21', { bundle: 'overage', charge: roubles(30) }),
    surf('free', '2026-11-21', { bundle: 'overage' }),
    call({ id: 'included', bundle: 'included', charge: roubles(0) }),
  ])
  expect(findings).toEqual([
    {
      rule: 'overage',
      kind: 'data',
      lineId,
      from: '2026-11-20',
      to: '2026-11-21',
      money: [roubles(40)],
      rows: ['large', 'small'],
    },
  ])
})

test('premium numbers and short codes are named each for itself', async () => {
  const counterparty = { number: '+78090000067', kind: 'unknown' } as const
  const findings = await findIn([
    call({ id: 'premium', zone: 'premium', counterparty, charge: roubles(20) }),
    call({ id: 'short', counterparty: { number: '7122', kind: 'short-code' }, charge: roubles(5) }),
    call({ id: 'free', counterparty: { number: '0890', kind: 'short-code' }, charge: roubles(0) }),
    call({ id: 'unsaid', zone: 'premium', charge: roubles(7), counterparty: { kind: 'unknown' } }),
  ])
  expect(findings).toMatchObject([
    { rule: 'premium', counterparty: '+7809*****67', rows: ['premium'], money: [roubles(20)] },
    { rule: 'premium', counterparty: '7122', rows: ['short'] },
    { rule: 'premium', rows: ['unsaid'] },
  ])
})

describe('use abroad', () => {
  const abroad = surf('abroad', '2026-11-20', { roaming: 'international', charge: roubles(45) })

  test('without packages ever read says so', async () => {
    expect(await findIn([abroad])).toMatchObject([
      {
        rule: 'roaming-without-package',
        kind: 'data',
        packages: 'not-known',
        rows: ['abroad'],
        money: [roubles(45)],
      },
    ])
  })

  test.each([
    ['a package at home', dataPackage(), ['roaming-without-package']],
    ['one that fits', dataPackage({ scope: { roaming: 'international' } }), []],
    [
      'one that was over',
      dataPackage({ scope: { roaming: 'any' }, validTo: '2026-11-19T00:00:00+03:00' }),
      ['roaming-without-package'],
    ],
    [
      'one that is blocked',
      dataPackage({ scope: { roaming: 'any' }, status: 'blocked' }),
      ['roaming-without-package'],
    ],
    [
      'minutes',
      dataPackage({ kind: 'voice', unit: 'seconds', scope: { roaming: 'any' } }),
      ['roaming-without-package'],
    ],
  ])('with %s', async (_name, allowance, rules) => {
    const { answers, read, keep } = await openAnswers()
    await keep(packages(allowance))
    await read(autumn, [abroad])
    expect(rulesOf(await answers.findings(november))).toEqual(rules)
  })

  test('is judged by the packages of its time', async () => {
    const { answers, read, keep, clock } = await openAnswers()
    await keep(packages(dataPackage({ scope: { roaming: 'international' } })))
    clock.advance(2 * dayMs)
    await keep(packages())
    const charge = roubles(45)
    await read({ ...autumn, to: '2026-11-27' }, [
      surf('then', '2026-11-26', { roaming: 'international', charge }),
      surf('now', '2026-11-27', { roaming: 'international', charge }),
    ])
    expect(await answers.findings(november)).toMatchObject([{ packages: 'none', rows: ['now'] }])
  })
})

describe('a burst to a new number', () => {
  const burst = Array.from({ length: 5 }, (_each, index) =>
    call({ id: `burst ${index}`, startedAt: `2026-11-20T1${index}:00:00+03:00`, charge: roubles(4) }),
  )

  test('is one finding with all of its rows', async () => {
    const [finding, ...others] = await findIn(burst)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      rule: 'burst',
      counterparty: '+7900*****21',
      from: '2026-11-20',
      to: '2026-11-20',
      money: [roubles(20)],
    })
    expect(finding?.rows).toHaveLength(5)
  })

  test.each([
    ['four calls', burst.slice(1), autumn],
    [
      'calls to a number from before',
      [...burst, call({ id: 'old', startedAt: '2026-10-01T10:00:00+03:00' })],
      autumn,
    ],
    ['calls that were free', burst.map(each => call({ ...each, charge: roubles(0) })), autumn],
    ['calls that came in', burst.map(each => call({ ...each, direction: 'incoming' })), autumn],
    ['too little history to call a number new', burst, { from: '2026-11-01', to: '2026-11-25' }],
    [
      'calls of many days',
      burst.map((each, index) => call({ ...each, startedAt: `2026-11-1${index}T10:00:00+03:00` })),
      autumn,
    ],
  ])('is not %s', async (_name, records, days) => {
    expect(rulesOf(await findIn(records, days))).toEqual([])
  })
})

test('findings of money rest on rows whose charges add up to it', async () => {
  const row = fc.record({
    day: fc.integer({ min: 1, max: 25 }),
    price: fc.integer({ min: 0, max: 9000 }),
    bundle: fc.constantFrom('overage' as const, 'included' as const),
    zone: fc.constantFrom('premium' as const, 'on-net' as const),
    roaming: fc.constantFrom('home' as const, 'international' as const),
    other: fc.constantFrom('+79000000021', '+79000000022', '7122'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 40 }), async rows => {
      const records = rows.map(({ day, price, bundle, zone, roaming, other }, index) =>
        call({
          id: `row ${index}`,
          startedAt: `2026-11-${String(day).padStart(2, '0')}T12:00:00+03:00`,
          charge: { amount: price, currency: 'RUB', scale: 2 },
          counterparty: { number: other, kind: other === '7122' ? 'short-code' : 'mobile' },
          bundle,
          zone,
          roaming,
        }),
      )
      const prices = new Map(records.map(({ id, charge }) => [id, charge?.amount ?? 0]))
      for (const { rows: ids, money } of await findIn(records)) {
        const sum = ids.reduce((total, id) => total + (prices.get(id) ?? Number.NaN), 0)
        expect(money).toEqual([{ amount: sum, currency: 'RUB', scale: 2 }])
        expect(sum).toBeGreaterThan(0)
      }
    }),
    { numRuns: 40 },
  )
})

test('days of many rows are looked at to the last page', async () => {
  const records = Array.from({ length: 1200 }, (_each, index) => {
    const day = `2026-11-${String((index % 20) + 1).padStart(2, '0')}`
    return surf(`row ${index}`, day, { bundle: 'overage', charge: roubles(1) })
  })
  const [finding] = await findIn(records, { from: '2026-11-01', to: '2026-11-25' })
  expect(finding?.rows).toHaveLength(1200)
  expect(finding?.money).toEqual([roubles(1200)])
})

test('of other people only those are shown whole that were asked for', async () => {
  const { answers, read } = await openAnswers()
  await read(autumn, [call({ id: 'a', zone: 'premium' })])
  const [masked] = await answers.findings(november)
  expect(masked).toMatchObject({ counterparty: '+7900*****21' })
  const [whole] = await answers.findings({ ...november, counterparties: 'full' })
  expect(whole).toMatchObject({ counterparty: '+79000000021' })
})
