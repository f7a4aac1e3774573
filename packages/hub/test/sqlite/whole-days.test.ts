import type { UsageRecord } from '@esim-usage/core'
import { describe, expect, test } from 'vitest'
import { call } from '../make-records.ts'
import { hourMs, idsOf, lineId, listAll, openStore, readDays } from '../open-store.ts'

const november = { from: '2026-11-01', to: '2026-11-30' }
const ended = { trigger: 'person', startedAt: '', endedAt: '', facts: [], states: [] } as const
const later = { startedAt: '2026-11-21T10:00:00+03:00' }

describe('a list that leaves rows out', () => {
  test('takes none away and flags none', async () => {
    const store = await openStore()
    const rows = [call({ id: 'a', status: 'provisional' }), call({ id: 'b', ...later })]
    await readDays(store, november, rows)
    const run = await store.begin(lineId, 'sync', hourMs)
    const fresh = call({ id: 'c', startedAt: '2026-11-22T10:00:00+03:00' })
    expect(await run?.window(november, [fresh], 'in part')).toEqual({ added: 1, changed: 0, removed: 0 })
    expect((await run?.commit(ended))?.usage.removed).toBe(0)
    const held = await listAll(store, { rows: 'all' })
    expect(held.map(({ state }) => state)).toEqual(['standing', 'standing', 'standing'])
  })

  test('still puts a final row in the place of the provisional one', async () => {
    const store = await openStore()
    await readDays(store, november, [call({ id: 'a', status: 'provisional' })])
    const run = await store.begin(lineId, 'sync', hourMs)
    await run?.window(november, [call({ id: 'b' })], 'in part')
    await run?.commit(ended)
    expect(idsOf(await listAll(store))).toEqual(['b'])
  })
})

describe('a row that comes under another id', () => {
  test('counts once, be it final or not', async () => {
    const store = await openStore()
    await readDays(store, november, [call({ id: 'a' }), call({ id: 'b', ...later, status: 'provisional' })])
    const fresh = [call({ id: 'x' }), call({ id: 'y', ...later, status: 'provisional' })]
    expect(await readDays(store, november, fresh)).toEqual({ added: 2, changed: 0, removed: 2 })
    expect(idsOf(await listAll(store))).toEqual(['x', 'y'])
    expect(
      (await listAll(store, { rows: 'all' })).map(({ state, replacedBy }) => [state, replacedBy]),
    ).toEqual(
      expect.arrayContaining([
        ['replaced', 'x'],
        ['replaced', 'y'],
      ]),
    )
    expect(await readDays(store, november, fresh)).toEqual({ added: 0, changed: 0, removed: 0 })
  })

  test('also after the old one was missed for a while', async () => {
    const store = await openStore()
    await readDays(store, november, [call({ id: 'a' })])
    await readDays(store, november, [])
    await readDays(store, november, [call({ id: 'x' })])
    expect(idsOf(await listAll(store))).toEqual(['x'])
  })

  test('twins stay as many as there are', async () => {
    const store = await openStore()
    await readDays(store, november, [call({ id: 'a-1' }), call({ id: 'a-2' })])
    await readDays(store, november, [call({ id: 'x-1' }), call({ id: 'x-2' }), call({ id: 'x-3' })])
    expect(idsOf(await listAll(store))).toEqual(['x-1', 'x-2', 'x-3'])
  })

  test('a charge of another name is no such row', async () => {
    const store = await openStore()
    const fee = (id: string, name: string): UsageRecord => {
      const { seconds: _seconds, counterparty: _other, direction: _way, ...common } = call({ id })
      return { ...common, kind: 'service', precision: 'day', service: { name } }
    }
    await readDays(store, november, [fee('a', 'Tariff')])
    await readDays(store, november, [fee('x', 'Music')])
    expect(idsOf(await listAll(store))).toEqual(['a', 'x'])
    await readDays(store, november, [fee('y', 'Tariff'), fee('x', 'Music')])
    expect(idsOf(await listAll(store))).toEqual(['x', 'y'])
  })

  test('another event is no such row', async () => {
    const store = await openStore()
    await readDays(store, november, [call({ id: 'a' })])
    await readDays(store, november, [
      call({ id: 'x', counterparty: { number: '+79000000022', kind: 'mobile' } }),
    ])
    expect(idsOf(await listAll(store))).toEqual(['a', 'x'])
  })
})
