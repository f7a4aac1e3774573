import { chmodSync, copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { FilesInUseError } from '@esim-usage/hub'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../src/sqlite/database.ts'
import { createEraser } from '../../src/sqlite/erase.ts'
import { call, phone } from '../make-records.ts'
import { lineId, makeFolder, readDays, someLine } from '../open-store.ts'

const november = { from: '2026-11-01', to: '2026-11-30' }

/** Names of the files of a history, with the rights of others on them. */
const rightsIn = (folder: string): Record<string, number> =>
  Object.fromEntries(
    readdirSync(folder).map(name => [name, statSync(join(folder, name)).mode & 0o077] as const),
  )

const contentOf = (folder: string): string =>
  readdirSync(folder)
    .map(name => readFileSync(join(folder, name), 'latin1'))
    .join('')

function letAll(): void {
  const before = process.umask(0)
  onTestFinished(() => void process.umask(before))
}

// Windows has no such rights
describe.skipIf(process.platform === 'win32')('the files of a history', () => {
  test('are for their owner alone, whatever the process lets others do', async () => {
    letAll()
    const folder = makeFolder()
    const store = sqliteStore(join(folder, 'hub.db'))
    await store.lines.add(someLine())
    await readDays(store, november, [call({ id: 'a' })])
    expect(rightsIn(folder)).toEqual({ 'hub.db': 0, 'hub.db-wal': 0, 'hub.db-shm': 0 })
    await store.close()
  })

  test('are so again when they were copied with the rights of others', async () => {
    letAll()
    const folder = makeFolder()
    const path = join(folder, 'hub.db')
    const store = sqliteStore(path)
    await store.lines.add(someLine())
    const copies = makeFolder()
    for (const name of readdirSync(folder)) {
      copyFileSync(join(folder, name), join(copies, name))
      chmodSync(join(copies, name), 0o644)
    }
    await store.close()
    const copy = sqliteStore(join(copies, 'hub.db'))
    expect(await copy.lines.list()).toHaveLength(1)
    expect(new Set(Object.values(rightsIn(copies)))).toEqual(new Set([0]))
    await copy.close()
  })
})

describe('what is erased', () => {
  test('leaves the files although another process has them open', async () => {
    const folder = makeFolder()
    const path = join(folder, 'hub.db')
    const [store, other] = [sqliteStore(path), sqliteStore(path)]
    await store.lines.add(someLine())
    await readDays(store, november, [call({ id: 'a' })])
    expect(await other.lines.list()).toHaveLength(1)
    await store.eraseLine(lineId)
    expect(contentOf(folder)).not.toContain(phone)
    expect(await other.lines.list()).toEqual([])
    await other.close()
    await store.close()
  })

  test('leaves the files although there is no room to make them smaller', async () => {
    const folder = makeFolder()
    const path = join(folder, 'hub.db')
    const store = sqliteStore(path)
    await store.lines.add(someLine())
    await readDays(store, november, [call({ id: 'a', label: 'KEEPSAKE' })])
    await store.close()
    const database = openDatabase(path)
    // SQLite attaches one more to write the rest into, and ten are as many as it takes.
    for (let count = 1; count <= 10; count += 1) database.prepare(`ATTACH ':memory:' AS extra${count}`).run()
    createEraser(database).line(lineId)
    expect(contentOf(folder)).not.toMatch(/KEEPSAKE|\+79000000001/u)
    database.close()
  })

  test('is said to be there still while somebody reads, and is gone when they have ended', async () => {
    const folder = makeFolder()
    const path = join(folder, 'hub.db')
    const store = sqliteStore(path)
    await store.lines.add(someLine())
    await store.close()
    const database = openDatabase(path)
    database.prepare('PRAGMA busy_timeout = 20').get()
    const reader = new DatabaseSync(path)
    reader.exec('BEGIN')
    reader.prepare('SELECT * FROM line').all()
    expect(() => createEraser(database).all()).toThrow(FilesInUseError)
    expect(database.prepare('SELECT * FROM line').all()).toEqual([])
    reader.close()
    database.close()
    expect(contentOf(folder)).not.toContain(phone)
  })
})
