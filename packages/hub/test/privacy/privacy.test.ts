import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encryptedStore, type UsageRecord } from '@esim-usage/core'
import { referenceLine } from '@esim-usage/core/testing'
import { type ExportEntry, type ExportOptions, type Hub, maskNumber, maskRecord } from '@esim-usage/hub'
import { describe, expect, test } from 'vitest'
import { addLine, key, makeHub } from '../make-hub.ts'
import { call } from '../make-records.ts'
import { makeFolder } from '../open-store.ts'

const other = '+79000000021'

async function exportAll(hub: Hub, options?: ExportOptions): Promise<readonly ExportEntry[]> {
  const entries: ExportEntry[] = []
  for await (const entry of hub.privacy.exportAll(options)) entries.push(entry)
  return entries
}

describe('masking', () => {
  test.each([
    ['+79000001267', '+7900*****67'],
    ['0890', '0890'],
    ['BANK', 'BANK'],
    // what people in one town dial: enough to call one when only one digit were hidden
    ['2345678', '*****78'],
    ['+3712345', '******45'],
  ])('%s becomes %s', (number, masked) => {
    expect(maskNumber(number)).toBe(masked)
  })

  test('reaches numbers in the words of the carrier, and leaves companies alone', () => {
    const service: UsageRecord = {
      ...call({ id: 'a', label: 'Звонок на 8 (900) 000-00-21, 900 сек' }),
      kind: 'service',
      service: { name: 'Переадресация +79000000021' },
      counterparty: { text: 'BANK', kind: 'alphanumeric' },
      raw: { number: other },
    }
    const text = JSON.stringify(maskRecord(service))
    expect(text).not.toMatch(/0000021|000-00-21/u)
    expect(text).toContain('900 сек')
    expect(text).toContain('BANK')
    expect(maskRecord(call({ id: 'b' })).counterparty?.number).toBe('+7900*****21')
  })
})

describe('what is held', () => {
  test('is told in numbers', async () => {
    const world = makeHub({ historyDays: 3 })
    await addLine(world)
    await world.hub.sync()
    await world.hub.lines.add({ carrier: 'reference', phone: '+79000000002' })
    const [first, second] = await world.hub.privacy.held()
    expect(first).toMatchObject({
      firstDay: '2026-11-23',
      lastDay: '2026-11-25',
      hasSession: true,
      holdings: { facts: { balance: 1, spending: 6 }, runs: 1, notes: 0 },
    })
    expect(first?.holdings.usageRows).toBeGreaterThan(0)
    expect(first?.counterparties).toBeGreaterThan(0)
    expect(second).toMatchObject({ counterparties: 0, hasSession: false, holdings: { usageRows: 0 } })
    expect(second).not.toHaveProperty('firstDay')
  })

  test('is exported without sessions, and with masked counterparties unless asked', async () => {
    const world = makeHub({ historyDays: 3 })
    const id = await addLine(world)
    await world.hub.sync()
    await world.store.notes.set(id, 'alert', 'fired')
    const entries = await exportAll(world.hub)
    const schemas = new Set(entries.map(({ schema }) => schema))
    expect([...schemas].toSorted()).toEqual([
      'esim-usage/DatasetState@1',
      'esim-usage/Fact@1',
      'esim-usage/HubLine@1',
      'esim-usage/Note@1',
      'esim-usage/RunEntry@1',
      'esim-usage/StoredUsage@1',
    ])
    const text = JSON.stringify(entries)
    expect(text).not.toContain('+79000000021')
    expect(JSON.parse(text)).toEqual(entries)
    const session = await encryptedStore(world.store.sessions, key).load(id)
    const cookie: string = JSON.parse(session?.value ?? '').session.cookies[0].value
    expect(text).not.toContain(cookie)
    expect(JSON.stringify(await exportAll(world.hub, { counterparties: 'full' }))).toContain('+79000000021')
    expect(await exportAll(world.hub, { lines: ['nobody'] })).toEqual([])
  })

  test('is listed masked, in full where that is asked for', async () => {
    const world = makeHub({ historyDays: 3 })
    await addLine(world)
    await world.hub.sync()
    const numbers = async (counterparties?: 'full'): Promise<Set<string>> => {
      const found = new Set<string>()
      for await (const { record } of world.hub.history({
        pageSize: 1,
        ...(counterparties && { counterparties }),
      }))
        if (record.counterparty?.number !== undefined) found.add(record.counterparty.number)
      return found
    }
    expect((await numbers()).has(other)).toBe(false)
    expect((await numbers('full')).has(other)).toBe(true)
  })
})

describe('erasing', () => {
  const contentOf = (folder: string): string =>
    readdirSync(folder)
      .map(name => readFileSync(join(folder, name), 'latin1'))
      .join('')

  test('a line takes everything of it out of the files, and nothing of others', async () => {
    const folder = makeFolder()
    const world = makeHub({ path: join(folder, 'hub.db'), historyDays: 3 })
    const id = await addLine(world)
    const kept = await addLine(world, '+79000000002')
    await world.hub.sync()
    expect(contentOf(folder)).toContain(referenceLine)
    await world.hub.privacy.eraseLine(id)
    expect(contentOf(folder)).not.toContain(referenceLine)
    expect(contentOf(folder)).not.toContain(id)
    expect((await world.hub.privacy.held()).map(({ line, hasSession }) => [line.id, hasSession])).toEqual([
      [kept, true],
    ])
    await expect(world.hub.privacy.eraseLine(id)).rejects.toMatchObject({ facts: { option: 'line' } })
    await world.store.close()
  })

  test('everything leaves an empty store', async () => {
    const folder = makeFolder()
    const world = makeHub({ path: join(folder, 'hub.db'), historyDays: 3 })
    const id = await addLine(world)
    await world.hub.sync()
    await world.hub.privacy.eraseAll()
    expect(await world.hub.lines.list()).toEqual([])
    expect(await world.store.sessions.load(id)).toBeUndefined()
    expect(contentOf(folder)).not.toContain(referenceLine)
    await world.store.close()
  })

  test('a line whose sign-in another one needs is refused', async () => {
    const world = makeHub()
    const main = await addLine(world, '+79000000002')
    await world.hub.lines.add({ carrier: 'reference', phone: '+79000000003', sessionOf: main })
    await expect(world.hub.privacy.eraseLine(main)).rejects.toMatchObject({ code: 'invalid-argument' })
    expect(await world.hub.lines.list()).toHaveLength(2)
  })
})
