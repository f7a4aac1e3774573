import { expect, test } from 'vitest'
import { memoryStore, type SessionStore } from '../../src/index.ts'
import { failureOf, openSignedIn } from './open-reference.ts'

const main = '+79000000002'
const linked = '+79000000003'

test('a store that fails at the end of a read still gives the line back', async () => {
  const inner = memoryStore()
  let fails = false
  const held = new Set<string>()
  const store: SessionStore = {
    ...inner,
    save: async (key, value, ifVersion) => {
      if (fails) throw new Error('disk full')
      return inner.save(key, value, ifVersion)
    },
    async lease(key, forMs) {
      const lease = await inner.lease(key, forMs)
      if (lease !== undefined) held.add(key)
      return (
        lease && {
          async release() {
            held.delete(key)
            await lease.release()
          },
        }
      )
    },
  }
  const { another, clock } = await openSignedIn(
    { line: main, sessionKey: 'family', sessionStore: store },
    { slides: true },
  )
  // Past half of its life the token is replaced by an answer, so there is something to save.
  clock.advance(500_000)
  fails = true
  expect(await failureOf(another({ line: linked }).balance())).toMatchObject({ message: 'disk full' })
  expect(held.size).toBe(0)
})

test('the line is held for as long as the call may take', async () => {
  const inner = memoryStore()
  const leases: number[] = []
  const store: SessionStore = {
    ...inner,
    lease: async (key, forMs) => {
      leases.push(forMs)
      return inner.lease(key, forMs)
    },
  }
  const { client } = await openSignedIn({ line: main, sessionKey: 'family', sessionStore: store })
  await client.balance()
  await client.orderStatement({ month: '2026-09' })
  await client.balance({ timeoutMs: 3_600_000 })
  const [balance = 0, statement = 0, long = 0] = leases
  expect(balance).toBeGreaterThan(120_000)
  expect(balance).toBeLessThan(240_000)
  expect(statement).toBeGreaterThan(240_000)
  expect(long).toBeGreaterThan(3_600_000)
})
