import { memoryStore } from '@esim-usage/core'
import { describe, expect, test } from 'vitest'
import { errorOf } from '../client-of.ts'
import { play } from '../sandbox-client.ts'

const calls = 'GET ats2.t2.ru/crm/openapi/call-records/info'
const renewal = 'PUT ats2.t2.ru/crm/openapi/authorization/refresh/token'
const june = { month: '2026-06' }

test('thousands of calls on pages of 500, each of a number of the exchange, none with a price', async () => {
  const { sandbox, asked, openBusiness } = play()
  const client = openBusiness()
  await client.signIn({ method: 'session', session: sandbox.tele2.exchange.tokens() })
  const lines = new Set((await client.lines()).map(({ line }) => line))
  let skipped = 0
  const records = []
  for await (const page of client.usage(june).pages()) {
    records.push(...page.records)
    skipped += page.warnings.find(({ code }) => code === 'row-skipped')?.count ?? 0
  }
  expect([records.length + skipped, asked.filter(address => address === calls).length]).toEqual([3000, 7])
  expect(records.length).toBeGreaterThan(2000)
  expect(records.every(({ line }) => lines.has(line))).toBe(true)
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
  expect(records.filter(record => 'charge' in record || 'roaming' in record)).toEqual([])
})

describe('the pair', () => {
  const session = { method: 'session' } as const

  test('is renewed once for five reads, day after day', async () => {
    const { sandbox, clock, asked, openBusiness } = play()
    const client = openBusiness()
    await client.signIn({ ...session, session: sandbox.tele2.exchange.tokens() })
    for (const days of [1, 5, 6]) {
      clock.advance(days * 86_400_000)
      asked.length = 0
      const reads = await Promise.all(Array.from({ length: 5 }, async () => openBusiness().lines()))
      expect(reads.map(({ length }) => length)).toEqual([3, 3, 3, 3, 3])
      expect(asked.filter(address => address === renewal)).toHaveLength(1)
    }
    clock.advance(7 * 86_400_000)
    expect((await errorOf(client.lines())).code).toBe('session-expired')
  })

  test('renewed by another program must be made anew, by hand', async () => {
    const { sandbox, openBusiness } = play()
    const tokens = sandbox.tele2.exchange.tokens()
    const [one, other] = [openBusiness(memoryStore()), openBusiness(memoryStore())]
    for (const client of [one, other]) await client.signIn({ ...session, session: tokens })
    sandbox.tele2.exchange.expire()
    expect(await one.lines()).toHaveLength(3)
    expect((await errorOf(other.lines())).code).toBe('session-expired')
    const again = other.signIn({ ...session, session: tokens })
    expect((await errorOf(again)).facts.action).toBe('order-access')
  })
})
