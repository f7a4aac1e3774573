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

  test.each(['not-listed', 'row-unread'] as const)('is passed over when days of it are %s', async code => {
    const { answers, store, setState, importFile } = await makeOctober(120, callsOn(['2026-10-07'], 99.5))
    const state = await store.facts.state(lineId, 'usage')
    const cut = { from: '2026-10-01', to: '2026-10-10' }
    if (state !== undefined) await setState({ ...state, remarks: [{ ...cut, code }] })
    expect(await answers.findings(october)).toEqual([])
    await importFile(cut, [])
    expect(rulesOf(await answers.findings(october))).toEqual(['total-differs'])
  })
})
