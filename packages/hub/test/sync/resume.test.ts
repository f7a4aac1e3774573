import { memoryStore } from '@esim-usage/core'
import { createReference, createReferenceService, referenceLine } from '@esim-usage/core/testing'
import { createHub } from '@esim-usage/hub'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { expect, test } from 'vitest'
import { addLine, makeHub } from '../make-hub.ts'
import { listAll } from '../open-store.ts'
import { dayMs } from '../properties/arbitraries.ts'
import { openWorld } from '../properties/open-world.ts'

const row = (at: string) =>
  ({ at, other: '+79000000021', seconds: 60, status: 'final', roaming: 'home' }) as const

test('what was staged more than a day ago is read anew', async () => {
  const world = await openWorld([row('2026-10-01T10:00:00+03:00')])
  const controller = new AbortController()
  const interrupted = world.sync({
    signal: controller.signal,
    onEvent: event =>
      event.type === 'window-read' && event.done === 6 && controller.abort(new Error('enough')),
  })
  await expect(interrupted).rejects.toThrow('enough')
  world.carrier.rows = [row('2026-10-01T11:00:00+03:00')]
  world.clock.advance(dayMs + 60_000)
  await world.sync()
  expect((await listAll(world.store, { rows: 'all' })).map(({ record }) => record.startedAt)).toEqual([
    '2026-10-01T11:00:00+03:00',
  ])
})

test('days that the carrier stops keeping while they are asked for are no gap', async () => {
  const world = await openWorld([row('2026-11-20T10:00:00+03:00')])
  let isFirst = true
  world.carrier.order = rows => {
    if (isFirst) world.clock.advance(3 * dayMs)
    isFirst = false
    return rows
  }
  await world.sync()
  const state = await world.store.facts.state(world.lineId, 'usage')
  expect(state).toMatchObject({
    status: 'complete',
    outOfHistory: [{ from: '2026-09-27', to: '2026-10-06' }],
    covered: [{ from: '2026-10-07', to: '2026-11-25' }],
  })
})

test('a line that nothing is listed of is empty, and that is certain', async () => {
  const world = await openWorld([])
  await world.sync()
  expect(await world.store.facts.state(world.lineId, 'usage')).toMatchObject({ status: 'empty-confirmed' })
  expect(await world.store.facts.state(world.lineId, 'services')).toMatchObject({ status: 'not-supported' })
  expect(await world.store.facts.state(world.lineId, 'payments')).toMatchObject({ status: 'not-supported' })
})

test('what fails beside the carrier is told, and changes nothing', async () => {
  const world = makeHub({ historyDays: 3 })
  const id = await addLine(world)
  const broken = createHub({
    store: world.store,
    sessions: memoryStore(),
    carriers: { reference: createReference },
    clock: world.clock,
    fetch: world.service.fetch,
    gate: {
      enter() {
        throw new Error('the gate is broken')
      },
    },
  })
  const client = await broken.client(id)
  await expect(
    client.signIn({ method: 'session', session: world.service.openSession(referenceLine) }),
  ).rejects.toThrow('the gate is broken')
  const sessions = world.store.sessions
  const again = createHub({
    store: { ...world.store, begin: () => Promise.reject(new Error('the disk is full')) },
    sessions,
    carriers: { reference: createReference },
  })
  expect((await again.sync()).lines).toMatchObject([
    { outcome: 'failed', lineId: id, error: new Error('the disk is full') },
  ])
  expect(await world.store.runs(id)).toEqual([])
})

test('a hub without a clock goes by the time of the system', async () => {
  const service = createReferenceService({ now: () => Date.now() })
  const store = sqliteStore(':memory:')
  const hub = createHub({
    store,
    sessions: memoryStore(),
    carriers: { reference: createReference },
    fetch: service.fetch,
    historyDays: 3,
  })
  const { line } = await hub.lines.add({ carrier: 'reference', phone: referenceLine })
  await (await hub.client(line.id)).signIn({ method: 'session', session: service.openSession() })
  const before = Date.now()
  const { lines } = await hub.sync({ datasets: ['usage', 'balance'] })
  expect(lines).toMatchObject([{ outcome: 'synced' }])
  const [entry] = await store.runs(line.id)
  expect(Date.parse(entry?.startedAt ?? '')).toBeGreaterThanOrEqual(before)
})
