import { describe, expect, test } from 'vitest'
import { LeaseLostError } from '@esim-usage/hub'
import { call, sourceOf } from '../make-records.ts'
import { hourMs, idsOf, lineId, listAll, openStore, readDays } from '../open-store.ts'

const november = { from: '2026-11-01', to: '2026-11-30' }
const ended = { trigger: 'person', startedAt: '', endedAt: '', facts: [], states: [] } as const

describe('what a run stages', () => {
  test('is seen by nobody before it is committed, and comes back as it was', async () => {
    const store = await openStore()
    const record = call({ id: 'a', label: 'Исходящий', bundle: 'overage' })
    const run = await store.begin(lineId, 'sync', hourMs)
    expect(await run?.window(november, [record])).toEqual({ added: 1, changed: 0, removed: 0 })
    expect(await listAll(store)).toEqual([])
    await run?.commit(ended)
    expect(await listAll(store)).toEqual([{ lineId, day: '2026-11-20', record, state: 'standing' }])
  })

  test('keeps what was there until the change is committed', async () => {
    const store = await openStore()
    await readDays(store, november, [call({ id: 'a' })])
    const run = await store.begin(lineId, 'sync', hourMs)
    await run?.window(november, [call({ id: 'a', seconds: 99 }), call({ id: 'b' })])
    expect((await listAll(store)).map(({ record }) => record)).toEqual([call({ id: 'a' })])
    await run?.commit(ended)
    expect((await listAll(store)).map(({ record }) => record)).toEqual([
      call({ id: 'a', seconds: 99 }),
      call({ id: 'b' }),
    ])
  })

  test('is there for the next run when this one ends without a commit', async () => {
    const store = await openStore()
    const first = await store.begin(lineId, 'sync', hourMs)
    await first?.window(november, [call({ id: 'a' })])
    await first?.release()
    const second = await store.begin(lineId, 'sync', hourMs)
    expect(second?.staged).toMatchObject([november])
    await second?.commit(ended)
    expect(idsOf(await listAll(store))).toEqual(['a'])
  })

  test('is forgotten when it is discarded', async () => {
    const store = await openStore()
    await readDays(store, november, [call({ id: 'a' })])
    const run = await store.begin(lineId, 'sync', hourMs)
    await run?.window(november, [call({ id: 'a', seconds: 99 }), call({ id: 'b' })])
    await run?.discard()
    await run?.commit(ended)
    expect((await listAll(store)).map(({ record }) => record)).toEqual([call({ id: 'a' })])
    expect(await readDays(store, november, [call({ id: 'a' })])).toEqual({ added: 0, changed: 0, removed: 0 })
  })
})

describe('a complete read', () => {
  test('of the same rows changes nothing', async () => {
    const store = await openStore()
    const rows = [call({ id: 'a' }), call({ id: 'b' })]
    await readDays(store, november, rows)
    const source = { ...sourceOf(), fetchedAt: '2026-11-26T07:00:00.000Z' }
    const later = [call({ id: 'a', source }), call({ id: 'b', source })]
    expect(await readDays(store, november, later)).toEqual({ added: 0, changed: 0, removed: 0 })
    expect((await listAll(store))[0]?.record.source.fetchedAt).toBe('2026-11-25T07:00:00.000Z')
  })

  test('voids a provisional row that vanished, and takes it back when it returns', async () => {
    const store = await openStore()
    const row = call({ id: 'a', status: 'provisional' })
    await readDays(store, november, [row])
    expect(await readDays(store, november, [])).toEqual({ added: 0, changed: 0, removed: 1 })
    expect(await listAll(store)).toEqual([])
    expect(await listAll(store, { rows: 'all' })).toMatchObject([{ state: 'voided', record: row }])
    expect(await readDays(store, november, [row])).toEqual({ added: 0, changed: 1, removed: 0 })
    expect(await listAll(store)).toMatchObject([{ state: 'standing' }])
  })

  test('keeps a final row that vanished, and flags it', async () => {
    const store = await openStore()
    await readDays(store, november, [call({ id: 'a' })])
    expect(await readDays(store, november, [])).toEqual({ added: 0, changed: 0, removed: 0 })
    expect(await listAll(store)).toMatchObject([{ state: 'missing' }])
  })

  test('links a provisional row to the final one that came in its place', async () => {
    const store = await openStore()
    await readDays(store, november, [call({ id: 'a', status: 'provisional' })])
    await readDays(store, november, [call({ id: 'b' })])
    expect(idsOf(await listAll(store))).toEqual(['b'])
    expect((await listAll(store, { rows: 'all' }))[0]).toMatchObject({ state: 'replaced', replacedBy: 'b' })
  })

  test('judges only its own days and its own lane', async () => {
    const store = await openStore()
    const provisional = { status: 'provisional' } as const
    const october = call({ id: 'o', startedAt: '2026-10-31T23:59:59+03:00', ...provisional })
    const file = call({ id: 'f', ...provisional, seconds: 5, source: sourceOf('statement') })
    await readDays(store, { from: '2026-10-01', to: '2026-11-30' }, [october])
    await readDays(store, november, [file], 'file:x')
    await readDays(store, november, [])
    expect(idsOf(await listAll(store))).toEqual(['o', 'f'])
  })

  test('moves a row that is read as of another day', async () => {
    const store = await openStore()
    await readDays(store, november, [call({ id: 'a', startedAt: '2026-11-20T23:00:00+03:00' })])
    await readDays(store, november, [call({ id: 'a', startedAt: '2026-11-21T02:00:00+03:00' })])
    expect(await listAll(store, { rows: 'all' })).toMatchObject([{ day: '2026-11-21', state: 'standing' }])
  })
})

describe('two lanes', () => {
  const api = [call({ id: 'a1' }), call({ id: 'a2' })]
  const file = ['f1', 'f2', 'f3'].map(id =>
    call({ id, source: sourceOf('statement'), startedAt: '2026-11-20T10:00:00+03:00' }),
  )

  test.each([['sync'], ['file']])('give one set of events when %s comes first', async first => {
    const store = await openStore()
    const read = [() => readDays(store, november, api), () => readDays(store, november, file, 'file:x')]
    for (const each of first === 'sync' ? read : read.toReversed()) await each()
    expect(idsOf(await listAll(store))).toEqual(['a1', 'a2', 'f3'])
    const [group] = await store.usage.groups({}, [])
    expect(group?.totals.records).toBe(3)
  })

  test('the row of the file counts when that of the client is voided', async () => {
    const store = await openStore()
    await readDays(store, november, file.slice(0, 1), 'file:x')
    await readDays(store, november, [call({ id: 'a1', status: 'provisional' })])
    expect(idsOf(await listAll(store))).toEqual(['a1'])
    await readDays(store, november, [])
    expect(idsOf(await listAll(store))).toEqual(['f1'])
  })
})

describe('a lease', () => {
  test('keeps others out until it is over, and then the first one cannot write', async () => {
    let now = Date.parse('2026-11-25T07:00:00Z')
    const store = await openStore(() => now)
    const first = await store.begin(lineId, 'sync', 60_000)
    expect(await store.begin(lineId, 'sync', 60_000)).toBeUndefined()
    now += 60_001
    const second = await store.begin(lineId, 'sync', 60_000)
    expect(second).toBeDefined()
    await expect(first?.window(november, [call({ id: 'a' })])).rejects.toThrow(LeaseLostError)
    await first?.release()
    await second?.commit(ended)
    expect(await listAll(store, { rows: 'all' })).toEqual([])
  })

  test('of a line that is not there is none', async () => {
    const store = await openStore()
    expect(await store.begin('nobody', 'sync', 60_000)).toBeUndefined()
  })
})
