import { referenceLine } from '@esim-usage/core/testing'
import type { LineReport, SyncEvent, SyncReport } from '@esim-usage/hub'
import { describe, expect, test } from 'vitest'
import { addLine, makeHub } from '../make-hub.ts'
import { listAll } from '../open-store.ts'

function only(report: SyncReport): LineReport {
  const [line] = report.lines
  if (line === undefined) throw new Error('No line was synced.')
  return line
}

const statusOf = (report: LineReport): Record<string, string> =>
  'states' in report ? Object.fromEntries(report.states.map(({ dataset, status }) => [dataset, status])) : {}

const addedOf = (report: LineReport): number =>
  'run' in report ? (report.run?.datasets ?? []).reduce((sum, { added }) => sum + added, 0) : 0

describe('a first sync', () => {
  test('reads all that the carrier offers', async () => {
    const world = makeHub()
    const id = await addLine(world)
    const report = only(await world.hub.sync())
    expect(report.outcome).toBe('synced')
    expect(statusOf(report)).toEqual({
      profile: 'complete',
      balance: 'complete',
      allowances: 'complete',
      services: 'complete',
      spending: 'complete',
      payments: 'complete',
      usage: 'complete',
    })
    const rows = await listAll(world.store, { lines: [id] })
    expect(rows[0]?.day).toBe('2026-05-30')
    expect(rows.at(-1)?.day).toBe('2026-11-25')
    expect(rows.every(({ record }) => record.line === referenceLine)).toBe(true)
  })

  test('and a second one right after it adds nothing', async () => {
    const world = makeHub()
    await addLine(world)
    await world.hub.sync()
    const before = await listAll(world.store)
    const second = only(await world.hub.sync())
    expect(second).toMatchObject({ outcome: 'synced' })
    expect(
      'run' in second && second.run?.datasets.filter(each => each.added + each.changed + each.removed > 0),
    ).toEqual([])
    expect(await listAll(world.store)).toEqual(before)
  })

  test('tells what it does', async () => {
    const world = makeHub({ historyDays: 40 })
    await addLine(world)
    const events: SyncEvent[] = []
    await world.hub.sync({ datasets: ['usage'], onEvent: event => events.push(event) })
    const types = events.map(({ type }) => type).filter(type => type !== 'client')
    expect(types).toEqual([
      'line-started',
      'dataset-started',
      'window-read',
      'window-read',
      'dataset-ended',
      'line-ended',
    ])
    expect(JSON.stringify(events)).not.toContain(referenceLine.slice(2))
    expect(events.some(event => event.type === 'window-read' && event.done === 2 && event.total === 2)).toBe(
      true,
    )
  })

  test('goes on although a listener throws', async () => {
    const world = makeHub({ historyDays: 3 })
    await addLine(world)
    const report = await world.hub.sync({
      onEvent() {
        throw new Error('listener')
      },
    })
    expect(only(report).outcome).toBe('synced')
  })
})

describe('what fails', () => {
  test('loses no other dataset, and what was there before is stale', async () => {
    const world = makeHub({ historyDays: 3 })
    const id = await addLine(world)
    await world.hub.sync()
    world.service.stage('balance.read', 'forbidden')
    const report = only(await world.hub.sync())
    expect(statusOf(report)).toMatchObject({ balance: 'stale', usage: 'complete', services: 'complete' })
    expect((await world.store.facts.latest(id, 'balance')).length).toBe(1)
    expect(await world.store.facts.state(id, 'balance')).toMatchObject({ failure: { code: 'no-access' } })
  })

  test('is unavailable where nothing was there before', async () => {
    const world = makeHub({ historyDays: 3 })
    await addLine(world)
    world.service.stage('balance.read', 'forbidden')
    expect(statusOf(only(await world.hub.sync()))).toMatchObject({
      balance: 'unavailable',
      usage: 'complete',
    })
  })

  test('in the middle of usage leaves a gap that the next sync fills', async () => {
    const world = makeHub({ historyDays: 70 })
    const id = await addLine(world)
    world.service.stage('usage.page', 'half-json', { times: 1 })
    const first = only(await world.hub.sync({ datasets: ['usage'] }))
    expect('states' in first && first.states[0]).toMatchObject({
      status: 'partial',
      gaps: [{ from: '2026-10-26', to: '2026-11-25', failure: { code: 'unreadable-body' } }],
    })
    expect((await listAll(world.store)).at(-1)?.day).toBe('2026-10-25')
    const second = only(await world.hub.sync({ datasets: ['usage'] }))
    expect(statusOf(second)).toEqual({ usage: 'complete' })
    expect(await world.store.facts.state(id, 'usage')).toMatchObject({
      covered: [{ from: '2026-09-17', to: '2026-11-25' }],
    })
  })

  test('of a bot wall asks for nothing more', async () => {
    const world = makeHub({ historyDays: 3 })
    await addLine(world)
    world.service.stage('balance.read', 'blocked')
    const report = only(await world.hub.sync())
    expect(statusOf(report)).toEqual({
      profile: 'complete',
      balance: 'unavailable',
      allowances: 'unavailable',
      services: 'unavailable',
      spending: 'unavailable',
      payments: 'unavailable',
      usage: 'unavailable',
    })
    expect(world.service.count('usage.page')).toBe(0)
  })

  test('of one line leaves the others complete', async () => {
    const world = makeHub({ historyDays: 3 })
    await addLine(world)
    const broken = await addLine(world, '+79000000002')
    const client = await world.hub.client(broken)
    await client.signOut()
    const report = await world.hub.sync()
    expect(report.lines.map(({ outcome }) => outcome)).toEqual(['synced', 'sign-in-needed'])
  })
})

describe('a line that needs a person', () => {
  test('is left alone in the background and sends no code, until somebody signs in', async () => {
    const world = makeHub({ historyDays: 3 })
    const id = await addLine(world)
    world.service.endSessions()
    const met = only(await world.hub.sync({ trigger: 'schedule' }))
    expect(met).toMatchObject({ outcome: 'sign-in-needed', failure: { code: 'session-expired' } })
    expect(await world.hub.lines.signIn(id)).toMatchObject({ needed: { code: 'session-expired' } })
    const sent = world.service.count()
    expect(only(await world.hub.sync({ trigger: 'schedule' })).outcome).toBe('sign-in-needed')
    expect(world.service.count()).toBe(sent)

    world.clock.advance(1000)
    const client = await world.hub.client(id)
    await client.signIn({ method: 'session', session: world.service.openSession(referenceLine) })
    expect(await world.hub.lines.signIn(id)).toMatchObject({ session: { status: 'signed-in' } })
    expect(only(await world.hub.sync({ trigger: 'schedule' })).outcome).toBe('synced')
    expect(await world.store.lines.get(id)).not.toHaveProperty('signInNeeded')
  })
})

describe('an interrupted sync', () => {
  test('shows nothing, and the next one goes on behind it', async () => {
    const world = makeHub()
    await addLine(world)
    const controller = new AbortController()
    const reason = new Error('enough')
    let windows = 0
    const interrupted = world.hub.sync({
      datasets: ['usage'],
      signal: controller.signal,
      onEvent(event) {
        if (event.type === 'window-read') windows += 1
        if (windows === 4) controller.abort(reason)
      },
    })
    await expect(interrupted).rejects.toBe(reason)
    expect(await listAll(world.store, { rows: 'all' })).toEqual([])
    const requests = world.service.count('usage.page')
    const report = only(await world.hub.sync({ datasets: ['usage'] }))
    expect(statusOf(report)).toEqual({ usage: 'complete' })
    // The newest days again, and the two windows that were left.
    expect(world.service.count('usage.page') - requests).toBeLessThan(requests)
    const whole = makeHub()
    await addLine(whole)
    const entire = only(await whole.hub.sync({ datasets: ['usage'] }))
    expect((await listAll(world.store)).map(({ record }) => record.id)).toEqual(
      (await listAll(whole.store)).map(({ record }) => record.id),
    )
    expect(addedOf(entire)).toBe((await listAll(world.store)).length)
  })

  test('is not published by a run that reads something else', async () => {
    const world = makeHub()
    await addLine(world)
    const controller = new AbortController()
    const interrupted = world.hub.sync({
      datasets: ['usage'],
      signal: controller.signal,
      onEvent: event => event.type === 'window-read' && controller.abort(new Error('enough')),
    })
    await expect(interrupted).rejects.toThrow('enough')
    expect(statusOf(only(await world.hub.sync({ datasets: ['balance'] })))).toEqual({ balance: 'complete' })
    expect(await listAll(world.store, { rows: 'all' })).toEqual([])
  })
})

test('two syncs of one line at once: one reads, the other says so', async () => {
  const world = makeHub({ historyDays: 3 })
  await addLine(world)
  const reports = await Promise.all([world.hub.sync(), world.hub.sync()])
  expect(reports.map(report => only(report).outcome).toSorted()).toEqual(['busy', 'synced'])
})

test('a line that is not there is refused', async () => {
  const world = makeHub()
  await expect(world.hub.sync({ lines: ['nobody'] })).rejects.toMatchObject({ code: 'invalid-argument' })
})
