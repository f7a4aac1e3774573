import type { StoredUsage } from '../../store/usage-store.ts'
import { addDays, subtractSpans } from '../../sync/day-spans.ts'
import type { Finding } from '../finding.ts'
import type { FindingContext, FindingDetector } from './finding-context.ts'
import { groupRows, toRowFacts } from './row-facts.ts'

const dayMs = 86_400_000
const fewestEvents = 5
/** Less history cannot tell that a number is new. */
const knownDays = 30

/** The longest run of rows that begin within a day of its first one; undefined: they are too few. */
function findBurst(rows: readonly StoredUsage[]): readonly StoredUsage[] | undefined {
  const sorted = rows.toSorted(
    ({ record: one }, { record: other }) => Date.parse(one.startedAt) - Date.parse(other.startedAt),
  )
  let best: readonly StoredUsage[] = []
  let first = 0
  for (const [last, row] of sorted.entries()) {
    const endMs = Date.parse(row.record.startedAt)
    while (endMs - Date.parse(sorted[first]?.record.startedAt ?? '') > dayMs) first += 1
    if (last + 1 - first > best.length) best = sorted.slice(first, last + 1)
  }
  return best.length >= fewestEvents ? best : undefined
}

/** True when thirty days before a day were read and nothing ever passed with that number before it. */
async function isNew(
  { store, line, read }: FindingContext,
  counterparty: string,
  day: string,
): Promise<boolean> {
  const before = { from: addDays(day, -knownDays), to: addDays(day, -1) }
  if (subtractSpans(before, read).length > 0) return false
  const groups = await store.usage.groups({ lines: [line.id], counterparty, to: before.to }, [])
  return groups.length === 0
}

/** Many charged calls or messages within a day to a number that was never there before. */
export const findBursts: FindingDetector = async context => {
  const rows = context.charged.filter(({ record }) => record.direction !== 'incoming')
  const found: Finding[] = []
  for (const [counterparty, group] of groupRows(rows, ({ record }) => record.counterparty?.number)) {
    const burst = findBurst(group)
    const facts = burst && toRowFacts(burst)
    if (counterparty === undefined || facts === undefined) continue
    if (await isNew(context, counterparty, facts.from)) found.push({ ...facts, rule: 'burst', counterparty })
  }
  return found
}
