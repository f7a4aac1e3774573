import { expect, test } from 'vitest'
import { singleProcessStore } from '../../src/session/single-process-store.ts'

test('values survive the process with their versions', async () => {
  const values = new Map<string, string>()
  const version = await singleProcessStore(values).save('key', 'one', undefined)
  const later = singleProcessStore(values)
  expect(await later.load('key')).toEqual({ value: 'one', version })
  expect(await later.save('key', 'two', version)).toEqual(expect.any(String))
})

test('a value that was not written by it can be replaced', async () => {
  const store = singleProcessStore(new Map([['key', 'foreign']]))
  const stored = await store.load('key')
  expect(stored).toEqual({ value: 'foreign', version: '' })
  expect(await store.save('key', 'ours', stored?.version)).toEqual(expect.any(String))
})

test('a store that answers null has nothing', async () => {
  const store = singleProcessStore({ get: async () => null, set: async () => {}, delete: async () => {} })
  expect(await store.load('key')).toBeUndefined()
})

test('what the store throws comes through, and the next save goes on', async () => {
  const values = new Map<string, string>()
  let broken = true
  const store = singleProcessStore({
    get: key => values.get(key),
    set: (key, value) => {
      if (broken) throw new Error('disk full')
      values.set(key, value)
    },
    delete: key => values.delete(key),
  })
  await expect(store.save('key', 'one', undefined)).rejects.toThrow('disk full')
  broken = false
  expect(await store.save('key', 'two', undefined)).toEqual(expect.any(String))
})
