import {
  describeCoverage,
  describeFinding,
  describeForecast,
  type Finding,
  type Forecast,
  type LineCoverage,
} from '@esim-usage/hub'
import { createTexts, type Language, languages } from '@esim-usage/texts'
import { expect, test } from 'vitest'
import { dataPackage, option, roubles } from './make-facts.ts'

const zone = 'Europe/Moscow'
const fields = { lineId: 'line-1', from: '2026-11-20', to: '2026-11-20', rows: ['a', 'b'] }
const money = [roubles(60)]
const forecast = {
  allowance: dataPackage({ name: 'Интернет 10 ГБ' }),
  remaining: 1,
  perDay: 1,
  basis: 'cycle',
  since: '2026-11-01T00:00:00+03:00',
  readAt: '2026-11-20T10:00:00+03:00',
  endsAt: '2026-11-27T23:00:00.000Z',
  cycleEndsAt: '2026-12-01T00:00:00+03:00',
  endsEarly: true,
} as const
const findings: readonly Finding[] = [
  { ...fields, money, rule: 'overage', kind: 'data' },
  {
    ...fields,
    money: [],
    rows: [],
    rule: 'package-ends-early',
    forecast,
    usedPercent: 60,
    elapsedPercent: 30,
  },
  { ...fields, money, rule: 'service-new', service: option('Гудок', 3) },
  { ...fields, money, rule: 'service-dearer', service: option('Гудок', 5), before: roubles(3) },
  { ...fields, money, rule: 'premium', counterparty: '7122' },
  { ...fields, money, rule: 'roaming-without-package', kind: 'data', packages: 'none' },
  { ...fields, money, rule: 'roaming-without-package', kind: 'voice', packages: 'not-known' },
  { ...fields, money, rule: 'day-spike', usual: roubles(3) },
  { ...fields, money, rule: 'month-high', month: '2026-11', usual: roubles(30) },
  { ...fields, money, rule: 'burst', counterparty: '+7900*****21' },
  { ...fields, money, rule: 'total-differs', month: '2026-10', stated: roubles(120), counted: roubles(60) },
]
const whole: Forecast = {
  lineId: 'line-1',
  madeAt: '2026-11-20T07:00:00.000Z',
  packages: [forecast, { ...forecast, endsEarly: false }, { ...forecast, perDay: 0 }],
  unforeseen: (['unlimited', 'not-active', 'quantity-unknown', 'too-early'] as const).map(reason => ({
    allowance: forecast.allowance,
    reason,
  })),
  month: [
    {
      month: '2026-11',
      spent: roubles(572),
      perDay: roubles(3),
      announced: roubles(90),
      expected: roubles(677),
      measuredDays: 24,
      guessedDays: 5,
      unknown: 1,
    },
  ],
}
const coverage: LineCoverage = {
  lineId: 'line-1',
  read: [],
  inPart: [{ from: '2026-09-01', to: '2026-09-30' }],
  unread: (['future', 'out-of-history', 'failed', 'not-supported', 'not-read'] as const).map(reason => ({
    from: '2026-11-01',
    to: '2026-11-05',
    reason,
  })),
  freeEvents: 'missing',
  missingKinds: ['voice', 'data'],
}
/** Spaces that do not break read the same. */
const plain = (text: string): string => text.replaceAll(/[\u00A0\u2009\u202F]/gu, ' ')
const sayAll = (language: Language): readonly string[] => {
  const texts = createTexts(language)
  return [
    ...findings.map(each => describeFinding(each, zone, texts)),
    ...describeForecast(whole, zone, texts),
    ...describeCoverage(coverage, texts),
  ].map(plain)
}

test.each(languages)('no two things are said alike in %s, and none lacks a value', language => {
  const said = sayAll(language)
  expect(new Set(said).size).toBe(said.length)
  expect(said.filter(text => /undefined|NaN|Invalid|\[object/.test(text))).toEqual([])
})

test('findings name money, rows and days', () => {
  expect(sayAll('en').slice(0, findings.length)).toEqual([
    'Internet beyond the package: 2 records, ₽60.00.',
    'Интернет 10 ГБ: 60% used, while 30% of the period has passed. At this rate it runs out on 28 Nov 2026.',
    'New paid service: Гудок, ₽3.00 per month.',
    'Гудок has gone up from ₽3.00 to ₽5.00 per month.',
    'Premium or short number 7122: 2 records, ₽60.00.',
    'Internet abroad without a package for it: 2 records, ₽60.00.',
    'Calls abroad: 2 records, ₽60.00. It is not known whether there was a package for it.',
    '₽60.00 on 20 Nov 2026; on this day of the week it is usually ₽3.00.',
    'November 2026: ₽60.00; in the six months before it was usually ₽30.00.',
    'Within a day, to the new number +7900*****21: 2 records, ₽60.00.',
    'October 2026: the carrier’s total is ₽120.00, but the records add up to ₽60.00. The difference is ₽60.00.',
  ])
})

test('what is not stated is said so', () => {
  const { fee: _fee, ...unpriced } = option('Гудок', 0)
  const [russian, english, chinese] = languages.map(createTexts)
  const service: Finding = { ...fields, money: [], rule: 'service-new', service: unpriced }
  expect(english && describeFinding(service, zone, english)).toBe('New paid service: Гудок, not stated.')
  const premium: Finding = { ...fields, money, rule: 'premium' }
  expect(russian && plain(describeFinding(premium, zone, russian))).toContain('не указано')
  expect(chinese && plain(describeFinding({ ...service, service: option('Гудок', 3) }, zone, chinese))).toBe(
    '新增收费业务：“Гудок”，每月 ₽3.00。',
  )
})

test('packages and months are foretold in words', () => {
  const { endsAt: _endsAt, ...endless } = forecast
  const { cycleEndsAt: _cycle, ...open } = forecast
  const texts = createTexts('ru')
  const said = describeForecast(
    { ...whole, packages: [open, endless], unforeseen: [], month: [] },
    zone,
    texts,
  )
  expect(said.map(plain)).toEqual([
    '28 нояб. 2026 г. при таком расходе закончится пакет «Интернет 10 ГБ».',
    'Пакет «Интернет 10 ГБ» пока не расходуется.',
    'Полных дней этого месяца прочитано слишком мало, прогноза нет.',
  ])
})

test('an answer that stands on all days says so', () => {
  const covered = { ...coverage, unread: [], inPart: [], freeEvents: 'covered', missingKinds: [] } as const
  expect(describeCoverage(covered, createTexts('zh'))).toEqual(['该时段的每一天都已读取。'])
})
