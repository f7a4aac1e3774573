import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Days, UsageRecord } from '@esim-usage/core'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import type { HubLine, HubStore, Lane, RowCounts, StoredUsage, UsageFilter } from '@esim-usage/hub'
import { onTestFinished } from 'vitest'
import { phone } from './make-records.ts'

/** A folder of its own that goes with the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'esim-usage-hub-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const lineId = 'line-1'

export const someLine = (fields: Partial<HubLine> = {}): HubLine => ({
  id: lineId,
  carrier: 'reference',
  phone,
  timeZone: 'Europe/Moscow',
  tags: [],
  addedAt: '2026-11-01T00:00:00.000Z',
  ...fields,
})

/** A store in memory with one line. */
export async function openStore(now?: () => number): Promise<HubStore> {
  const store = sqliteStore(':memory:', now && { now })
  await store.lines.add(someLine())
  return store
}

export const hourMs = 3_600_000
const result = { trigger: 'person', startedAt: '2026-11-25T07:00:00.000Z', facts: [], states: [] } as const

/** Reads some days in a run of its own. */
export async function readDays(
  store: HubStore,
  days: Days,
  records: readonly UsageRecord[],
  lane: Lane = 'sync',
): Promise<RowCounts> {
  const run = await store.begin(lineId, lane, hourMs)
  if (run === undefined) throw new Error('The lane is held.')
  const counts = await run.window(days, records)
  await run.commit({ ...result, endedAt: '2026-11-25T07:01:00.000Z' })
  return counts
}

/** All rows that the filter means. */
export async function listAll(store: HubStore, filter: UsageFilter = {}): Promise<readonly StoredUsage[]> {
  const rows: StoredUsage[] = []
  for (let after: string | undefined; ; ) {
    const page = await store.usage.page({ ...filter, ...(after !== undefined && { after }) })
    rows.push(...page.rows)
    if (page.next === undefined) return rows
    after = page.next
  }
}

export const idsOf = (rows: readonly StoredUsage[]): string[] => rows.map(({ record }) => record.id)
