import { expect, test } from 'vitest'
import type { MadeUpRow } from '../made-up-carrier.ts'
import { listAll } from '../open-store.ts'
import { openWorld } from '../properties/open-world.ts'

const row = (fields: Partial<MadeUpRow> = {}): MadeUpRow => ({
  at: '2026-11-24T10:00:00+03:00',
  other: '+79000000021',
  seconds: 61,
  status: 'provisional',
  roaming: 'home',
  ...fields,
})

test('a row that the carrier lists so that nobody can read it is not taken for gone', async () => {
  const { carrier, hub, store } = await openWorld([row()])
  await hub.sync()
  carrier.rows = [row({ isGarbled: true })]
  await hub.sync()
  expect((await listAll(store)).map(({ state }) => state)).toEqual(['standing'])
  carrier.rows = []
  await hub.sync()
  expect(await listAll(store)).toEqual([])
})

test('days that the carrier says it does not list keep their rows, and are not called empty', async () => {
  const { carrier, hub, store } = await openWorld([])
  carrier.warnings = [{ code: 'not-listed', reason: 'Billed days stand in the bill.', count: 0 }]
  const { lines } = await hub.sync()
  expect(lines[0]).toMatchObject({
    states: expect.arrayContaining([expect.objectContaining({ dataset: 'usage', status: 'complete' })]),
  })
  carrier.rows = [row()]
  await hub.sync()
  carrier.rows = []
  await hub.sync()
  expect(await listAll(store)).toHaveLength(1)
})

test('what was said of days that are in the list in part is known after a break too', async () => {
  const at = '2026-10-20T10:00:00+03:00'
  const { store, sync, lineId } = await openWorld([row({ at }), row({ at, isGarbled: true })])
  const controller = new AbortController()
  const interrupted = sync({
    signal: controller.signal,
    onEvent: event =>
      event.type === 'window-read' && event.done === 5 && controller.abort(new Error('enough')),
  })
  await expect(interrupted).rejects.toThrow('enough')
  await sync()
  const state = await store.facts.state(lineId, 'usage')
  expect(state?.remarks?.filter(({ code }) => code === 'row-unread')).toMatchObject([
    { from: '2026-10-17', to: '2026-10-26' },
  ])
  expect(await listAll(store)).toHaveLength(1)
})
