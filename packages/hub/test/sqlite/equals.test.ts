import { expect, test } from 'vitest'
import { call } from '../make-records.ts'
import { listAll, openStore, readDays } from '../open-store.ts'

const november = { from: '2026-11-01', to: '2026-11-30' }

test('equal rows that differ in price are no change when they come in another order', async () => {
  const store = await openStore()
  const free = { charge: { amount: 0, currency: 'RUB', scale: 2 } } as const
  await readDays(store, november, [
    call({ id: 'v1-a-1' }),
    call({ id: 'v1-a-2', ...free }),
    call({ id: 'v1-b-1' }),
  ])
  const before = await listAll(store)
  const counts = await readDays(store, november, [
    call({ id: 'v1-b-1' }),
    call({ id: 'v1-a-1', ...free }),
    call({ id: 'v1-a-2' }),
  ])
  expect(counts).toEqual({ added: 0, changed: 0, removed: 0 })
  expect(await listAll(store)).toEqual(before)
  const charges = before.map(({ record }) => record.charge?.amount ?? -1)
  expect(charges.toSorted((one, other) => one - other)).toEqual([0, 150, 150])
})
