import type { UsageRecord } from '@esim-usage/core'

const base = {
  carrier: 'mts',
  line: '+79000000001',
  precision: 'second',
  timeSource: 'printed',
  status: 'final',
  source: { carrier: 'mts', channel: 'api', endpoint: 'rows', fetchedAt: '2026-11-01T00:00:00Z' },
} as const

/** One record of each kind; the figures are written by hand in the tests. */
export const records: readonly UsageRecord[] = [
  {
    ...base,
    id: 'v1-1-1',
    kind: 'voice',
    startedAt: '2026-10-05T12:30:40+03:00',
    direction: 'outgoing',
    counterparty: { number: '+79000000102', kind: 'mobile' },
    seconds: 3725,
    charge: { amount: 435, currency: 'RUB', scale: 2 },
    roaming: 'international',
    country: 'AE',
    label: '=HYPERLINK("http://example.invalid";"click")',
    raw: { msisdn: '79000000102' },
  },
  {
    ...base,
    id: 'v1-2-1',
    kind: 'message',
    form: 'sms',
    startedAt: '2026-10-06T00:00:00+03:00',
    precision: 'day',
    direction: 'incoming',
    counterparty: { text: 'BANK; "TEST"', kind: 'alphanumeric' },
    parts: 2,
  },
  {
    ...base,
    id: 'v1-3-1',
    kind: 'data',
    startedAt: '2026-10-07T01:02:03+04:00',
    bytes: Number.MAX_SAFE_INTEGER,
  },
  {
    ...base,
    id: 'v1-4-1',
    kind: 'service',
    startedAt: '2026-10-08T03:00:00+03:00',
    service: { name: 'Абонентская плата' },
    charge: { amount: -125_0000, currency: 'RUB', scale: 4 },
    status: 'provisional',
  },
]
