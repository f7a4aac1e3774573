import type { Spending, UsageRecord } from '@esim-usage/core'
import type { DatasetState, Hub, HubLine, LineCoverage } from '@esim-usage/hub'
import { daysOfMonth } from './month-days.ts'

/** What the history holds of one month of a line. */
export interface StoredMonth {
  readonly line: HubLine
  /** `YYYY-MM` in the zone of the line. */
  readonly month: string
  /** Each event once, sorted by instant. */
  readonly records: readonly UsageRecord[]
  /** The carrier's own totals. Absent: none were read. */
  readonly spending?: Spending
  /** Which days stand behind it, and which were not read. */
  readonly coverage: readonly LineCoverage[]
  /** How usage and the carrier's totals stand; one that was never asked for is not there. */
  readonly states: readonly DatasetState[]
}

/** Reads a month of a line from the history; nothing is sent. */
export async function readMonthOfLine(hub: Hub, line: HubLine, month: string): Promise<StoredMonth> {
  const records: UsageRecord[] = []
  for await (const { record } of hub.history({
    ...daysOfMonth(month),
    lines: [line.id],
    counterparties: 'full',
  }))
    records.push(record)
  const { facts } = hub.store
  const spending = (await facts.latest(line.id, 'spending')).find(({ key }) => key === month)
  const states = await facts.states(line.id)
  const { coverage } = await hub.answers.summary({ month, lines: [line.id] })
  return {
    line,
    coverage,
    month,
    records,
    states: states.filter(({ dataset }) => dataset === 'usage' || dataset === 'spending'),
    ...(spending && { spending: spending.value }),
  }
}
