import fc from 'fast-check'
import { expect, test } from 'vitest'
import { summarize, type UsageRecord } from '@esim-usage/core'
import { call, data, fee, message, roubles } from './records.ts'

test('a month in numbers', () => {
  const { kinds, charge, ...rest } = summarize([
    call({ direction: 'outgoing', seconds: 77, billedSeconds: 120, charge: roubles(250), roaming: 'home' }),
    call({ direction: 'incoming', seconds: 60, charge: roubles(0), roaming: 'international' }),
    call({ status: 'provisional' }),
    message({ direction: 'outgoing', charge: roubles(15_555, 4) }),
    message({ aggregate: { by: 'day', count: 5 } }),
    message({ aggregate: { by: 'day' } }),
    data({ bytes: 1000, quality: { level: 'estimated', notes: [] } }),
    data({ bytesUp: 10, bytesDown: 20, billedBytes: 1024 }),
    data({ bytesUp: 10, quality: { level: 'suspect', notes: [] } }),
    fee({ charge: roubles(-50) }),
  ])
  expect(rest).toEqual({
    records: 10,
    provisional: 1,
    suspect: 1,
    estimated: 1,
    coverage: { freeEvents: 'unknown', missingKinds: [] },
  })
  expect(charge).toEqual({ sums: [roubles(35_555, 4)], charged: 3, free: 1, unknown: 6 })
  expect(kinds.voice).toMatchObject({
    records: 3,
    events: { total: 3, unknown: 0 },
    quantity: { total: 137, unknown: 1 },
    billed: { total: 120, unknown: 2 },
    charge: { sums: [roubles(250)], charged: 1, free: 1, unknown: 1 },
  })
  expect(kinds.voice.byDirection.outgoing.quantity).toEqual({ total: 77, unknown: 0 })
  expect(kinds.voice.byDirection.incoming.quantity).toEqual({ total: 60, unknown: 0 })
  expect(kinds.voice.byDirection.unknown.quantity).toEqual({ unknown: 1 })
  expect(kinds.voice.byRoaming.international.records).toBe(1)
  expect(kinds.voice.byRoaming.unknown.records).toBe(1)
  expect(kinds.message.quantity).toEqual({ total: 6, unknown: 1 })
  expect(kinds.message.billed).toEqual({ unknown: 0 })
  expect(kinds.data.quantity).toEqual({ total: 1030, unknown: 1 })
  expect(kinds.data.billed).toEqual({ total: 1024, unknown: 2 })
  expect(kinds.service).toMatchObject({
    records: 1,
    quantity: { unknown: 0 },
    charge: { sums: [roubles(-50)] },
  })
  expect(kinds.other).toMatchObject({ records: 0, events: { unknown: 0 }, charge: { sums: [] } })
})

test('nothing said is no total, not zero', () => {
  const { kinds, charge } = summarize([call(), call()])
  expect(kinds.voice.quantity).toEqual({ unknown: 2 })
  expect(charge).toEqual({ sums: [], charged: 0, free: 0, unknown: 2 })
})

test('what the source leaves out is said', () => {
  const kinds = ['voice', 'message', 'service', 'other'] as const
  const coverage = { freeEvents: 'missing', missingKinds: ['data'] }
  expect(summarize([], { covers: 'charged-events', kinds }).coverage).toEqual(coverage)
  expect(summarize([], { covers: 'every-event', kinds }).coverage).toEqual({
    ...coverage,
    freeEvents: 'covered',
  })
})

test('currencies are never added together', () => {
  const tenge = { amount: 300, currency: 'KZT', scale: 2 }
  const { charge } = summarize([
    fee({ charge: roubles(100) }),
    fee({ charge: tenge }),
    fee({ charge: roubles(5, 0) }),
  ])
  expect(charge.sums).toEqual([tenge, roubles(600)])
  expect(summarize([fee({ charge: tenge }), fee({ charge: roubles(600) })]).charge.sums).toEqual(charge.sums)
})

test('one direction of data is no volume', () => {
  const { quantity } = summarize([data({ bytesUp: 5 }), data({ bytesDown: 5 })]).kinds.data
  expect(quantity).toEqual({ unknown: 2 })
})

test('a sum that cannot be exact is left out', () => {
  const most = Number.MAX_SAFE_INTEGER
  const { charge, kinds } = summarize([
    fee({ charge: roubles(most) }),
    fee({ charge: roubles(most) }),
    fee({ charge: roubles(-most) }),
    data({ bytes: most }),
    data({ bytes: most }),
  ])
  expect(charge).toEqual({ sums: [], charged: 3, free: 0, unknown: 2 })
  expect(kinds.data.quantity).toEqual({ unknown: 0 })
})

const amounts = fc.record({
  amount: fc.integer({ min: -1e6, max: 1e6 }),
  scale: fc.integer({ min: 0, max: 4 }),
})

test('money is exact at any mix of scales, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(amounts, { minLength: 1 }), list => {
      const records: UsageRecord[] = list.map(({ amount, scale }) => fee({ charge: roubles(amount, scale) }))
      const scale = Math.max(...list.map(entry => entry.scale))
      const sum = list.reduce(
        (total, entry) => total + BigInt(entry.amount) * 10n ** BigInt(scale - entry.scale),
        0n,
      )
      expect(summarize(records).charge.sums).toEqual([roubles(Number(sum), scale)])
      expect(summarize(records.toReversed()).charge.sums).toEqual([roubles(Number(sum), scale)])
    }),
  )
})

test('the parts add up to the whole', () => {
  const calls = fc.array(
    fc.record({
      seconds: fc.nat({ max: 1e5 }),
      direction: fc.constantFrom('incoming', 'outgoing', 'forwarded', undefined),
      roaming: fc.constantFrom('home', 'national', 'international', undefined),
    }),
  )
  fc.assert(
    fc.property(calls, list => {
      const { voice } = summarize(
        list.map(({ seconds, direction, roaming }) =>
          call({ seconds, ...(direction && { direction }), ...(roaming && { roaming }) }),
        ),
      ).kinds
      const total = list.reduce((sum, { seconds }) => sum + seconds, 0)
      for (const split of [voice.byDirection, voice.byRoaming]) {
        const parts = Object.values(split).map(({ quantity }) => quantity.total ?? 0)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
      }
      expect(voice.quantity.total ?? 0).toBe(total)
    }),
  )
})
