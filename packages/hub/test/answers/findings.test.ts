import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UsageRecord } from '@esim-usage/core'
import type { Finding } from '@esim-usage/hub'
import { call } from '../make-records.ts'
import {
  dataPackage,
  fee,
  gigabyte,
  option,
  packages,
  roubles,
  services,
  spending,
  surf,
} from './make-facts.ts'
import { lineId, type OpenAnswers, openAnswers } from './open-answers.ts'

const november = { month: '2026-11' } as const
/** Too little for a median of six months, so that a test of another rule meets that one alone. */
const autumn = { from: '2026-08-20', to: '2026-11-25' }
const year = { from: '2026-01-01', to: '2026-11-25' }
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
  const counterparty = { number: '+78091234567', kind: 'unknown' } as const
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

describe('services', () => {
  test('that came or grew dearer between two reads are named, and those of the first read are not', async () => {
    const { answers, keep, clock } = await openAnswers()
    await keep(
      services(option('Old', 100), option('Cheaper', 50), option('Off', 10, { connected: false }), {
        ...option('Unpriced', 0),
        paid: false,
      }),
    )
    clock.advance(dayMs)
    await keep(
      services(
        option('Old', 150),
        option('Cheaper', 40),
        option('New', 30),
        option('Free', 0, { paid: false }),
        option('Off', 10),
      ),
    )
    expect(await answers.findings(november)).toMatchObject([
      {
        rule: 'service-dearer',
        from: '2026-11-26',
        service: { name: 'Old' },
        before: roubles(100),
        money: [roubles(150)],
      },
      { rule: 'service-new', service: { name: 'New' }, money: [roubles(30)] },
      { rule: 'service-new', service: { name: 'Off' } },
    ])
    expect(await answers.findings({ month: '2026-10' })).toEqual([])
  })

  test('whose fee is counted otherwise now are not called dearer', async () => {
    const { answers, keep, clock } = await openAnswers()
    await keep(services(option('Old', 100)))
    clock.advance(dayMs)
    await keep(services(option('Old', 150, { feePeriod: '30d' })))
    expect(await answers.findings(november)).toEqual([])
  })
})

describe('a package', () => {
  const cycle = { validFrom: '2026-11-16T10:00:00+03:00', renewsAt: '2026-12-16T10:00:00+03:00' }

  test('that goes faster than its cycle is named', async () => {
    const { answers, keep } = await openAnswers()
    await keep(packages(dataPackage(cycle)))
    expect(await answers.findings(november)).toMatchObject([
      {
        rule: 'package-ends-early',
        usedPercent: 60,
        elapsedPercent: 30,
        forecast: { endsEarly: true },
        money: [],
        rows: [],
      },
    ])
    expect(await answers.findings({ month: '2026-10' })).toEqual([])
  })

  test.each([
    ['a little ahead', dataPackage({ ...cycle, remaining: 5.5 * gigabyte })],
    ['without an end', dataPackage({ validFrom: cycle.validFrom })],
    ['without an end of what it holds', dataPackage({ ...cycle, unlimited: true })],
  ])('%s is not', async (_name, allowance) => {
    const { answers, keep } = await openAnswers()
    await keep(packages(allowance))
    expect(await answers.findings(november)).toEqual([])
  })
})

describe('a dear day', () => {
  test('stands out of the same weekday', async () => {
    const october = { from: '2026-10-07', to: '2026-11-25' }
    expect(await findIn([...callsOn(wednesdays, 3), ...callsOn(['2026-11-18'], 60)], october)).toEqual([
      {
        rule: 'day-spike',
        lineId,
        from: '2026-11-18',
        to: '2026-11-18',
        money: [roubles(60)],
        rows: ['call 2026-11-18'],
        usual: roubles(3),
      },
    ])
  })

  test.each([
    ['under 50 roubles', callsOn(['2026-11-18'], 49.99), autumn],
    ['with little history', callsOn(['2026-11-18'], 90), { from: '2026-11-01', to: '2026-11-25' }],
    [
      'as dear as such days are now and then',
      [
        ...callsOn(wednesdays.slice(0, 3), 10),
        ...callsOn(wednesdays.slice(3), 30),
        ...callsOn(['2026-11-18'], 60),
      ],
      { from: '2026-10-07', to: '2026-11-25' },
    ],
    [
      'on which the fee of the month is taken',
      ['2026-09-18', '2026-10-18', '2026-11-18'].map(day => fee(day, day, 'Tariff', 500)),
      autumn,
    ],
  ])('is not one %s', async (_name, records, days) => {
    expect(rulesOf(await findIn(records, days))).toEqual([])
  })
})

describe('a month', () => {
  const before = ['05', '06', '07', '08', '09', '10']
  const makeMonths = async (totals: readonly number[], own: number): Promise<OpenAnswers> => {
    const world = await openAnswers()
    await world.keep(...totals.map((total, index) => spending(`2026-${before[index]}`, total)))
    await world.read({ from: '2026-11-01', to: '2026-11-25' }, [
      fee('one', '2026-11-05', 'Tariff', own - 10),
      fee('two', '2026-11-06', 'Option', 10),
    ])
    return world
  }

  test('that costs half as much again as usual is named while it runs', async () => {
    const { answers } = await makeMonths([100, 110, 120, 130, 140, 9000], 190)
    expect(await answers.findings(november)).toMatchObject([
      {
        rule: 'month-high',
        month: '2026-11',
        usual: roubles(125),
        money: [roubles(190)],
        rows: ['one', 'two'],
      },
    ])
  })

  test.each([
    ['a month at one and a half', [100, 110, 120, 130, 140, 9000], 187.5],
    ['a month of 49 roubles more', [50, 50, 50, 50, 50, 50], 99],
    ['a month with five before it', [100, 110, 120, 130, 140], 900],
  ])('is not %s', async (_name, totals, own) => {
    const { answers } = await makeMonths(totals, own)
    expect(rulesOf(await answers.findings(november))).toEqual([])
  })

  test('is counted by its rows where the carrier names no total', async () => {
    const { answers, read } = await openAnswers()
    await read(year, [
      ...before.map(month => fee(month, `2026-${month}-01`, `Tariff ${month}`, 100)),
      fee('own', '2026-11-01', 'Tariff 11', 200),
    ])
    expect(rulesOf(await answers.findings(november))).toContain('month-high')
  })
})

describe('the carrier’s total of a month', () => {
  const october = { from: '2026-10-01', to: '2026-10-31' }
  const makeOctober = async (total: number, records: readonly UsageRecord[]): Promise<OpenAnswers> => {
    const world = await openAnswers()
    await world.keep(spending('2026-10', total))
    await world.read(october, records)
    return world
  }

  test('that is not the sum of the rows is named with both', async () => {
    const { answers } = await makeOctober(120, callsOn(['2026-10-07'], 99.5))
    expect(await answers.findings(october)).toEqual([
      {
        rule: 'total-differs',
        lineId,
        ...october,
        money: [roubles(20.5)],
        rows: [],
        month: '2026-10',
        stated: roubles(120),
        counted: roubles(99.5),
      },
    ])
  })

  test.each([
    ['it is the same', callsOn(['2026-10-07'], 120)],
    [
      'rows may still change',
      [call({ id: 'a', startedAt: '2026-10-07T10:00:00+03:00', status: 'provisional' })],
    ],
    ['rows do not say what they cost', [...callsOn(['2026-10-07'], 100), surf('unsaid', '2026-10-08')]],
  ])('is passed over when %s', async (_name, records) => {
    const { answers } = await makeOctober(120, records)
    expect(await answers.findings(october)).toEqual([])
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
