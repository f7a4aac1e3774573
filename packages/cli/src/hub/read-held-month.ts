import type { CarrierInfo } from '@esim-usage/core'
import type { DatasetState, FactDataset, FactValues, Hub, HubLine, LineCoverage } from '@esim-usage/hub'
import type { LineMonth, Reading, ReadProblem } from '../read/read-line-month.ts'
import { failureOf, toProblem } from './describe-state.ts'
import { readMonthOfLine, type StoredMonth } from './read-month-of-line.ts'

/** A month of a line as the screen shows it, from the history alone. */
export interface HeldMonth extends LineMonth {
  /** Which days stand behind the records, and which were not read. */
  readonly coverage: readonly LineCoverage[]
  /** How all datasets stand; one that was never asked for is not there. */
  readonly states: readonly DatasetState[]
}

/** Why there is nothing of a dataset: what its last read met, else that nobody asked for it yet. */
function problemOf(state: DatasetState | undefined): ReadProblem {
  const failure = state && failureOf(state)
  return failure === undefined ? { code: 'incomplete', facts: {} } : toProblem(failure)
}

/** Usage of the days that were read; undefined: the carrier lists no single events. */
function toUsage(
  { month, records, coverage }: StoredMonth,
  carrier: CarrierInfo,
  state: DatasetState | undefined,
): LineMonth['usage'] {
  if (carrier.usage === undefined) return undefined
  const [found] = coverage
  const asOf = found?.asOf
  const to = found?.read.at(-1)?.to
  if (to === undefined && records.length === 0) {
    const isTooOld = found?.unread.some(({ reason }) => reason === 'out-of-history') === true
    return {
      status: 'failed',
      error: isTooOld ? { code: 'period-out-of-history', facts: {} } : problemOf(state),
    }
  }
  const period = { from: `${month}-01`, to: to ?? `${month}-01` }
  // remarks are kept of the last read, not of a month
  return {
    status: 'read',
    value: { month, period, records, warnings: [], ...(asOf !== undefined && { asOf }) },
  }
}

/**
 * Reads a month of a line from the history; nothing is sent. What a carrier could not give last time is there as it was
 * read before; `states` tells.
 */
export async function readHeldMonth(hub: Hub, line: HubLine, month: string): Promise<HeldMonth> {
  const { facts } = hub.store
  const stored = await readMonthOfLine(hub, line, month)
  const states = await facts.states(line.id)
  const stateOf = (dataset: DatasetState['dataset']): DatasetState | undefined =>
    states.find(state => state.dataset === dataset)
  const { carrier } = await hub.client(line.id)

  async function held<Dataset extends FactDataset>(dataset: Dataset): Promise<Reading<FactValues[Dataset]>> {
    const [fact] = await facts.latest(line.id, dataset)
    return fact === undefined
      ? { status: 'failed', error: problemOf(stateOf(dataset)) }
      : { status: 'read', value: fact.value }
  }

  const usage = toUsage(stored, carrier, stateOf('usage'))
  const { spending, coverage } = stored
  return {
    carrier,
    line: line.phone,
    month,
    profile: await held('profile'),
    balance: await held('balance'),
    allowances: await held('allowances'),
    ...(usage !== undefined && { usage }),
    ...(spending !== undefined && { spending: { status: 'read', value: spending } }),
    coverage,
    states,
  }
}
