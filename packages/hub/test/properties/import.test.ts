import type { UsageRecord } from '@esim-usage/core'
import type { StatementFile } from '@esim-usage/hub'
import { createRecordIds } from '@esim-usage/core/parse'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MadeUpRow } from '../made-up-carrier.ts'
import { call, sourceOf } from '../make-records.ts'
import { someRows } from './arbitraries.ts'
import { openWorld } from './open-world.ts'

/** The same events as a file prints them: with ids of its own, and times cut to minutes where it does so. */
function toFile(rows: readonly MadeUpRow[], precision: 'second' | 'minute'): StatementFile {
  const ids = createRecordIds('reference', 'statement')
  const texts = ids(
    rows.map(({ at, other, seconds }) => ({
      line: '+79000000001',
      endpoint: 'test.file',
      identity: [at, other, seconds],
      day: at.slice(0, 10),
    })),
  )
  const records = rows.map(
    (row, index): UsageRecord =>
      call({
        id: texts[index] ?? '',
        startedAt: precision === 'minute' ? row.at.slice(0, 17) + '00' + row.at.slice(19) : row.at,
        precision,
        counterparty: { number: row.other, kind: 'mobile' },
        seconds: row.seconds,
        source: sourceOf('statement', 'test.file'),
      }),
  )
  return {
    async *batches() {
      for (let from = 0; from < records.length; from += 4) yield records.slice(from, from + 4)
    },
    summary: async () => ({}),
  }
}

test('rows of the client and a file of the same events are one set, whichever comes first', async () => {
  const some = fc.record({
    rows: someRows(59),
    precision: fc.constantFrom('second' as const, 'minute' as const),
    share: fc.integer({ min: 0, max: 3 }),
    times: fc.array(fc.constantFrom('sync', 'file'), { minLength: 1, maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(some, async ({ rows, precision, share, times }) => {
      // The file may hold less than the client gives, as one of another month does.
      const inFile = rows.slice(0, Math.floor((rows.length * share) / 3))
      const world = await openWorld(rows)
      for (const each of [...times, 'sync', 'file']) {
        if (each === 'sync') await world.sync()
        else await world.hub.importStatement(toFile(inFile, precision))
      }
      const synced = await openWorld(rows)
      await synced.sync()
      expect(await world.dump()).toEqual(await synced.dump())
    }),
    { numRuns: 40 },
  )
})

test('what only the file knows is added, once', async () => {
  await fc.assert(
    fc.asyncProperty(someRows(59), fc.boolean(), async (rows, fileFirst) => {
      const half = Math.floor(rows.length / 2)
      const world = await openWorld(rows.slice(0, half))
      if (fileFirst) await world.hub.importStatement(toFile(rows, 'second'))
      await world.sync()
      if (!fileFirst) await world.hub.importStatement(toFile(rows, 'second'))
      expect(await world.dump()).toHaveLength(rows.length)
    }),
    { numRuns: 40 },
  )
})
