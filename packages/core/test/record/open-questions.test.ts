import { type EmptyFacts, type EmptyQuestion, openQuestions } from '@esim-usage/core'
import { expect, test } from 'vitest'

const october = { from: '2026-10-01', to: '2026-10-31' }
const today = { from: '2026-11-05', to: '2026-11-05' }
const readAt = '2026-11-05T09:00:00Z'
const timeZone = 'Europe/Moscow'
const before = { startedAt: '2026-09-03T10:00:00+03:00' }
const after = { startedAt: '2026-11-03T10:00:00+03:00' }

const all: readonly EmptyQuestion[] = [
  'not-activated',
  'cooling-off',
  'blocked-unverified',
  'payment-method-required',
  'ported',
]
const without = (...left: readonly EmptyQuestion[]): EmptyQuestion[] =>
  all.filter(each => !left.includes(each))

const cases: readonly (readonly [string, EmptyFacts, readonly EmptyQuestion[]])[] = [
  ['nothing is known', {}, all],
  ['it is about today', { period: today, readAt, timeZone }, all],
  ['one was answered', { answers: { ported: false } }, without('ported')],
  ['it is about a month', { period: october, readAt, timeZone }, without('cooling-off')],
  [
    'a month has two days so far',
    {
      period: { from: '2026-11-01', to: '2026-11-30' },
      readAt: '2026-11-02T09:00:00Z',
      timeZone,
    },
    all,
  ],
  [
    'a month has three days so far',
    {
      period: { from: '2026-11-01', to: '2026-11-30' },
      readAt: '2026-11-03T09:00:00Z',
      timeZone,
    },
    without('cooling-off'),
  ],
  [
    'the day is older than that rule',
    { period: { from: '2025-11-09', to: '2025-11-09' }, readAt, timeZone },
    without('cooling-off'),
  ],
  [
    'the day is older than both rules',
    { period: { from: '2025-06-30', to: '2025-06-30' }, readAt, timeZone },
    without('cooling-off', 'blocked-unverified'),
  ],
  ['the line is active', { lineStatus: 'active' }, without('blocked-unverified', 'ported')],
  ['the line was used before', { lastRecord: before }, without('not-activated', 'payment-method-required')],
  ['the line was used since', { nextRecord: after }, ['cooling-off']],
]

test.each(cases)('%s', (_, facts, expected) => {
  expect(openQuestions(facts)).toEqual(expected)
})
