import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SessionStore } from '../../src/session/session-store.ts'

const pass = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds)

/** What every session store must do; `open` gives an empty one. */
export function describeStore(name: string, open: () => SessionStore | Promise<SessionStore>): void {
  describe(`${name} keeps the contract of a session store`, () => {
    let store: SessionStore
    beforeEach(async () => {
      vi.useFakeTimers({ toFake: ['Date'] })
      store = await open()
    })
    afterEach(() => {
      vi.useRealTimers()
    })

    test('nothing is stored under a new key', async () => {
      expect(await store.load('key')).toBeUndefined()
    })

    test('a value comes back with the version its save gave', async () => {
      const version = await store.save('key', 'one', undefined)
      expect(version).toEqual(expect.any(String))
      expect(await store.load('key')).toEqual({ value: 'one', version })
    })

    test('any text comes back as it was', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async text => {
          const stored = await store.load('any')
          const version = await store.save('any', text, stored?.version)
          expect(await store.load('any')).toEqual({ value: text, version })
        }),
        { numRuns: 30 },
      )
    })

    test('every save gives another version, also of an equal value', async () => {
      const first = await store.save('key', 'same', undefined)
      const second = await store.save('key', 'same', first)
      expect(second).toEqual(expect.any(String))
      expect(second).not.toBe(first)
    })

    test('a save on an older version changes nothing', async () => {
      const first = await store.save('key', 'one', undefined)
      await store.save('key', 'two', first)
      expect(await store.save('key', 'late', first)).toBeUndefined()
      expect(await store.save('key', 'new', undefined)).toBeUndefined()
      expect((await store.load('key'))?.value).toBe('two')
    })

    test('of ten saves at the same time one wins, and its value is stored', async () => {
      const versions = await Promise.all(
        Array.from({ length: 10 }, (_, index) => store.save('key', `value ${index}`, undefined)),
      )
      const winners = versions.flatMap((version, index) => (version === undefined ? [] : [index]))
      expect(winners).toHaveLength(1)
      expect((await store.load('key'))?.value).toBe(`value ${winners[0]}`)
    })

    test('counting in parallel loses no count', async () => {
      const countUp = async (): Promise<void> => {
        const stored = await store.load('count')
        const next = String(Number(stored?.value ?? 0) + 1)
        if ((await store.save('count', next, stored?.version)) === undefined) await countUp()
      }
      await Promise.all(Array.from({ length: 12 }, countUp))
      expect((await store.load('count'))?.value).toBe('12')
    })

    test('a removed value is gone and its version is worth nothing', async () => {
      const version = await store.save('key', 'one', undefined)
      await store.remove('key')
      await store.remove('key')
      expect(await store.load('key')).toBeUndefined()
      expect(await store.save('key', 'late', version)).toBeUndefined()
      expect(await store.save('key', 'new', undefined)).toEqual(expect.any(String))
      expect((await store.load('key'))?.value).toBe('new')
    })

    test('removing what is not there is harmless', async () => {
      await store.remove('nothing')
      expect(await store.load('nothing')).toBeUndefined()
    })

    test('keys do not touch each other', async () => {
      await store.save('left', 'one', undefined)
      await store.save('right', 'two', undefined)
      await store.remove('left')
      expect((await store.load('right'))?.value).toBe('two')
    })

    test('a lease is for one alone, until it is given back', async () => {
      const lease = await store.lease('key', 60_000)
      expect(lease).toBeDefined()
      expect(await store.lease('key', 60_000)).toBeUndefined()
      expect(await store.lease('other', 60_000)).toBeDefined()
      await lease?.release()
      expect(await store.lease('key', 60_000)).toBeDefined()
    })

    test('of five that ask at the same time one gets the lease', async () => {
      const leases = await Promise.all(Array.from({ length: 5 }, () => store.lease('key', 60_000)))
      expect(leases.filter(lease => lease !== undefined)).toHaveLength(1)
    })

    test('a lease runs out, not a moment before its end', async () => {
      await store.lease('key', 60_000)
      pass(59_999)
      expect(await store.lease('key', 60_000)).toBeUndefined()
      pass(1)
      expect(await store.lease('key', 60_000)).toBeDefined()
    })

    test('a clock that is set back by a day keeps nobody from a lease', async () => {
      await store.lease('key', 60_000)
      pass(-1000)
      expect(await store.lease('key', 60_000)).toBeUndefined()
      pass(-86_400_000)
      expect(await store.lease('key', 60_000)).toBeDefined()
      expect(await store.lease('key', 60_000)).toBeUndefined()
    })

    test('giving back a lease that has run out does not end the lease of the next one', async () => {
      const late = await store.lease('key', 1000)
      pass(1000)
      const next = await store.lease('key', 60_000)
      await late?.release()
      await late?.release()
      expect(next).toBeDefined()
      expect(await store.lease('key', 60_000)).toBeUndefined()
    })

    test('a lease does not keep anyone from reading and saving', async () => {
      await store.lease('key', 60_000)
      const version = await store.save('key', 'one', undefined)
      expect(await store.load('key')).toEqual({ value: 'one', version })
    })
  })
}
