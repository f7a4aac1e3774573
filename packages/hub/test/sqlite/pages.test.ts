import { expect, test } from 'vitest'
import { call } from '../make-records.ts'
import { idsOf, listAll, openStore, readDays } from '../open-store.ts'

const november = { from: '2026-11-01', to: '2026-11-30' }
const rows = ['05', '06', '07', '08'].flatMap(day =>
  ['12', '10'].map(hour =>
    call({ id: `${day}-${hour}`, startedAt: `2026-11-${day}T${hour}:00:00+03:00`, status: 'final' }),
  ),
)

test('pages hold whole days, by instant, and go on behind each other', async () => {
  const store = await openStore()
  await readDays(store, november, rows)
  const page = await store.usage.page({ pageSize: 3 })
  expect(idsOf(page.rows)).toEqual(['05-10', '05-12', '06-10', '06-12'])
  const next = await store.usage.page({ pageSize: 3, ...(page.next !== undefined && { after: page.next }) })
  expect(idsOf(next.rows)).toEqual(['07-10', '07-12', '08-10', '08-12'])
  expect(next.next).toBeUndefined()
})

test('the newest come first when that is asked for', async () => {
  const store = await openStore()
  await readDays(store, november, rows)
  const page = await store.usage.page({ first: 'newest', pageSize: 1, to: '2026-11-07' })
  expect(idsOf(page.rows)).toEqual(['07-12', '07-10'])
  const next = await store.usage.page({ first: 'newest', from: '2026-11-06', after: '2026-11-07' })
  expect(idsOf(next.rows)).toEqual(['06-12', '06-10'])
})

test('a filter of days and kinds narrows', async () => {
  const store = await openStore()
  await readDays(store, november, rows)
  expect(idsOf(await listAll(store, { from: '2026-11-06', to: '2026-11-06' }))).toEqual(['06-10', '06-12'])
  expect(await listAll(store, { kinds: ['data'] })).toEqual([])
})
