import type { StoredUsage } from '../../store/usage-store.ts'
import { addDays, subtractSpans } from '../../sync/day-spans.ts'
import type { Finding } from '../finding.ts'
import type { FindingContext, FindingDetector } from './finding-context.ts'
import { median, medianDeviation } from './median.ts'
import { isWorthAWord, toRoubles, toUnits } from './roubles.ts'
import { groupRows, sumCharges, toRowFacts } from './row-facts.ts'

const weeks = 12
/** Fewer of the same weekday say nothing about it. */
const fewestDays = 4
const deviations = 6

/** The same service at the same price. */
const feeKey = ({ record }: StoredUsage): string | undefined =>
  record.kind === 'service' ? `${record.service.name} ${record.charge?.amount}` : undefined

async function listServices(
  { store, line }: FindingContext,
  from: string,
  to: string,
): Promise<readonly StoredUsage[]> {
  const rows: StoredUsage[] = []
  for (let after: string | undefined; ; ) {
    const page = await store.usage.page({
      lines: [line.id],
      from,
      to,
      kinds: ['service'],
      ...(after !== undefined && { after }),
    })
    rows.push(...page.rows)
    if (page.next === undefined) return rows
    after = page.next
  }
}

/** Fees that come again, such as that of the tariff: no day is odd because of them. */
function findRegularFees(services: readonly StoredUsage[]): ReadonlySet<string | undefined> {
  const groups = [...groupRows(services, feeKey)]
  return new Set(
    groups.filter(([, rows]) => new Set(rows.map(({ day }) => day)).size > 1).map(([key]) => key),
  )
}

/** Days that cost far more than the same weekday usually does; in roubles, for there the rule says what is much. */
export const findDaySpikes: FindingDetector = async context => {
  const { store, line, period, read, charged } = context
  const from = addDays(period.from, -7 * weeks)
  const services = await listServices(context, from, period.to)
  const regular = findRegularFees(services)
  const units = new Map<string, number>()
  const add = (day: string, more: number): void => void units.set(day, (units.get(day) ?? 0) + more)
  for (const { by, totals } of await store.usage.groups({ lines: [line.id], from, to: period.to }, ['day']))
    add(by.day ?? '', toUnits(totals.charge.sums))
  for (const row of services) if (regular.has(feeKey(row))) add(row.day, -toUnits(sumCharges([row])))

  const found: Finding[] = []
  for (const [day, rows] of groupRows(charged, row => row.day)) {
    const before = Array.from({ length: weeks }, (_each, index) => addDays(day, -7 * (index + 1)))
      .filter(other => subtractSpans({ from: other, to: other }, read).length === 0)
      .map(other => units.get(other) ?? 0)
    const spent = units.get(day) ?? 0
    const most = median(before) + deviations * medianDeviation(before)
    if (before.length < fewestDays || spent <= most || !isWorthAWord(spent)) continue
    const facts = toRowFacts(rows.filter(row => !regular.has(feeKey(row))))
    if (facts === undefined) continue
    found.push({ ...facts, money: [toRoubles(spent)], rule: 'day-spike', usual: toRoubles(median(before)) })
  }
  return found
}
