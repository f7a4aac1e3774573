import type { UsageRecord } from '@esim-usage/core'
import { referenceLine } from '@esim-usage/core/testing'
import type { StatementFile } from '@esim-usage/hub'
import { LineBusyError } from '@esim-usage/hub'
import { describe, expect, test } from 'vitest'
import { addLine, makeHub } from '../make-hub.ts'
import { call, sourceOf } from '../make-records.ts'
import { listAll } from '../open-store.ts'

const row = (id: string, fields: Partial<Parameters<typeof call>[0]> = {}): UsageRecord =>
  call({ id, source: sourceOf('statement', 'test.file'), ...fields })

const fileOf = (...batches: (readonly UsageRecord[])[]): StatementFile => ({
  async *batches() {
    yield* batches
  },
  summary: async () => ({ period: { from: '2026-11-01', to: '2026-11-30' }, skipped: 2 }),
})

describe('a file', () => {
  test('lands in the history, with its days, and the same file again adds nothing', async () => {
    const world = makeHub()
    const id = await addLine(world)
    const progress: number[] = []
    const file = (): StatementFile => fileOf([row('a')], [row('b'), row('c')])
    const report = await world.hub.importStatement(file(), { onProgress: count => progress.push(count) })
    expect(report).toMatchObject({
      rows: { added: 3, changed: 0, known: 0, sameAs: 0, skipped: 2 },
      unknown: [],
      runs: [
        {
          lineId: id,
          trigger: 'file',
          lane: 'file:test.file',
          usage: { added: 3, changed: 0, removed: 0 },
          covered: { from: '2026-11-01', to: '2026-11-30' },
        },
      ],
    })
    expect(progress).toEqual([1, 3])
    const again = await world.hub.importStatement(file())
    expect(again.runs[0]?.usage).toEqual({ added: 0, changed: 0, removed: 0 })
    expect(again.rows).toEqual({ added: 0, changed: 0, known: 3, sameAs: 0, skipped: 2 })
    const dearer = fileOf([row('a', { charge: { amount: 900, currency: 'RUB', scale: 2 } }), row('b')])
    expect((await world.hub.importStatement(dearer)).rows).toMatchObject({ changed: 1, known: 1 })
    expect(await listAll(world.store)).toHaveLength(3)
  })

  test('of lines that are not there is told, with the number masked', async () => {
    const world = makeHub()
    await addLine(world)
    const other = { line: '+79000000009' }
    const report = await world.hub.importStatement(fileOf([row('a'), row('b', other)], [row('c', other)]))
    expect(report.unknown).toEqual([{ line: '+7900*****09', records: 2 }])
    expect(report.rows).toMatchObject({ added: 1, known: 0 })
    expect(await listAll(world.store)).toHaveLength(1)
  })

  test('is taken in although the history has a line of a carrier that the app no longer brings along', async () => {
    const world = makeHub()
    await addLine(world)
    const [line] = await world.hub.lines.list()
    if (line !== undefined) await world.store.lines.add({ ...line, id: 'gone', carrier: 'gone' })
    expect((await world.hub.importStatement(fileOf([row('a')]))).rows).toMatchObject({ added: 1 })
  })

  test('that breaks off leaves nothing, and the next one is whole', async () => {
    const world = makeHub()
    await addLine(world)
    const broken: StatementFile = {
      async *batches() {
        yield [row('a')]
        throw new Error('damaged')
      },
      summary: async () => ({}),
    }
    await expect(world.hub.importStatement(broken)).rejects.toThrow('damaged')
    expect(await listAll(world.store, { rows: 'all' })).toEqual([])
    await world.hub.importStatement(fileOf([row('b')]))
    expect((await listAll(world.store)).map(({ record }) => record.id)).toEqual(['b'])
  })

  test('is ended by its signal with the reason', async () => {
    const world = makeHub()
    await addLine(world)
    const reason = new Error('enough')
    const ended = world.hub.importStatement(fileOf([row('a')]), { signal: AbortSignal.abort(reason) })
    await expect(ended).rejects.toBe(reason)
  })

  test('waits for nobody: a line that is busy is said to be', async () => {
    const world = makeHub()
    const id = await addLine(world)
    const held = await world.store.begin(id, 'file:test.file', 60_000)
    expect(held).toBeDefined()
    await expect(world.hub.importStatement(fileOf([row('a')]))).rejects.toThrow(LineBusyError)
  })

  test('and a sync of the same month are one set', async () => {
    const world = makeHub({ historyDays: 20 })
    const id = await addLine(world)
    await world.hub.sync({ datasets: ['usage'] })
    const read = await listAll(world.store)
    const rows = read.map(({ record }, index): UsageRecord => {
      const source = sourceOf('statement', 'test.file')
      return Object.assign(structuredClone(record), { id: `f${index}`, source })
    })
    const fresh = row('alone', { startedAt: '2026-11-20T03:33:33+03:00' })
    const { rows: counts, runs } = await world.hub.importStatement(fileOf([...rows, fresh]))
    expect(counts).toMatchObject({ added: rows.length + 1, sameAs: rows.length })
    expect((await world.store.runs(id))[0]).toEqual(runs[0])
    expect((await listAll(world.store)).filter(({ record }) => record.id !== 'alone')).toEqual(read)
    expect((await listAll(world.store, { rows: 'all' })).length).toBe(2 * read.length + 1)
    expect(read.every(({ lineId, record }) => lineId === id && record.line === referenceLine)).toBe(true)
  })
})
