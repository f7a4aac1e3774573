import { memoryStore } from '@esim-usage/core'
import { virtualClock } from '@esim-usage/core/testing'
import { createHub, type Hub, type HubStore } from '@esim-usage/hub'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { expect, test } from 'vitest'
import { createMadeUpCarrier, type MadeUpRow, type MadeUpWorld } from '../made-up-carrier.ts'
import { listAll } from '../open-store.ts'

const at = (instant: string): MadeUpRow => ({
  at: instant,
  other: '+79000000021',
  seconds: 61,
  status: 'final',
  roaming: 'home',
})

interface Opened {
  readonly hub: Hub
  readonly store: HubStore
}

/** A hub at a time, over a carrier of Moscow that lists these rows. */
function open(time: string, rows: readonly MadeUpRow[]): Opened {
  const clock = virtualClock(time)
  const world: MadeUpWorld = { rows, order: each => each, pageSize: 7, money: 0 }
  const store = sqliteStore(':memory:', { now: () => clock.now() })
  const carriers = { 'made-up': createMadeUpCarrier(world) }
  return { store, hub: createHub({ store, sessions: memoryStore(), carriers, clock }) }
}

const line = { carrier: 'made-up', phone: '+79000000001' } as const
const evening = '2026-10-31T23:30:00+03:00'
const night = '2026-11-24T20:30:00+03:00'

async function sync({ hub }: Opened, timeZone?: string): Promise<void> {
  const added = await hub.lines.add({ ...line, ...(timeZone !== undefined && { timeZone }) })
  await (await hub.client(added.line.id)).signIn({ method: 'session', session: 'token' })
  const { lines } = await hub.sync({ datasets: ['usage'] })
  expect(lines).toMatchObject([{ outcome: 'synced', states: [{ dataset: 'usage', status: 'complete' }] }])
}

test('the days and months of a line are those of its zone', async () => {
  const opened = open('2026-11-24T21:00:00+03:00', [at(evening), at(night)])
  await sync(opened, 'Asia/Vladivostok')
  expect((await listAll(opened.store)).map(({ day }) => day)).toEqual(['2026-11-01', '2026-11-25'])
  const { groups } = await opened.hub.answers.summary({ month: '2026-11', by: ['month'] })
  expect(groups.map(({ totals }) => totals.records)).toEqual([2])
  const [state] = await opened.store.facts.states((await opened.hub.lines.list())[0]?.id ?? '')
  expect(state?.covered?.at(-1)?.to).toBe('2026-11-25')
})

test('a line without one has the days of its carrier', async () => {
  const opened = open('2026-11-24T21:00:00+03:00', [at(evening), at(night)])
  await sync(opened)
  expect((await listAll(opened.store)).map(({ day }) => day)).toEqual(['2026-10-31', '2026-11-24'])
})

test('a zone holds for good, and one that there is not is refused', async () => {
  const { hub } = open(night, [])
  await hub.lines.add({ ...line, timeZone: 'Asia/Yekaterinburg' })
  const again = await hub.lines.add({ ...line, timeZone: 'Asia/Vladivostok' })
  expect(again).toMatchObject({ isNew: false, line: { timeZone: 'Asia/Yekaterinburg' } })
  await expect(hub.lines.add({ ...line, timeZone: 'Mars/Base' })).rejects.toMatchObject({
    code: 'invalid-argument',
    facts: { option: 'timeZone' },
  })
})
