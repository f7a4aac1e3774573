import type { EmptyFacts } from '@esim-usage/core'

const carrier = {
  plmns: ['25001'],
  timeZone: 'Europe/Moscow',
  usage: { kinds: ['voice', 'message', 'data'], covers: 'every-event', historyDays: 180 },
} as const
const withoutUsage = { plmns: carrier.plmns, timeZone: carrier.timeZone }
const october = { from: '2026-10-01', to: '2026-10-31' }
const today = { from: '2026-11-05', to: '2026-11-05' }
const readAt = '2026-11-05T09:00:00Z'

/** What must not be claimed because something else speaks against it, or does not prove it. */
export const claims: readonly (readonly [string, EmptyFacts, string])[] = [
  [
    'a page for browsers in the middle of a read',
    { error: { code: 'interaction-required', facts: { action: 'visit-website', website: 'bot-check' } } },
    'bot-wall seen error-code > open-cabinet try-later',
  ],
  [
    'new terms in the middle of a read',
    { error: { code: 'interaction-required', facts: { action: 'visit-website', website: 'terms' } } },
    'session-expired seen error-code > sign-in',
  ],
  [
    'a part of days that still run',
    { error: { code: 'incomplete' }, carrier, readAt, period: { from: '2026-11-01', to: '2026-11-30' } },
    'processing-delay asked error-code > try-later',
  ],
  [
    'a part of a month long past',
    { error: { code: 'incomplete' }, carrier, readAt, period: october },
    'carrier-maintenance seen error-code > try-later',
  ],
  [
    'only calls are listed, and there are none',
    { carrier: { ...carrier, usage: { ...carrier.usage, kinds: ['voice'] } }, complete: true },
    'not-supported-source seen some-kinds-only > open-cabinet',
  ],
  [
    'kinds are listed without their names, and there is nothing',
    {
      carrier: { ...carrier, usage: { ...carrier.usage, kinds: ['data', 'other'] } },
      complete: true,
      period: october,
      readAt,
    },
    'truly-empty seen read-complete > choose-other-period',
  ],
  [
    'a file without rows, of a carrier that lists nothing itself',
    { carrier: withoutUsage, complete: true, fromFile: true, period: october },
    'truly-empty asked read-complete > choose-other-period',
  ],
  [
    'blocked for debt, and used after the period',
    {
      lineStatus: 'blocked-financial',
      complete: true,
      nextRecord: { startedAt: '2026-11-03T10:00:00+03:00' },
    },
    'truly-empty seen read-complete > choose-other-period',
  ],
  [
    'closed, and used after the period',
    { lineStatus: 'closed', complete: true, nextRecord: { startedAt: '2026-11-03T10:00:00+03:00' } },
    'truly-empty seen read-complete > choose-other-period',
  ],
  [
    'blocked for no stated reason, and used after the period',
    {
      lineStatus: 'blocked',
      period: october,
      complete: true,
      nextRecord: { startedAt: '2026-11-03T10:00:00+03:00' },
    },
    'truly-empty seen read-complete > choose-other-period',
  ],
  [
    'an activation later than the first use',
    {
      period: october,
      activatedOn: '2026-11-01',
      lastRecord: { startedAt: '2026-09-03T10:00:00+03:00' },
      complete: true,
    },
    'truly-empty seen read-complete > choose-other-period',
  ],
  [
    'three days without a charge, where free events are not listed',
    {
      carrier: { ...carrier, usage: { ...carrier.usage, covers: 'charged-events' } },
      period: today,
      readAt,
      complete: true,
      lastRecord: { startedAt: '2026-11-01T20:00:00+03:00' },
    },
    'processing-delay asked period-is-today > try-later',
  ],
  [
    'a yes to a day of rest for a whole month',
    { answers: { 'cooling-off': true }, period: october, complete: true },
    'truly-empty seen read-complete > choose-other-period',
  ],
  [
    'a yes to a number moved away that is active here',
    { answers: { ported: true }, lineStatus: 'active', complete: true },
    'truly-empty seen read-complete > choose-other-period',
  ],
  [
    'a yes to a card never activated that was used',
    {
      answers: { 'not-activated': true },
      lastRecord: { startedAt: '2026-09-03T10:00:00+03:00' },
      complete: true,
    },
    'truly-empty seen read-complete > choose-other-period',
  ],
  [
    'rows that nobody could read',
    {
      carrier: { ...carrier, usage: { ...carrier.usage, covers: 'charged-events' } },
      complete: true,
      warnings: [{ code: 'row-unread', reason: 'x', count: 3 }],
    },
    'adapter-outdated asked rows-unread > try-later update-package',
  ],
]
