import { describe, expect, test } from 'vitest'
import { memoryStore } from '../../src/session/memory-store.ts'
import { openSessionRecord } from '../../src/session/session-record.ts'
import { readSnapshot, type Snapshot, writeSnapshot } from '../../src/session/snapshot.ts'

const cookie = {
  name: 'sid',
  value: 'abc',
  domain: 'carrier.test',
  path: '/',
  expires: 5,
  hostOnly: true,
  secure: true,
}
const full: Snapshot = {
  version: 1,
  carrier: 'reference',
  deviceId: '00000000-0000-4000-8000-000000000001',
  codesSentAt: [1, 2],
  session: {
    generation: 'g1',
    cookies: [cookie, { name: 'plain', value: '', domain: 'carrier.test', path: '/lk' }],
    state: { token: 'x', nested: [1, null] },
    stateAt: 3,
    lines: ['+79000000001'],
    startedAt: 2,
    savedAt: 4,
    expiresAt: 9,
  },
  attempt: { sealed: 'a.b', expiresAt: 7 },
  refused: true,
}
const empty: Snapshot = { version: 1, carrier: 'reference', deviceId: 'd', codesSentAt: [] }

const withState = (state: string): Snapshot => ({
  ...full,
  session: { generation: 'g', cookies: [], state, stateAt: 0, lines: [], startedAt: 0, savedAt: 0 },
})

describe('snapshot', () => {
  test.each([
    ['with all members', full],
    ['of somebody signed out', empty],
  ])('%s comes back as it was', (_, snapshot) => {
    expect(readSnapshot(writeSnapshot(snapshot), 'reference')).toEqual(snapshot)
  })

  test.each<[string, string]>([
    ['nothing', ''],
    ['no JSON', '{"version":1,'],
    ['no object', '[]'],
    ['another version', JSON.stringify({ ...full, version: 2 })],
    ['another carrier', JSON.stringify({ ...full, carrier: 'other' })],
    ['a missing member', JSON.stringify({ ...full, deviceId: undefined })],
    [
      'a broken cookie',
      JSON.stringify({ ...full, session: { ...full.session, cookies: [{ name: 'sid' }] } }),
    ],
    ['a time that is no number', JSON.stringify({ ...full, session: { ...full.session, savedAt: 'now' } })],
    ['a null where absence is meant', JSON.stringify({ ...full, attempt: null })],
  ])('%s means signed out', (_, text) => {
    expect(readSnapshot(text, 'reference')).toBeUndefined()
  })

  test('members that a later version adds do not sign anybody out', () => {
    expect(readSnapshot(JSON.stringify({ ...empty, later: 1 }), 'reference')).toEqual(empty)
  })

  test('256 KiB is the most, in bytes', () => {
    const frame = new TextEncoder().encode(writeSnapshot(withState(''))).byteLength
    const room = 256 * 1024 - frame
    expect(writeSnapshot(withState('x'.repeat(room)))).toHaveLength(256 * 1024)
    expect(() => writeSnapshot(withState('x'.repeat(room + 1)))).toThrow(
      expect.objectContaining({ code: 'too-large', facts: { carrier: 'reference', operation: 'session' } }),
    )
    expect(() => writeSnapshot(withState('ж'.repeat(room / 2 + 1)))).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    )
  })
})

describe('session record', () => {
  test('a new key is signed out and has the device id it was opened with', async () => {
    const record = openSessionRecord(memoryStore(), 'key', 'reference', 'device')
    expect(await record.read()).toEqual({ ...empty, deviceId: 'device' })
  })

  test('a stored device id wins over that of a later client', async () => {
    const store = memoryStore()
    await openSessionRecord(store, 'key', 'reference', 'first').change(snapshot => snapshot)
    expect((await openSessionRecord(store, 'key', 'reference', 'second').read()).deviceId).toBe('first')
  })

  test('a damaged value is signed out and replaced by the next change', async () => {
    const store = memoryStore()
    await store.save('key', 'damaged', undefined)
    const record = openSessionRecord(store, 'key', 'reference', 'device')
    expect((await record.read()).session).toBeUndefined()
    await record.change(snapshot => ({ ...snapshot, codesSentAt: [1] }))
    expect((await record.read()).codesSentAt).toEqual([1])
  })

  test('a change starts again on the newest when someone saved first', async () => {
    const store = memoryStore()
    const record = openSessionRecord(store, 'key', 'reference', 'device')
    const counts = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        record.change(snapshot => ({ ...snapshot, codesSentAt: [...snapshot.codesSentAt, index] })),
      ),
    )
    expect(counts).toHaveLength(6)
    expect((await record.read()).codesSentAt.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5])
  })

  test('a change that wants nothing saves nothing', async () => {
    const store = memoryStore()
    await openSessionRecord(store, 'key', 'reference', 'device').change(() => undefined)
    expect(await store.load('key')).toBeUndefined()
  })

  test('what an edit throws comes through and changes nothing', async () => {
    const store = memoryStore()
    const record = openSessionRecord(store, 'key', 'reference', 'device')
    await expect(
      record.change(() => {
        throw new Error('code-limit')
      }),
    ).rejects.toThrow('code-limit')
    expect(await store.load('key')).toBeUndefined()
  })
})
