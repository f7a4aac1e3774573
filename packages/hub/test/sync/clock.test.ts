import { memoryStore } from '@esim-usage/core'
import { virtualClock } from '@esim-usage/core/testing'
import { createHub } from '@esim-usage/hub'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { expect, test } from 'vitest'
import { createMadeUpCarrier, type MadeUpRow, type MadeUpWorld } from '../made-up-carrier.ts'
import { listAll } from '../open-store.ts'

const row = (day: string): MadeUpRow => ({
  at: `${day}T10:00:00+03:00`,
  other: '+79000000021',
  seconds: 61,
  status: 'final',
  roaming: 'home',
})

/** Syncs one history at several times, as the clock of the machine has it. */
async function syncAt(
  ...times: readonly (readonly [time: string, rows: readonly MadeUpRow[]])[]
): Promise<string[]> {
  const world: MadeUpWorld = { rows: [], order: each => each, pageSize: 7, money: 0 }
  const sessions = memoryStore()
  let now = 0
  const store = sqliteStore(':memory:', { now: () => now })
  for (const [time, rows] of times) {
    world.rows = rows
    const clock = virtualClock(time)
    now = clock.now()
    const hub = createHub({ store, sessions, carriers: { 'made-up': createMadeUpCarrier(world) }, clock })
    const { line, isNew } = await hub.lines.add({ carrier: 'made-up', phone: '+79000000001' })
    if (isNew) await (await hub.client(line.id)).signIn({ method: 'session', session: 'token' })
    const { lines } = await hub.sync({ datasets: ['usage'] })
    expect(lines.map(({ outcome }) => outcome)).toEqual(['synced'])
  }
  return (await listAll(store)).map(({ day }) => day)
}

test('days are read although the clock was weeks ahead once', async () => {
  const [first, second] = [row('2026-11-05'), row('2026-11-20')]
  const days = await syncAt(
    ['2026-11-06T12:00:00+03:00', [first]],
    ['2026-12-20T12:00:00+03:00', [first]],
    ['2026-11-07T12:00:00+03:00', [first]],
    ['2026-11-30T12:00:00+03:00', [first, second]],
  )
  expect(days).toEqual(['2026-11-05', '2026-11-20'])
})

test('a clock that is put back by some hours costs nothing', async () => {
  const days = await syncAt(
    ['2026-11-06T01:00:00+03:00', [row('2026-11-05')]],
    ['2026-11-05T23:00:00+03:00', [row('2026-11-05')]],
    ['2026-11-06T12:00:00+03:00', [row('2026-11-05'), row('2026-11-06')]],
  )
  expect(days).toEqual(['2026-11-05', '2026-11-06'])
})
