import { AccountError, type EmptyFacts } from '@esim-usage/core'

const carrier = {
  plmns: ['25001'],
  timeZone: 'Europe/Moscow',
  usage: { kinds: ['voice', 'message', 'data'], covers: 'every-event', historyDays: 180 },
} as const
const withoutUsage = { plmns: carrier.plmns, timeZone: carrier.timeZone }
const october = { from: '2026-10-01', to: '2026-10-31' }
const today = { from: '2026-11-05', to: '2026-11-05' }
const readAt = '2026-11-05T09:00:00Z'

const challenge = {
  status: 'challenge',
  challenge: {
    id: '1',
    carrier: 'mts',
    expiresAt: readAt,
    kind: 'captcha',
    image: { mediaType: 'image/png', base64: '' },
  },
} as const

const codeStep = {
  status: 'challenge',
  challenge: { id: '1', carrier: 'mts', expiresAt: readAt, kind: 'code', medium: 'sms' },
} as const

/** What is known, and what it comes to: code, level, evidence, next steps. */
export const cases: readonly (readonly [string, EmptyFacts, string])[] = [
  ['nothing known', {}, 'unexplained'],
  [
    'a bot check at sign-in',
    { signIn: { status: 'website', url: 'https://lk.mts.ru/', reason: 'bot-check' } },
    'bot-wall seen sign-in-step > open-cabinet sign-in',
  ],
  ['a picture at sign-in', { signIn: challenge }, 'captcha seen sign-in-step > sign-in'],
  ['signed in', { signIn: { status: 'signed-in' } }, 'unexplained'],
  [
    'the person moved the number',
    { answers: { ported: true }, error: { code: 'unknown-line' } },
    'ported asked answer > check-number call-hotline',
  ],
  [
    'a closed line',
    { lineStatus: 'closed' },
    'not-a-subscriber seen line-status > check-number call-hotline',
  ],
  [
    'a card of another network',
    { imsi: '250990000000001', carrier },
    'imsi-mismatch seen card-number > check-card',
  ],
  ['a card of this network', { imsi: '250010000000001', carrier }, 'unexplained'],
  [
    'a line younger than the period',
    { period: october, activatedOn: '2026-11-01' },
    'not-activated seen activation-date > choose-later-period',
  ],
  ['a line as old as the period', { period: october, activatedOn: '2026-10-31' }, 'unexplained'],
  ['a line of an unknown age', { activatedOn: '2026-11-01' }, 'unexplained'],
  [
    'a page of the carrier at sign-in',
    { signIn: { status: 'website', url: 'https://lk.mts.ru/', reason: 'terms' } },
    'unexplained',
  ],
  ['a code at sign-in', { signIn: codeStep }, 'unexplained'],
  ['a card of an unknown carrier', { imsi: '250010000000001' }, 'unexplained'],
  [
    'a card of the carrier’s second network',
    { imsi: '250390000000001', carrier: { ...carrier, plmns: ['25001', '25039'] } },
    'unexplained',
  ],
  ['blocked, and no period is known', { lineStatus: 'blocked' }, 'unexplained'],
  [
    'blocked on the first day of that rule',
    { lineStatus: 'blocked', period: { from: '2025-07-01', to: '2025-07-01' } },
    'blocked-unverified asked line-status > confirm-identity call-hotline',
  ],
  [
    'idle for 72 hours to the second, and a period from yesterday on',
    {
      carrier,
      period: { from: '2026-11-04', to: '2026-11-05' },
      readAt,
      lastRecord: { startedAt: '2026-11-02T09:00:00Z' },
    },
    'cooling-off asked idle-72-hours > wait-24-hours call-hotline',
  ],
  [
    'three idle days on the first day of that rule',
    {
      carrier,
      period: { from: '2025-11-10', to: '2025-11-10' },
      readAt: '2025-11-10T09:00:00Z',
      lastRecord: { startedAt: '2025-11-01T09:00:00Z' },
    },
    'cooling-off asked idle-72-hours > wait-24-hours call-hotline',
  ],
  [
    'the oldest day of the archive',
    { carrier, readAt, period: { from: '2026-05-09', to: '2026-05-09' } },
    'unexplained',
  ],
  [
    'free events are not listed, and something else failed',
    {
      carrier: { ...carrier, usage: { ...carrier.usage, covers: 'charged-events' } },
      complete: true,
      error: { code: 'rate-limited' },
    },
    'unexplained',
  ],
  [
    'free events are not listed, and not all was read',
    { carrier: { ...carrier, usage: { ...carrier.usage, covers: 'charged-events' } }, complete: false },
    'unexplained',
  ],
  [
    'a card never activated',
    { answers: { 'not-activated': true } },
    'not-activated asked answer > activate-line call-hotline',
  ],
  [
    'back from abroad',
    {
      carrier,
      period: today,
      readAt,
      lastRecord: { startedAt: '2026-11-04T20:00:00+08:00', roaming: 'international' },
    },
    'cooling-off asked last-record-roaming > wait-24-hours call-hotline',
  ],
  [
    'three idle days',
    { carrier, period: today, readAt, lastRecord: { startedAt: '2026-11-01T20:00:00+03:00' } },
    'cooling-off asked idle-72-hours > wait-24-hours call-hotline',
  ],
  [
    'two idle days',
    { carrier, period: today, readAt, lastRecord: { startedAt: '2026-11-03T20:00:00+03:00' } },
    'unexplained',
  ],
  [
    'three idle days before a whole month',
    {
      carrier,
      period: { ...october, to: '2026-11-05' },
      readAt,
      lastRecord: { startedAt: '2026-09-01T20:00:00+03:00' },
    },
    'unexplained',
  ],
  [
    'three idle days before the rule was in force',
    {
      timeZone: 'Europe/Moscow',
      period: { from: '2025-11-01', to: '2025-11-01' },
      readAt: '2025-11-01T09:00:00Z',
      lastRecord: { startedAt: '2025-10-01T20:00:00+03:00' },
    },
    'unexplained',
  ],
  [
    'the person rules cooling-off out',
    {
      carrier,
      period: today,
      readAt,
      complete: true,
      answers: { 'cooling-off': false },
      lastRecord: { startedAt: '2026-11-01T20:00:00+03:00' },
    },
    'processing-delay asked period-is-today > try-later',
  ],
  [
    'the person confirms cooling-off',
    { answers: { 'cooling-off': true } },
    'cooling-off asked answer > wait-24-hours call-hotline',
  ],
  [
    'blocked for no stated reason',
    { lineStatus: 'blocked', period: october },
    'blocked-unverified asked line-status > confirm-identity call-hotline',
  ],
  [
    'blocked before that rule',
    { lineStatus: 'blocked', period: { from: '2025-05-01', to: '2025-05-31' } },
    'unexplained',
  ],
  [
    'blocked, and identity is confirmed',
    { lineStatus: 'blocked', period: october, answers: { 'blocked-unverified': false } },
    'unexplained',
  ],
  ['blocked for debt', { lineStatus: 'blocked-financial' }, 'blocked-financial seen line-status > top-up'],
  [
    'an error that wants a payment',
    { error: new AccountError('action-required', 'Pay.', { action: 'pay' }) },
    'blocked-financial seen error-code > top-up',
  ],
  [
    'no way to pay',
    { answers: { 'payment-method-required': true } },
    'payment-method-required asked answer > add-payment-method',
  ],
  [
    'access that can be ordered',
    { error: { code: 'no-access', facts: { action: 'order-access' } } },
    'plan-not-supported seen error-code > order-access',
  ],
  [
    'older than the archive',
    { carrier, readAt, period: { from: '2026-01-01', to: '2026-01-31' } },
    'history-limit seen history-days > choose-later-period call-hotline',
  ],
  [
    'data from before the period',
    { carrier, period: today, readAt, asOf: '2026-11-04T20:59:59Z' },
    'processing-delay seen data-older-than-period > try-later',
  ],
  [
    'data of the first minute of the period',
    { carrier, period: today, asOf: '2026-11-04T21:00:00Z' },
    'unexplained',
  ],
  [
    'a period of today',
    { carrier, period: today, readAt, complete: true },
    'processing-delay asked period-is-today > try-later',
  ],
  [
    'no itemised source',
    { carrier: { ...withoutUsage, usageElsewhere: ['statement-file', 'spending', 'business'] } },
    'not-supported-source seen no-usage-source > read-statement-file read-spending use-business-client',
  ],
  ['no source at all', { carrier: withoutUsage }, 'not-supported-source seen no-usage-source > open-cabinet'],
  [
    'free events are not listed',
    { carrier: { ...carrier, usage: { ...carrier.usage, covers: 'charged-events' } }, complete: true },
    'not-supported-source seen charged-events-only > open-cabinet',
  ],
  [
    'all read',
    { carrier, period: october, readAt, complete: true },
    'truly-empty seen read-complete > choose-other-period',
  ],
  [
    'all read, and the carrier says so',
    { complete: true, warnings: [{ code: 'empty', reason: 'x', count: 1 }] },
    'truly-empty seen read-complete+empty-warning > choose-other-period',
  ],
  [
    'nothing but rows that are no usage, such as a top-up',
    { complete: true, warnings: [{ code: 'row-skipped', reason: 'A payment is no usage.', count: 3 }] },
    'truly-empty seen read-complete+rows-skipped > choose-other-period',
  ],
  [
    'days of a postpaid line that are billed',
    {
      carrier: { ...carrier, usageElsewhere: ['statement-file', 'business'] },
      period: october,
      readAt,
      complete: true,
      warnings: [{ code: 'not-listed', reason: 'Billed days stand in the bills.', count: 0 }],
    },
    'not-supported-source seen rows-not-listed > read-statement-file use-business-client',
  ],
  [
    'a part of the days is not listed, and the rest is empty',
    {
      complete: true,
      warnings: [
        { code: 'not-listed', reason: 'x', count: 0 },
        { code: 'empty', reason: 'x', count: 0 },
      ],
    },
    'not-supported-source seen rows-not-listed > open-cabinet',
  ],
  [
    'rows outside of the period',
    { complete: true, warnings: [{ code: 'outside-window', reason: 'x', count: 3 }] },
    'adapter-outdated asked rows-outside-period > update-package',
  ],
]
