import type { UsageRecord } from '@esim-usage/core'
import { expect, test } from 'vitest'
import { call } from '../make-records.ts'
import { hourMs, lineId, listAll, openStore, readDays } from '../open-store.ts'

const { seconds: _seconds, ...common } = call({
  id: '',
  precision: 'minute',
  timeSource: 'carrier-zone',
  tax: { included: true, rate: 22 },
  bundle: 'overage',
  roaming: 'international',
  country: 'TR',
  zone: 'premium',
  label: 'Слова "оператора" \u2028',
  aggregate: { by: 'day', count: 3 },
  quality: { level: 'estimated', notes: ['Rounded.'] },
})

const records: readonly UsageRecord[] = [
  { ...common, id: 'a', kind: 'voice', seconds: 61, billedSeconds: 120 },
  { ...common, id: 'b', kind: 'message', form: 'mms', parts: 2 },
  {
    ...common,
    id: 'c',
    kind: 'data',
    bytes: 3,
    billedBytes: 1024,
    bytesUp: 1,
    bytesDown: 2,
    accessPoint: 'internet',
  },
  {
    ...common,
    id: 'd',
    kind: 'service',
    service: { name: 'Roaming', code: '7' },
    period: { from: '2026-11-20', to: '2026-11-21' },
  },
  { ...common, id: 'e', kind: 'other', label: 'Прочее' },
]

test('every field of every kind comes back as it was', async () => {
  const store = await openStore()
  await readDays(store, { from: '2026-11-01', to: '2026-11-30' }, records)
  expect((await listAll(store)).map(({ record }) => record)).toEqual(records)
})

test('a change of any column is a change of the record', async () => {
  const store = await openStore()
  const november = { from: '2026-11-01', to: '2026-11-30' }
  await readDays(store, november, [call({ id: 'a' })])
  for (const fields of [
    { direction: 'incoming' },
    { roaming: 'home' },
    { zone: 'on-net' },
    { country: 'RU' },
    { bundle: 'included' },
    { status: 'provisional' },
    { charge: { amount: 151, currency: 'RUB', scale: 2 } },
    { charge: { amount: 151, currency: 'USD', scale: 2 } },
    { charge: { amount: 151, currency: 'USD', scale: 3 } },
    { label: 'word' },
  ] as const)
    expect(await readDays(store, november, [call({ id: 'a', ...fields })])).toEqual({
      added: 0,
      changed: 1,
      removed: 0,
    })
  expect(await listAll(store)).toHaveLength(1)
})

test('a lease is kept where nothing is written for long, and not where it was lost', async () => {
  let now = Date.parse('2026-11-25T07:00:00Z')
  const store = await openStore(() => now)
  const run = await store.begin(lineId, 'sync', hourMs)
  now += hourMs - 1
  await run?.keep()
  now += hourMs - 1
  expect(await store.begin(lineId, 'sync', hourMs)).toBeUndefined()
  now += 2
  expect(await store.begin(lineId, 'sync', hourMs)).toBeDefined()
  await expect(run?.keep()).rejects.toThrow(/taken this line over/u)
})
