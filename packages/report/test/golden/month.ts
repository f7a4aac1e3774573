import type { Money, UsageRecord } from '@esim-usage/core'
import type { LineReadings, ReportInput } from '../../src/index.ts'

const rub = (amount: number, scale = 2): Money => ({ amount, currency: 'RUB', scale })
const sourceOf = (carrier: string) =>
  ({ carrier, channel: 'api', endpoint: 'rows', fetchedAt: '2026-11-02T00:00:00Z' }) as const

/** Words that would do harm in a page, a sheet or a terminal. */
export const hostileWords = [
  '=HYPERLINK("http://example.invalid";"click")',
  '</script><script>alert(1)</script><img src=x onerror=alert(1)>',
] as const

const first = {
  carrier: 'reference',
  line: '+79000000001',
  precision: 'second',
  timeSource: 'printed',
  status: 'final',
  source: sourceOf('reference'),
} as const
const second = { ...first, carrier: 'other', line: '+79000000002', source: sourceOf('other') } as const

const firstRecords: readonly UsageRecord[] = [
  {
    ...first,
    id: 'v1-a1-1',
    kind: 'voice',
    startedAt: '2026-10-01T09:00:00+03:00',
    direction: 'outgoing',
    counterparty: { number: '+79000000101', kind: 'mobile' },
    seconds: 65,
    charge: rub(250),
    bundle: 'outside',
    roaming: 'home',
  },
  {
    ...first,
    id: 'v1-a2-1',
    kind: 'data',
    startedAt: '2026-10-01T23:59:59+03:00',
    bytes: 1_073_741_824,
    charge: rub(0),
    bundle: 'included',
    roaming: 'home',
    label: 'Мобильный интернет',
  },
  {
    ...first,
    id: 'v1-a3-1',
    kind: 'message',
    form: 'sms',
    startedAt: '2026-10-02T10:00:00+03:00',
    direction: 'outgoing',
    counterparty: { number: '0890', kind: 'short-code' },
    parts: 2,
    charge: rub(510),
    raw: { text: 'never shown' },
  },
  {
    ...first,
    id: 'v1-a4-1',
    kind: 'message',
    form: 'sms',
    startedAt: '2026-10-02T11:00:00+03:00',
    direction: 'incoming',
    counterparty: { text: '中国银行', kind: 'alphanumeric' },
    label: hostileWords[0],
    status: 'provisional',
  },
  {
    ...first,
    id: 'v1-a5-1',
    kind: 'voice',
    startedAt: '2026-10-05T12:30:40+04:00',
    direction: 'incoming',
    counterparty: { number: '+79000000102', kind: 'mobile' },
    seconds: 3725,
    roaming: 'international',
    country: 'AE',
    label: hostileWords[1],
  },
  {
    ...first,
    id: 'v1-a6-1',
    kind: 'data',
    startedAt: '2026-10-05T13:00:00+04:00',
    bytes: 536_870_912,
    charge: rub(12_3450, 4),
    bundle: 'overage',
    roaming: 'international',
    country: 'AE',
  },
  {
    ...first,
    id: 'v1-a7-1',
    kind: 'service',
    startedAt: '2026-10-15T03:00:00+03:00',
    service: { name: 'Абонентская плата 500 ₽' },
    charge: rub(50_000),
  },
  {
    ...first,
    id: 'v1-a8-1',
    kind: 'service',
    startedAt: '2026-10-16T00:00:00+03:00',
    precision: 'day',
    service: { name: 'Возврат' },
    charge: rub(-125),
  },
  { ...first, id: 'v1-a9-1', kind: 'data', startedAt: '2026-10-31T23:30:00+03:00' },
]

const secondRecords: readonly UsageRecord[] = [
  {
    ...second,
    id: 'v1-b1-1',
    kind: 'voice',
    startedAt: '2026-10-10T08:00:00+05:00',
    direction: 'outgoing',
    counterparty: { number: '+79000000103', kind: 'mobile' },
    seconds: 59,
    charge: rub(30),
  },
  {
    ...second,
    id: 'v1-b2-1',
    kind: 'data',
    startedAt: '2026-10-11T10:00:00+05:00',
    bytes: 2_147_483_648,
    charge: { amount: 100, currency: 'USD', scale: 2 },
    roaming: 'international',
  },
  // Still October in UTC, November where the line is.
  {
    ...second,
    id: 'v1-b3-1',
    kind: 'voice',
    startedAt: '2026-11-01T00:00:00+05:00',
    seconds: 1000,
    charge: rub(9900),
  },
]

const allowance = {
  unlimited: false,
  scope: { roaming: 'home' },
  primary: true,
  status: 'active',
  label: 'пакет',
  source: first.source,
} as const

const firstLine: LineReadings = {
  line: first.line,
  title: 'Мой номер',
  carrier: {
    id: 'reference',
    title: 'Reference',
    brands: [],
    timeZone: 'Europe/Moscow',
    usage: { kinds: ['voice', 'message', 'data', 'service'], covers: 'every-event' },
  },
  records: firstRecords,
  missing: [{ from: '2026-10-20', to: '2026-10-21' }],
  warnings: [{ code: 'unit-assumed', reason: 'no unit', count: 2 }],
  profile: {
    line: first.line,
    timeZone: 'Europe/Moscow',
    lineStatus: 'active',
    tariff: { name: 'Мой тариф', fee: rub(50_000), feePeriod: 'month' },
    source: first.source,
  },
  balance: { model: 'prepaid', main: rub(12_345), asOf: '2026-11-02T10:00:00+03:00', source: first.source },
  allowances: [
    {
      ...allowance,
      id: 'data',
      name: 'Интернет 10 ГБ',
      kind: 'data',
      unit: 'bytes',
      total: 10_737_418_240,
      used: 4_294_967_296,
      remaining: 6_442_450_944,
      renewsAt: '2026-11-15T00:00:00+03:00',
    },
    {
      ...allowance,
      id: 'voice',
      name: 'Минуты',
      kind: 'voice',
      unit: 'seconds',
      total: 30_000,
      remaining: 26_210,
    },
    { ...allowance, id: 'sms', name: 'СМС', kind: 'message', unit: 'messages', unlimited: true },
  ],
  spending: [
    {
      month: '2026-10',
      total: rub(51_870),
      income: rub(55_050),
      categories: [
        { code: 'fees', label: 'Абонентская плата', amount: rub(49_875), items: [] },
        {
          code: 'net',
          label: 'Интернет',
          amount: rub(1235),
          items: [{ label: 'Роуминг', amount: rub(1235) }],
        },
        { code: 'sms', label: 'СМС', amount: rub(510), items: [] },
        { code: 'calls', label: 'Звонки', amount: rub(250), items: [] },
      ],
      status: 'complete',
      source: first.source,
    },
    { month: '2026-07', total: rub(45_000), categories: [], status: 'complete', source: first.source },
    { month: '2026-09', total: rub(48_000), categories: [], status: 'complete', source: first.source },
  ],
  payments: [
    {
      id: 'p2',
      amount: rub(25_050),
      paidAt: '2026-10-20T12:00:00+03:00',
      precision: 'second',
      method: 'Банковская карта',
      source: first.source,
    },
    {
      id: 'p1',
      amount: rub(30_000),
      paidAt: '2026-10-03T09:15:00+03:00',
      precision: 'minute',
      source: first.source,
    },
    {
      id: 'p3',
      amount: rub(10_000),
      paidAt: '2026-11-02T12:00:00+03:00',
      precision: 'second',
      source: first.source,
    },
  ],
}

const secondLine: LineReadings = {
  line: second.line,
  carrier: {
    id: 'other',
    title: 'Other',
    brands: [],
    timeZone: 'Asia/Yekaterinburg',
    usage: { kinds: ['voice', 'data'], covers: 'charged-events' },
  },
  records: secondRecords,
  failures: { balance: 'maintenance', spending: 'unsupported' },
}

/** October 2026 of two lines; what it must come to is written by hand in figures.json. */
export const goldenMonth: ReportInput = {
  period: { month: '2026-10' },
  lines: [firstLine, secondLine],
  createdAt: '2026-11-02T12:00:00+03:00',
}
