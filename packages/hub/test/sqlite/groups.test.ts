import { summarize, type UsageRecord } from '@esim-usage/core'
import {
  createReference,
  createReferenceService,
  referenceLine,
  virtualClock,
} from '@esim-usage/core/testing'
import { expect, test } from 'vitest'
import { call } from '../make-records.ts'
import { openStore, readDays } from '../open-store.ts'

const november = { from: '2026-11-01', to: '2026-11-30' }

async function readReference(): Promise<readonly UsageRecord[]> {
  const clock = virtualClock('2026-11-25T10:00:00+03:00')
  const service = createReferenceService({ now: () => clock.now() })
  const client = createReference({ line: referenceLine, fetch: service.fetch, clock })
  await client.signIn({ method: 'session', session: service.openSession(referenceLine) })
  return client.usage({ month: '2026-11' }).toArray()
}

test('groups of a month count as summarize() does', async () => {
  const records = await readReference()
  const store = await openStore()
  await readDays(store, november, records)
  const { kinds } = summarize(records)
  for (const { kind, totals } of await store.usage.groups({}, [])) {
    const { byDirection: _direction, byRoaming: _roaming, ...expected } = kinds[kind]
    expect(totals).toEqual(expected)
  }
  for (const { by, kind, totals } of await store.usage.groups({}, ['direction'])) {
    const direction = by.direction === 'incoming' || by.direction === 'outgoing' ? by.direction : 'unknown'
    expect(totals).toEqual(kinds[kind].byDirection[direction])
  }
})

test('money of another currency or scale is added for itself, and exactly', async () => {
  const store = await openStore()
  await readDays(store, november, [
    call({ id: 'a', charge: { amount: 150, currency: 'RUB', scale: 2 } }),
    call({ id: 'b', charge: { amount: 1, currency: 'RUB', scale: 4 } }),
    call({ id: 'c', charge: { amount: -7, currency: 'USD', scale: 2 } }),
  ])
  const [group] = await store.usage.groups({}, [])
  expect(group?.totals.charge).toEqual({
    sums: [
      { amount: 15_001, currency: 'RUB', scale: 4 },
      { amount: -7, currency: 'USD', scale: 2 },
    ],
    charged: 3,
    free: 0,
    unknown: 0,
  })
})

test('a sum past the exact numbers is not given', async () => {
  const store = await openStore()
  const seconds = Number.MAX_SAFE_INTEGER
  await readDays(store, november, [call({ id: 'a', seconds }), call({ id: 'b', seconds })])
  expect((await store.usage.groups({}, []))[0]?.totals.quantity).toEqual({ unknown: 0 })
})

test('days and months are those of the zone of the line', async () => {
  const store = await openStore()
  await readDays(store, { from: '2026-10-01', to: '2026-11-30' }, [
    call({ id: 'a', startedAt: '2026-10-31T23:30:00+02:00' }),
    call({ id: 'b', startedAt: '2026-10-31T20:59:59Z' }),
    call({ id: 'c', startedAt: '2026-10-31T21:00:00.5+00:00' }),
  ])
  const months = await store.usage.groups({}, ['month'])
  expect(months.map(({ by, totals }) => [by.month, totals.records])).toEqual([
    ['2026-10', 1],
    ['2026-11', 2],
  ])
  const days = await store.usage.groups({ from: '2026-11-01', to: '2026-11-01' }, ['day', 'line'])
  expect(days.map(({ by }) => by)).toEqual([{ day: '2026-11-01', line: 'line-1' }])
})

test('a filter narrows what is added up', async () => {
  const store = await openStore()
  await readDays(store, november, [
    call({ id: 'a' }),
    call({ id: 'b', counterparty: { text: 'BANK', kind: 'alphanumeric' }, status: 'provisional' }),
  ])
  const count = async (filter: Parameters<typeof store.usage.groups>[0]) =>
    (await store.usage.groups(filter, [])).reduce((sum, { totals }) => sum + totals.records, 0)
  expect(await count({ counterparty: 'BANK' })).toBe(1)
  expect(await count({ status: 'final' })).toBe(1)
  expect(await count({ kinds: ['data'] })).toBe(0)
  expect(await count({ lines: ['nobody'] })).toBe(0)
  expect(await count({ lines: [] })).toBe(0)
})
