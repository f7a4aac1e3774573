import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchRecords, type UsageRecord } from '@esim-usage/core'
import { call, data, fee, message, roubles } from './records.ts'

const other = { number: '+79000000002', kind: 'mobile' } as const
const isSame = (a: UsageRecord, b: UsageRecord): boolean =>
  matchRecords([a], [b]).pairs.length === 1 && matchRecords([b], [a]).pairs.length === 1

const minute = { startedAt: '2026-10-05T12:30:00+03:00', precision: 'minute' } as const
const day = { startedAt: '2026-10-05T00:00:00+03:00', precision: 'day' } as const
const month = { startedAt: '2026-10-01T00:00:00+03:00', precision: 'month' } as const

test.each([
  ['the same instant, printed in another offset', call(), call({ startedAt: '2026-10-05T09:30:40Z' })],
  ['a time to the minute', call(), call(minute)],
  ['a day', call(), call(day)],
  ['the last second of a day printed in UTC', call({ startedAt: '2026-10-05T20:59:59Z' }), call(day)],
  [
    'the last second of a day printed in the west',
    call({ startedAt: '2026-10-06T02:59:59Z' }),
    call({ ...day, startedAt: '2026-10-05T00:00:00-03:00' }),
  ],
  [
    'a day of a zone with half an hour',
    call({ startedAt: '2026-10-04T18:31:00Z' }),
    call({ ...day, startedAt: '2026-10-05T00:00:00+05:30' }),
  ],
  ['a month', call(), call(month)],
  ['a day and its month', call(day), call(month)],
  ['a direction on one side', call({ direction: 'incoming' }), call()],
  ['a counterparty on one side', call({ counterparty: other }), call()],
  [
    'a masked counterparty',
    call({ counterparty: other }),
    call({ counterparty: { text: '900**000 0002', kind: 'unknown' } }),
  ],
  ['a length on one side', call({ seconds: 77 }), call()],
  ['the same other side', call({ counterparty: other }), call({ counterparty: other, seconds: 77 })],
  [
    'the same sender',
    message({ counterparty: { text: 'MTS', kind: 'alphanumeric' } }),
    message({ counterparty: { text: 'MTS', kind: 'alphanumeric' }, parts: 2 }),
  ],
  ['an odd length', call({ seconds: 77 }), call({ seconds: 77, direction: 'incoming' })],
  ['a fee rounded up', fee({ charge: roubles(12_350, 4) }), fee({ charge: roubles(124) })],
  ['money back, rounded', fee({ charge: roubles(-12_350, 4) }), fee({ charge: roubles(-124) })],
  ['minutes begun', call({ seconds: 77 }), call({ seconds: 120 })],
  ['kilobytes', data({ bytes: 445_123 }), data({ bytes: 435 * 1024 })],
  ['megabytes begun', data({ bytes: 900_000 }), data({ bytes: 1024 ** 2 })],
  ['parts on one side', message({ parts: 2 }), message()],
  ['a fee with more decimals', fee({ charge: roubles(12_345, 4) }), fee({ charge: roubles(123) })],
  ['a fee without its price', fee({ charge: roubles(123) }), fee()],
  [
    'a fee net and gross',
    fee({ charge: roubles(100), tax: { included: false } }),
    fee({ charge: roubles(122), tax: { included: true } }),
  ],
  ['a re-rated call', call({ charge: roubles(100) }), call({ charge: roubles(250) })],
])('the same event: %s', (_, a, b) => {
  expect(isSame(a, b)).toBe(true)
})

test.each([
  ['another second', call(), call({ startedAt: '2026-10-05T12:30:41+03:00' })],
  ['another minute', call(), call({ ...minute, startedAt: '2026-10-05T12:31:00+03:00' })],
  ['another day', call({ startedAt: '2026-10-05T21:00:00Z' }), call(day)],
  ['another line', call(), call({ line: '+79000000003' })],
  ['another kind', call(), message()],
  ['SMS and MMS', message(), message({ form: 'mms' })],
  ['in and out', call({ direction: 'incoming' }), call({ direction: 'outgoing' })],
  [
    'another side',
    call({ counterparty: other }),
    call({ counterparty: { number: '+79000000009', kind: 'mobile' } }),
  ],
  [
    'a sender and a number',
    message({ counterparty: other }),
    message({ counterparty: { text: 'MTS', kind: 'alphanumeric' } }),
  ],
  [
    'two senders',
    message({ counterparty: { text: 'Bank', kind: 'alphanumeric' } }),
    message({ counterparty: { text: 'MTS', kind: 'alphanumeric' } }),
  ],
  ['a minute more', call({ seconds: 60 }), call({ seconds: 120 })],
  ['a fee rounded otherwise', fee({ charge: roubles(12_350, 4) }), fee({ charge: roubles(123) })],
  ['another length', call({ seconds: 77 }), call({ seconds: 180 })],
  ['a call nobody took', call({ seconds: 0 }), call({ seconds: 45 })],
  ['another volume', data({ bytes: 1000 }), data({ bytes: 5_000_001 })],
  ['other parts', message({ parts: 1 }), message({ parts: 2 })],
  ['another fee', fee({ charge: roubles(100) }), fee({ charge: roubles(200) })],
  ['another currency', fee({ charge: roubles(100) }), fee({ charge: { ...roubles(100), currency: 'KZT' } })],
])('not the same event: %s', (_, a, b) => {
  expect(isSame(a, b)).toBe(false)
})

const countPairs = (a: readonly UsageRecord[], b: readonly UsageRecord[]): readonly number[] => [
  matchRecords(a, b).pairs.length,
  matchRecords(b, a).pairs.length,
]

test('a day of another length makes no pair of two calls at other times of that day', () => {
  const later = call({ seconds: 60, startedAt: '2026-10-05T15:00:00+03:00' })
  expect(countPairs([call({ seconds: 60 })], [later, call({ ...day, seconds: 999 })])).toEqual([0, 0])
})

test('a day is a day of its own zone, whatever zones other days were printed in', () => {
  const early = call({ startedAt: '2026-10-05T00:30:00+03:00', seconds: 60 })
  const days = [
    call({ ...day, seconds: 999 }),
    call({ ...day, startedAt: '2026-10-05T00:00:00-03:00', seconds: 60 }),
  ]
  expect(countPairs([early], days)).toEqual([0, 0])
})

test('a month is left to what only the month fits', () => {
  const firstDay = { startedAt: '2026-10-01T00:00:00+03:00', precision: 'day' } as const
  expect(countPairs([call(firstDay), call()], [call(month), call(firstDay)])).toEqual([2, 2])
})

test('two equal SMS stay two', () => {
  const twins = [message({ id: 'a1' }), message({ id: 'a2' })]
  const { pairs, onlyA, onlyB } = matchRecords(twins, [message({ id: 'b1' })])
  expect([pairs.length, onlyA.length, onlyB.length]).toEqual([1, 1, 0])
  expect(matchRecords(twins, [message({ id: 'b1' }), message({ id: 'b2' })]).pairs).toHaveLength(2)
})

test('rows that say the same are paired before rows that say less', () => {
  const full = call({ id: 'a-full', direction: 'incoming', seconds: 60 })
  const bare = call({ id: 'a-bare' })
  const { pairs } = matchRecords([bare, full], [call({ id: 'b-full', direction: 'incoming', seconds: 60 })])
  expect(pairs.map(([a, b]) => [a.id, b.id])).toEqual([['a-full', 'b-full']])
})

test('a row that could go with several leaves room for the others', () => {
  const anywhere = call({ id: 'a1', seconds: 60 })
  const incoming = call({ id: 'a2', seconds: 60, direction: 'incoming' })
  const b = [call({ id: 'b1', direction: 'incoming' }), call({ id: 'b2', direction: 'outgoing' })]
  const { pairs } = matchRecords([anywhere, incoming], b)
  expect(pairs.map(([left, right]) => `${left.id} ${right.id}`)).toEqual(['a1 b2', 'a2 b1'])
})

test('who gives way keeps one partner, and so does who takes the place', () => {
  const a = [
    call({ id: 'short', seconds: 60 }),
    call({ id: 'long', seconds: 300 }),
    call({ id: 'in', direction: 'incoming' }),
  ]
  const b = [60, 300].flatMap(seconds =>
    (['incoming', 'outgoing'] as const).map(direction =>
      call({ id: `${direction} ${seconds}`, seconds, direction }),
    ),
  )
  const { pairs, onlyA, onlyB } = matchRecords(a, b)
  expect(pairs.map(([one]) => one.id)).toEqual(['short', 'long', 'in'])
  expect(new Set(pairs.map(([, partner]) => partner.id)).size).toBe(3)
  expect([onlyA.length, onlyB.length]).toEqual([0, 1])
})

const events = fc.array(
  fc.record({
    second: fc.nat({ max: 3 }),
    direction: fc.option(fc.constantFrom('incoming' as const, 'outgoing' as const), { nil: undefined }),
    seconds: fc.option(fc.constantFrom(30, 60, 77, 120), { nil: undefined }),
  }),
  { maxLength: 12 },
)
const toCalls = (
  list: readonly {
    second: number
    direction: 'incoming' | 'outgoing' | undefined
    seconds: number | undefined
  }[],
) =>
  list.map(({ second, direction, seconds }, index) =>
    call({
      id: String(index),
      startedAt: `2026-10-05T12:30:0${second}+03:00`,
      ...(direction !== undefined && { direction }),
      ...(seconds !== undefined && { seconds }),
    }),
  )

test('a list matches itself wholly', () => {
  fc.assert(
    fc.property(events, list => {
      const { pairs, onlyA, onlyB } = matchRecords(toCalls(list), toCalls(list).toReversed())
      expect([pairs.length, onlyA.length, onlyB.length]).toEqual([list.length, 0, 0])
    }),
  )
})

test('every record is in exactly one place, and neither order nor side changes how many pair up', () => {
  fc.assert(
    fc.property(events, events, (first, second) => {
      const [a, b] = [toCalls(first), toCalls(second)]
      const { pairs, onlyA, onlyB } = matchRecords(a, b)
      expect(
        [...pairs.map(([left]) => left), ...onlyA].toSorted((x, y) => Number(x.id) - Number(y.id)),
      ).toEqual(a)
      expect(
        [...pairs.map(([, right]) => right), ...onlyB].toSorted((x, y) => Number(x.id) - Number(y.id)),
      ).toEqual(b)
      expect(matchRecords(b.toReversed(), a.toReversed()).pairs).toHaveLength(pairs.length)
    }),
  )
})

test('two lists of 20 000 rows are matched at once, not pair by pair', () => {
  const list = Array.from({ length: 20_000 }, (_, index) =>
    call({
      id: String(index),
      startedAt: new Date(Date.UTC(2026, 9, 1) + index * 61_000).toISOString(),
      seconds: index % 300,
    }),
  )
  let reads = 0
  const counted = list.map(record =>
    Object.defineProperty({ ...record }, 'direction', {
      get() {
        reads += 1
      },
    }),
  )
  expect(matchRecords(counted, list).pairs).toHaveLength(list.length)
  expect(reads).toBeLessThan(10 * list.length)
})
