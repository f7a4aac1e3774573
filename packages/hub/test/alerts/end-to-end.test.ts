import { encryptedStore } from '@esim-usage/core'
import { virtualClock } from '@esim-usage/core/testing'
import { createHub } from '@esim-usage/hub'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { expect, test } from 'vitest'
import { roubles } from '../answers/make-facts.ts'
import { createMadeUpCarrier, type MadeUpWorld } from '../made-up-carrier.ts'
import { addLine, key, makeHub } from '../make-hub.ts'
import { createInbox } from './make-alerts.ts'

const dayMs = 86_400_000

test('sync and check: told once, and again after a top-up', async () => {
  const clock = virtualClock('2026-11-25T10:00:00+03:00')
  const world: MadeUpWorld = { rows: [], order: rows => rows, pageSize: 10, money: 9000 }
  const store = sqliteStore(':memory:', { now: () => clock.now() })
  const carriers = { reference: createMadeUpCarrier(world) }
  const hub = createHub({ store, sessions: encryptedStore(store.sessions, key), carriers, clock })
  const { line } = await hub.lines.add({ carrier: 'reference', phone: '+79000000001' })
  await (await hub.client(line.id)).signIn({ method: 'session', session: 'token' })
  const inbox = createInbox()
  const syncAndCheck = async (money: number): Promise<number> => {
    world.money = money
    clock.advance(2 * dayMs)
    await hub.sync()
    const before = inbox.messages.length
    await hub.alerts.check({ notifiers: [inbox], language: 'en', balanceUnder: roubles(50) })
    return inbox.messages.length - before
  }
  const told: number[] = []
  for (const money of [9000, 4000, 3000, 30_000, 29_000, 1000]) told.push(await syncAndCheck(money))
  expect(told).toEqual([0, 1, 0, 0, 0, 1])
})

test('a carrier that fails is not called low, but not seen', async () => {
  const world = makeHub({ historyDays: 3 })
  await addLine(world)
  await world.hub.sync()
  world.service.stage('balance.read', 'forbidden')
  world.service.stage('allowances.order', 'forbidden')
  const options = { notifiers: [], language: 'en', balanceUnder: roubles(100_000) } as const
  world.clock.advance(2 * dayMs)
  await world.hub.sync()
  const { told } = await world.hub.alerts.check(options)
  expect(told.map(({ event }) => event)).toMatchObject([
    { type: 'cannot-see', level: 'stale', code: 'no-access', datasets: ['balance', 'allowances'] },
  ])
  world.service.mend()
  await world.hub.sync()
  const again = await world.hub.alerts.check(options)
  expect(again.told.map(({ event }) => event.type)).toContain('balance-low')
})
