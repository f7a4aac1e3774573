import {
  type Allowance,
  type Balance,
  type CarrierInfo,
  NetworkError,
  type Profile,
  type Source,
  type UsageRecord,
  type UsageRecordBase,
} from '@esim-usage/core'
import { mtsInfo } from '@esim-usage/mts'
import { createTexts } from '@esim-usage/texts'
import { describe, expect, test } from 'vitest'
import type { LineMonth } from '../src/read/read-line-month.ts'
import { compareMoney } from '../src/screen/compare-money.ts'
import { createPaint } from '../src/screen/paint.ts'
import { renderBalance } from '../src/screen/render-balance.ts'
import { dearestOf, renderDearest } from '../src/screen/render-dearest.ts'
import { renderHead } from '../src/screen/render-head.ts'
import { renderLineMonth } from '../src/screen/render-line-month.ts'
import { renderMonth } from '../src/screen/render-month.ts'
import { renderPackages } from '../src/screen/render-packages.ts'
import { renderSources } from '../src/screen/render-sources.ts'
import type { Screen } from '../src/screen/screen.ts'
import { openIo } from './open-io.ts'

const { io } = openIo()
const paint = createPaint(io.stdout, io.env)
const screen: Screen = { texts: createTexts('en'), paint, width: 80, nowMs: 0 }
const source: Source = { carrier: 'mts', channel: 'api', endpoint: 'x', fetchedAt: '2026-11-25T09:00:00Z' }
const rub = (amount: number, scale = 2) => ({ amount, currency: 'RUB', scale })
const plain = (lines: readonly string[]): string => lines.join('\n').replaceAll('\u00A0', ' ')

const view = { isFake: false, showOtherSide: false }

describe('money', () => {
  test('is compared exactly across scales', () => {
    expect(compareMoney(rub(199), rub(19_901, 4))).toBe(
      -1 * -1 * compareMoney(rub(19_900, 4), rub(19_901, 4)),
    )
    expect(compareMoney(rub(100), rub(10_000, 4))).toBe(0)
    expect(compareMoney(rub(9_007_199_254_740_991), rub(9_007_199_254_740_990))).toBe(1)
    expect(compareMoney(rub(1), { amount: 9, currency: 'USD', scale: 2 })).toBe(-1)
  })
})

const common = (id: string, more: Partial<UsageRecordBase> = {}): UsageRecordBase => ({
  id,
  carrier: 'mts',
  line: '+79000000001',
  startedAt: '2026-10-05T10:00:00+03:00',
  precision: 'second',
  timeSource: 'printed',
  status: 'final',
  source,
  ...more,
})
const other = (id: string, more?: Partial<UsageRecordBase>): UsageRecord => ({
  ...common(id, more),
  kind: 'other',
  label: 'строка',
})

describe('the dearest records', () => {
  const records = [
    other('free', { charge: rub(0) }),
    other('silent'),
    other('refund', { charge: rub(-500) }),
    other('cheap', { charge: rub(150), precision: 'day' }),
    other('dear', { charge: rub(20_000, 4), precision: 'month', direction: 'incoming' }),
  ]

  test('leave out what is free, unsaid or given back', () => {
    expect(dearestOf(records, 10).map(({ id }) => id)).toEqual(['dear', 'cheap'])
    expect(dearestOf(records, 1).map(({ id }) => id)).toEqual(['dear'])
  })

  test('are written as exactly as the carrier says when', () => {
    expect(renderDearest(records, screen)).toEqual([
      '',
      'Dearest: 2\u00A0records',
      '  When          What   With      Charged',
      '  October 2026  Other  ← строка    ₽2.00',
      '  5 Oct         Other  строка      ₽1.50',
    ])
  })

  test('may be none, which is said only where every price is known', () => {
    expect(plain(renderDearest(records.slice(0, 1), screen))).toContain('Nothing was charged.')
    expect(renderDearest(records.slice(1, 2), screen)).toEqual([])
  })
})

test('a month says how much was roaming and what has no price', () => {
  const records: UsageRecord[] = [
    { ...common('1', { charge: rub(1000), roaming: 'international' }), kind: 'voice', seconds: 60 },
    { ...common('2', { charge: rub(250) }), kind: 'voice' },
    { ...common('3'), kind: 'data' },
  ]
  const month = {
    month: '2026-10',
    records,
    warnings: [],
    period: { from: '2026-10-01', to: '2026-10-31' },
  }
  const text = plain(renderMonth(month, undefined, screen))
  expect(text).toMatch(/Calls +2 +1 min +₽12\.50/u)
  expect(text).toMatch(/Internet +1 +not stated +not stated/u)
  expect(text).toContain('Of it roaming: 1 record, charged ₽10.00.')
  expect(text).toContain('The carrier names no price for 1 record.')
})

describe('balance', () => {
  const base = { asOf: '2026-11-25T09:00:00Z', source }

  test('a postpaid line shows what it owes, never money left', () => {
    const balance: Balance = {
      ...base,
      model: 'postpaid',
      owed: rub(123_456),
      spentThisPeriod: rub(5000),
      nextCharge: { at: '2026-12-01' },
      quality: { level: 'suspect', notes: [] },
    }
    const lines = plain(renderBalance(balance, screen)).split('\n').slice(2)
    expect(lines).toEqual([
      '  To pay                      ₽1,234.56',
      '  Spent since the last bill      ₽50.00',
      '  Next charge                1 Dec 2026',
      '  (doubtful)',
    ])
  })

  test('a prepaid line shows what the carrier says and no more', () => {
    const balance: Balance = {
      ...base,
      model: 'prepaid',
      main: rub(-1050),
      bonuses: [{ label: 'Бонусы', amount: rub(300) }],
      creditLimit: rub(0),
      available: rub(0),
      nextCharge: { at: '2026-12-01', amount: rub(55_000) },
      blockAt: '2026-12-05',
    }
    const text = plain(renderBalance(balance, screen))
    for (const part of ['-₽10.50', 'Бонусы', '₽550.00, 1 Dec 2026', '5 Dec 2026'])
      expect(text).toContain(part)
    for (const part of ['Own money', 'Cashback']) expect(text).not.toContain(part)
  })
})

const allowance = (more: Partial<Allowance>): Allowance => ({
  id: 'a',
  name: 'Пакет',
  kind: 'data',
  unit: 'bytes',
  unlimited: false,
  scope: { roaming: 'home' },
  primary: true,
  status: 'active',
  label: 'Пакет',
  source,
  ...more,
})
const gigabyte = 1024 ** 3

describe('packages', () => {
  test.each<[string, Partial<Allowance>, string]>([
    [
      'all known',
      { remaining: gigabyte, total: 4 * gigabyte, validTo: '2026-12-01' },
      '1 GB of 4 GB  until 1 Dec',
    ],
    ['no size', { remaining: gigabyte }, '············  1 GB'],
    ['only used', { used: 2 * gigabyte }, '············  2 GB used'],
    ['unlimited', { unlimited: true }, '████████████  unlimited'],
    ['unlimited and used', { unlimited: true, used: gigabyte }, 'unlimited, 1 GB used'],
    ['nothing said', {}, 'not stated'],
    ['minutes', { unit: 'seconds', remaining: 90, total: 60_000 }, '1 min 30 s of 1,000 min'],
    [
      'messages',
      { unit: 'messages', remaining: 4, total: 20, renewsAt: '2026-12-01' },
      '4 of 20  renews 1 Dec',
    ],
    [
      'notes',
      {
        status: 'blocked',
        shared: 'receiver',
        scope: { roaming: 'international' },
        quality: { level: 'suspect', notes: [] },
      },
      'Пакет (blocked, shared with you, abroad, doubtful)',
    ],
  ])('%s', (_name, more, written) => {
    expect(plain(renderPackages([allowance(more)], screen))).toContain(written)
  })

  test('none at all is said', () => {
    expect(plain(renderPackages([], screen))).toContain('The carrier lists no packages.')
  })
})

describe('head and sources', () => {
  const failed = { status: 'failed', error: new NetworkError('timeout', 'x') } as const
  const record = other('1', { status: 'provisional', source: { ...source, evidence: 'low' } })
  const usage = {
    month: '2026-10',
    records: [record],
    warnings: [{ code: 'zone-assumed', reason: 'x', count: 2 } as const],
    period: { from: '2026-10-01', to: '2026-10-31' },
  }
  const carrier: CarrierInfo = {
    ...mtsInfo,
    signInMethods: ['session'],
    capabilities: ['usage'],
    usage: { kinds: ['voice'], covers: 'charged-events' },
  }
  const data: LineMonth = {
    carrier,
    line: '+79000000001',
    month: '2026-10',
    profile: failed,
    balance: failed,
    allowances: { status: 'read', value: [] },
    usage: { status: 'read', value: usage },
  }

  test('what failed is said where it would stand, and what is missing in the rest', () => {
    const text = plain(renderLineMonth(data, screen, view))
    expect(text).toContain('Balance\n  could not be read: The carrier took too long to answer. Try again.')
    expect(text).toMatch(/Usage +x +poorly evidenced/u)
    expect(text).toContain('The carrier lists only what cost money')
    expect(text).toContain('May still change at the carrier: 1 record.')
    expect(text).toContain('The time zone was not stated and was assumed: 2 rows.')
    expect(text).not.toContain('Tariff')
  })

  test('nothing read has no source', () => {
    const lines = renderSources({ ...data, usage: failed }, screen)
    expect(lines).toEqual(['', 'Where the data comes from'])
  })

  const headOf = (profile: Partial<Profile>): string | undefined =>
    renderHead(
      {
        ...data,
        profile: {
          status: 'read',
          value: { line: data.line, timeZone: 'Europe/Moscow', lineStatus: 'unknown', source, ...profile },
        },
      },
      screen,
      false,
    )[1]

  test('a tariff with and without a fee', () => {
    expect(headOf({})).toBeUndefined()
    expect(headOf({ lineStatus: 'blocked' })).toBe('blocked')
    expect(headOf({ tariff: { name: 'Тест' } })).toBe('Tariff Тест')
    expect(headOf({ tariff: { name: 'Тест', fee: rub(1290) } })).toBe('Tariff Тест · ₽12.90')
    expect(headOf({ tariff: { name: 'Тест', fee: rub(1290), feePeriod: 'day' } })).toBe(
      'Tariff Тест · ₽12.90 per day',
    )
  })

  test('a month with nothing but a top-up was not used', () => {
    const paid = {
      ...usage,
      records: [],
      warnings: [{ code: 'row-skipped', reason: 'x', count: 1 } as const],
    }
    const every: CarrierInfo = { ...carrier, usage: { kinds: ['voice', 'other'], covers: 'every-event' } }
    const later = { ...screen, nowMs: Date.parse('2026-11-25T09:00:00Z') }
    const month = { ...data, carrier: every, usage: { status: 'read', value: paid } as const }
    const text = plain(renderLineMonth(month, later, view))
    expect(text).toContain('was not used')
    expect(text).not.toContain('newer version')
  })

  test('a month with rows that could not be used is not called empty', () => {
    const skipped = {
      ...usage,
      records: [],
      warnings: [{ code: 'outside-window', reason: 'x', count: 1 } as const],
    }
    const text = plain(renderLineMonth({ ...data, usage: { status: 'read', value: skipped } }, screen, view))
    expect(text).toContain('There are no records.')
    expect(text).not.toContain('was not used')
  })
})
