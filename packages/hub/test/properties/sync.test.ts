import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { dayMs, someRow, someRows, startMs } from './arbitraries.ts'
import { openWorld, totalOf } from './open-world.ts'
import { listAll } from '../open-store.ts'

const runs = { numRuns: 40 }

test('a sync that is repeated changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(someRows(59), async rows => {
      const world = await openWorld(rows)
      await world.sync()
      const first = await world.dump()
      expect(first).toHaveLength(rows.length)
      await world.sync()
      const [entry] = await world.store.runs(world.lineId)
      expect(entry?.usage).toEqual({ added: 0, changed: 0, removed: 0 })
      expect(await world.dump()).toEqual(first)
    }),
    runs,
  )
})

test('the order of rows and the size of pages never change what is stored', async () => {
  const someOrder = someRows(59).chain(rows =>
    fc.record({
      rows: fc.constant(rows),
      shuffled: fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }),
      pageSize: fc.integer({ min: 1, max: 9 }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(someOrder, async ({ rows, shuffled, pageSize }) => {
      const one = await openWorld(rows)
      await one.sync()
      const other = await openWorld(shuffled.flatMap(index => rows[index] ?? []))
      other.carrier.pageSize = pageSize
      await other.sync()
      // Core ends a read that looks like going in circles, as small pages of equal rows may.
      fc.pre((await other.store.facts.state(other.lineId, 'usage'))?.status !== 'partial')
      expect((await other.dump()).toSorted()).toEqual((await one.dump()).toSorted())
      // And re-read in another order: nothing moves.
      other.carrier.order = each => each.toReversed()
      other.carrier.pageSize = 100
      await other.sync()
      expect((await other.store.runs(other.lineId))[0]?.usage).toEqual({ added: 0, changed: 0, removed: 0 })
    }),
    runs,
  )
})

test('the zone of the host never changes what is stored', async () => {
  const before = process.env['TZ']
  onTestFinished(() => {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  })
  await fc.assert(
    fc.asyncProperty(someRows(59), async rows => {
      const dumps: (readonly string[])[] = []
      for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata']) {
        process.env['TZ'] = zone
        const world = await openWorld(rows)
        await world.sync()
        dumps.push(await world.dump())
      }
      expect(dumps[1]).toEqual(dumps[0])
      expect(dumps[2]).toEqual(dumps[0])
    }),
    runs,
  )
})

test('a sync that is interrupted shows nothing, and what comes in the end is the same', async () => {
  const someStops = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(someRows(59), someStops, async (rows, stops) => {
      const whole = await openWorld(rows)
      await whole.sync()
      const world = await openWorld(rows)
      for (const stop of stops) {
        const controller = new AbortController()
        let windows = 0
        const interrupted = world.sync({
          signal: controller.signal,
          onEvent(event) {
            if (event.type === 'window-read') windows += 1
            if (windows === stop) controller.abort(new Error('enough'))
          },
        })
        // A later run may have fewer windows to read than it was to be stopped at.
        const [outcome] = await Promise.allSettled([interrupted])
        if (outcome.status === 'fulfilled') break
        expect(outcome.reason).toMatchObject({ message: 'enough' })
        expect(await world.dump()).toEqual([])
      }
      await world.sync()
      expect(await world.dump()).toEqual(await whole.dump())
    }),
    runs,
  )
})

test('true twins stay as many as they are', async () => {
  await fc.assert(
    fc.asyncProperty(someRow(59), fc.integer({ min: 1, max: 4 }), async (row, times) => {
      const world = await openWorld(Array.from({ length: times }, () => row))
      await world.sync()
      await world.sync()
      expect(await world.dump()).toHaveLength(times)
      expect(new Set((await listAll(world.store)).map(({ record }) => record.id)).size).toBe(times)
    }),
    runs,
  )
})

test('a roaming row that comes weeks late lands with the next sync', async () => {
  const late = fc.integer({ min: 0, max: 33 })
  await fc.assert(
    fc.asyncProperty(someRows(59), late, fc.boolean(), async (rows, daysBack, isKnown) => {
      const row = (back: number) =>
        ({
          at: new Date(startMs - back * dayMs).toISOString().replace('.000Z', '+00:00'),
          other: '+79000000023',
          seconds: 7,
          status: 'final',
          roaming: 'international',
        }) as const
      const journey = isKnown ? [...rows, row(34)] : rows.filter(({ roaming }) => roaming === 'home')
      const world = await openWorld(journey)
      await world.sync()
      world.carrier.rows = [...journey, row(daysBack)]
      // Where nothing spoke of a journey, the longer window is read again once a week.
      world.clock.advance(isKnown ? 60_000 : 7 * dayMs)
      await world.sync()
      expect(await world.dump()).toHaveLength(journey.length + 1)
    }),
    runs,
  )
})

test('provisional rows that vanish leave the totals, and final ones stay', async () => {
  const provisional = fc.array(someRow(20, 'provisional'), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(someRows(59), provisional, fc.boolean(), async (rows, doubtful, isSettled) => {
      const world = await openWorld([...rows, ...doubtful])
      await world.sync()
      const settled = doubtful.map(row => Object.assign({}, row, { status: 'final' as const }))
      world.carrier.rows = isSettled ? [...rows, ...settled] : rows
      world.clock.advance(60_000)
      await world.sync()
      expect(await totalOf(world.store)).toBe(
        world.carrier.rows.reduce((sum, { seconds }) => sum + seconds, 0),
      )
      expect((await listAll(world.store)).every(({ record }) => record.status === 'final')).toBe(true)
    }),
    runs,
  )
})
