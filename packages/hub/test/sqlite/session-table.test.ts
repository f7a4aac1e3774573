import { join } from 'node:path'
import { encryptedStore } from '@esim-usage/core'
import {
  createReference,
  createReferenceService,
  referenceLine,
  virtualClock,
} from '@esim-usage/core/testing'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { makeFolder } from '../open-store.ts'

const open = (path = ':memory:', now?: () => number) => {
  const store = sqliteStore(path, now && { now })
  onTestFinished(() => store.close())
  return store.sessions
}

describe('sessions in the database', () => {
  test('are saved only on the version that was read', async () => {
    const sessions = open()
    const first = await sessions.save('key', 'one', undefined)
    expect(first).toBeDefined()
    expect(await sessions.save('key', 'again', undefined)).toBeUndefined()
    const second = await sessions.save('key', 'two', first)
    expect(await sessions.save('key', 'late', first)).toBeUndefined()
    expect(await sessions.load('key')).toEqual({ value: 'two', version: second })
  })

  test('never take an old version for a new one after a removal', async () => {
    const sessions = open()
    const first = await sessions.save('key', 'one', undefined)
    await sessions.remove('key')
    expect(await sessions.load('key')).toBeUndefined()
    await sessions.save('key', 'two', undefined)
    expect(await sessions.save('key', 'late', first)).toBeUndefined()
  })

  test('are leased to one of two connections at a time', async () => {
    const path = join(makeFolder(), 'hub.db')
    let now = 1_000_000_000_000
    const [one, other] = [open(path, () => now), open(path, () => now)]
    const lease = await one.lease('key', 60_000)
    expect(lease).toBeDefined()
    expect(await other.lease('key', 60_000)).toBeUndefined()
    expect(await other.lease('another', 60_000)).toBeDefined()
    await lease?.release()
    const second = await other.lease('key', 60_000)
    expect(second).toBeDefined()
    now += 60_001
    const third = await one.lease('key', 60_000)
    expect(third).toBeDefined()
    await second?.release()
    expect(await other.lease('key', 60_000)).toBeUndefined()
  })

  test('a lease of a time before the clock was set back keeps nobody out', async () => {
    let now = 1_000_000_000_000
    const sessions = open(':memory:', () => now)
    await sessions.lease('key', 60_000)
    now -= 3_600_000
    expect(await sessions.lease('key', 60_000)).toBeDefined()
  })

  test('of two writers at once one wins', async () => {
    const path = join(makeFolder(), 'hub.db')
    const [one, other] = [open(path), open(path)]
    const version = await one.save('key', 'start', undefined)
    const saved = await Promise.all([one.save('key', 'a', version), other.save('key', 'b', version)])
    expect(saved.filter(each => each !== undefined)).toHaveLength(1)
  })

  test('serve a client, encrypted, over a fresh connection', async () => {
    const path = join(makeFolder(), 'hub.db')
    const clock = virtualClock('2026-11-25T10:00:00+03:00')
    const service = createReferenceService({ now: () => clock.now() })
    const key = new Uint8Array(32).fill(7)
    const options = { line: referenceLine, fetch: service.fetch, clock }
    const client = createReference({ ...options, sessionStore: encryptedStore(open(path), key) })
    await client.signIn({ method: 'session', session: service.openSession(referenceLine) })
    const later = createReference({ ...options, sessionStore: encryptedStore(open(path), key) })
    expect(await later.balance()).toMatchObject({ main: { amount: 12_345 } })
  })
})
