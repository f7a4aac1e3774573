import { memoryStore } from '@esim-usage/core'
import { createHub } from '@esim-usage/hub'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { expect, test } from 'vitest'
import { carrierFactories } from '../src/carriers.ts'
import { toStoredReadings } from '../src/report/stored-line-readings.ts'

const readAt = '2026-11-25T09:00:00Z'

test('a report says what was said of its days, and nothing that was said of others', async () => {
  const store = sqliteStore(':memory:')
  const hub = createHub({ store, sessions: memoryStore(), carriers: carrierFactories })
  const { line } = await hub.lines.add({ carrier: 'mts', phone: '+79000000001' })
  const run = await store.begin(line.id, 'sync', 60_000)
  await run?.commit({
    trigger: 'person',
    startedAt: readAt,
    endedAt: readAt,
    facts: [],
    states: [
      {
        dataset: 'usage',
        status: 'complete',
        triedAt: readAt,
        readAt,
        covered: [{ from: '2026-08-01', to: '2026-11-25' }],
        warnings: [
          { code: 'empty', reason: 'x', count: 0 },
          { code: 'row-skipped', reason: 'x', count: 12 },
        ],
        remarks: [
          { from: '2026-08-01', to: '2026-08-31', code: 'empty' },
          { from: '2026-09-01', to: '2026-09-30', code: 'not-listed' },
          { from: '2026-10-01', to: '2026-10-31', code: 'row-unread' },
        ],
      },
    ],
  })
  const codesOf = async (from: string, to: string): Promise<readonly string[]> => {
    const { coverage } = await hub.answers.summary({ from, to, lines: [line.id] })
    const [own] = coverage
    const readings = own && (await toStoredReadings(hub, line, { from, to }, [], own))
    return (readings?.warnings ?? []).map(({ code }) => code)
  }
  expect(await codesOf('2026-11-01', '2026-11-25')).toEqual([])
  expect(await codesOf('2026-09-15', '2026-09-20')).toEqual(['not-listed'])
  expect(await codesOf('2026-09-30', '2026-10-31')).toEqual(['not-listed', 'row-unread'])
  await store.close()
})
