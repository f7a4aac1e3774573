import type { CounterpartyOptions } from '../privacy/list-usage.ts'
import { maskKey } from '../privacy/mask-record.ts'
import type { UsageGroup } from '../store/usage-store.ts'
import { addTotals, noTotals } from '../usage/add-totals.ts'
import type { AnswerContext } from './answer-context.ts'
import { readCoverage } from './read-coverage.ts'
import { readPeriod } from './read-period.ts'
import type { HubSummary, SummaryQuery } from './summary.ts'

function maskGroup(group: UsageGroup, { counterparties }: CounterpartyOptions): UsageGroup {
  const { counterparty } = group.by
  return counterparty === undefined || counterparties === 'full'
    ? group
    : { ...group, by: { ...group.by, counterparty: maskKey(counterparty) } }
}

const countRows = (groups: readonly UsageGroup[], dimension: 'status' | 'quality', value: string): number =>
  groups.filter(({ by }) => by[dimension] === value).reduce((rows, { totals }) => rows + totals.records, 0)

/** Adds up usage of a period and says what the sums stand on. */
export async function summarizeUsage(context: AnswerContext, query: SummaryQuery): Promise<HubSummary> {
  const period = readPeriod(query)
  const lines = await context.chooseLines(query.lines)
  const { usage } = context.store
  const filter = {
    ...period,
    lines: lines.map(({ id }) => id),
    ...(query.kinds !== undefined && { kinds: query.kinds }),
  }
  const groups = await usage.groups(filter, query.by ?? [])
  const kinds = await usage.groups(filter, [])
  const states = await usage.groups(filter, ['status', 'quality'])
  return {
    ...period,
    groups: groups.map(group => maskGroup(group, query)),
    kinds,
    charge: kinds.reduce((sum, { totals }) => addTotals(sum, totals), noTotals).charge,
    provisional: countRows(states, 'status', 'provisional'),
    suspect: countRows(states, 'quality', 'suspect'),
    coverage: await Promise.all(lines.map(line => readCoverage(context, line, period))),
  }
}
