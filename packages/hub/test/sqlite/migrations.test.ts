import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { describe, expect, test } from 'vitest'
import { migrations } from '../../src/sqlite/migrations.ts'
import { idsOf, lineId, listAll, makeFolder, someLine } from '../open-store.ts'

const fixtures = new URL('../fixtures/migrations/', import.meta.url)

function writeVersion(version: number): string {
  const path = join(makeFolder(), 'hub.db')
  const db = new DatabaseSync(path)
  db.exec(readFileSync(new URL(`version-${version}.sql`, fixtures), 'utf8'))
  db.close()
  return path
}

const readSchema = (path: string): unknown => {
  const db = new DatabaseSync(path)
  const schema = db
    .prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name')
    .all()
    .map(({ type, name, sql }) => ({ type, name, sql: String(sql).replaceAll(/\s+/g, ' ') }))
  db.close()
  return schema
}

describe('a history of an earlier version', () => {
  test('has a sample for each version', () => {
    expect(readdirSync(fixtures).toSorted()).toEqual(migrations.map((_, index) => `version-${index + 1}.sql`))
  })

  test.each(migrations.map((_, index) => index + 1))('%i opens with all that it held', async version => {
    const path = writeVersion(version)
    const store = sqliteStore(path)
    expect(await store.lines.list()).toMatchObject([{ id: lineId, alias: 'Mum', tags: ['family'] }])
    expect(await store.sessions.load('key')).toEqual({ value: 'secret', version: 'version-1' })
    expect(idsOf(await listAll(store))).toEqual(version >= 2 ? ['a'] : [])
    expect((await store.runs(lineId)).length).toBe(version >= 3 ? 1 : 0)
    expect((await store.facts.states(lineId)).length).toBe(version >= 3 ? 1 : 0)
    expect(await store.notes.get(lineId, 'alert/low')).toBe(version >= 4 ? 'fired' : undefined)
    await store.close()
    const fresh = join(makeFolder(), 'hub.db')
    await sqliteStore(fresh).close()
    expect(readSchema(path)).toEqual(readSchema(fresh))
  })
})

test('a history of a newer version is left as it is', () => {
  const path = join(makeFolder(), 'hub.db')
  const db = new DatabaseSync(path)
  db.exec('PRAGMA user_version = 999')
  db.close()
  expect(() => sqliteStore(path)).toThrow(/newer version/u)
  const again = new DatabaseSync(path)
  expect(again.prepare('PRAGMA user_version').get()).toEqual({ user_version: 999 })
  again.close()
})

test('a file that is no database is refused', () => {
  const path = join(makeFolder(), 'hub.db')
  writeFileSync(path, 'not a database at all, but long enough to be looked at as one')
  expect(() => sqliteStore(path)).toThrow(/not a database/u)
})

test('the files are for their owner alone', async () => {
  const folder = makeFolder()
  chmodSync(folder, 0o755)
  const store = sqliteStore(join(folder, 'hub.db'))
  await store.lines.add(someLine())
  const modes = readdirSync(folder).map(name => statSync(join(folder, name)).mode & 0o077)
  expect(modes.length).toBeGreaterThan(1)
  expect(new Set(modes)).toEqual(new Set([0]))
  await store.close()
})

test('notes are kept by key and go with their line', async () => {
  const store = sqliteStore(':memory:')
  await store.lines.add(someLine())
  await store.notes.set(lineId, 'alert/b', '2')
  await store.notes.set(lineId, 'alert/a', '1')
  await store.notes.set(lineId, 'alert/a', '3')
  await store.notes.set(lineId, 'other', '4')
  await store.notes.set('nobody', 'alert/a', '5')
  expect(await store.notes.list(lineId, 'alert/')).toEqual([
    ['alert/a', '3'],
    ['alert/b', '2'],
  ])
  await store.notes.set(lineId, 'alert/a', undefined)
  expect(await store.notes.get(lineId, 'alert/a')).toBeUndefined()
  await store.eraseLine(lineId)
  await store.lines.add(someLine())
  expect(await store.notes.list(lineId)).toEqual([])
})

test('a note is replaced only where it says what was read', async () => {
  const store = sqliteStore(':memory:')
  await store.lines.add(someLine())
  const replace = (text: string, ifText?: string): Promise<boolean> =>
    store.notes.replace(lineId, 'alert/a', text, ifText)
  expect(await replace('1', '0')).toBe(false)
  expect([await replace('1'), await replace('2')]).toEqual([true, false])
  expect([await replace('2', '1'), await replace('3', '1')]).toEqual([true, false])
  expect(await store.notes.get(lineId, 'alert/a')).toBe('2')
  expect(await store.notes.replace('nobody', 'alert/a', '1', undefined)).toBe(false)
})
