import type { MtsLine, PackagePlan } from './mts-line.ts'
import { daysIn, monthOf, monthStart, printInstant } from './moscow.ts'
import type { UsageRow } from './row-kinds.ts'
import type { UsageBook } from './usage-book.ts'

const dayMs = 24 * 3_600_000

const rowKinds = { calls: 'call-out', messages: 'sms-out', data: 'data', tethering: 'data' } as const

/** Charged rows lie beyond the package. A tenth of the data goes through tethering. */
function usedOf(plan: PackagePlan, rows: readonly UsageRow[]): number {
  const used = rows
    .filter(({ kind, kopecks }) => kind === rowKinds[plan.counts] && kopecks === 0)
    .reduce((total, { quantity = 0 }) => total + quantity, 0)
  const counted = plan.counts === 'tethering' ? Math.floor(used / 10) : used
  return Math.min(counted, plan.total ?? Infinity)
}

/** A package as the cabinet prints it. */
export interface Counter {
  readonly name: string
  readonly unitType: PackagePlan['unitType']
  readonly totalAmount: number
  readonly currentAmount: number
  readonly deadlineDate: string
}

function toCounter(
  plan: PackagePlan,
  used: number,
  deadline: number,
  now: number,
): Counter & Record<string, unknown> {
  const total = plan.total ?? 0
  const left = total - used
  return {
    name: plan.name,
    packageType: plan.packageType,
    packageGroup: plan.packageGroup,
    priority: plan.priority,
    unitType: plan.unitType,
    totalAmount: total,
    usedAmount: used,
    currentAmount: left,
    usedByAcceptors: 0,
    remainingDays: Math.ceil((deadline - now) / dayMs),
    actualRemainsPercents: total === 0 ? 0 : Math.round((left / total) * 100),
    isUnlimited: plan.total === undefined,
    deadlineDate: printInstant(deadline),
    parts: [
      { partType: 'UsedByMe', amount: used },
      { partType: 'UsedByAcceptors', amount: 0 },
      { partType: 'NonUsed', amount: left },
    ],
  }
}

/** The packages of this month; what was used is the sum of the month's own rows. */
export function counters(
  book: UsageBook,
  line: MtsLine,
  now: number,
): { readonly data: { readonly subscriberType: string; readonly counters: readonly Counter[] } } & Record<
  string,
  unknown
> {
  const month = monthOf(now)
  const rows = [...book.rows(line, monthStart(month), now)]
  const deadline = monthStart(month) + daysIn(month) * dayMs
  return {
    data: {
      subscriberType: 'None',
      counters: line.packages.map(plan => toCounter(plan, usedOf(plan, rows), deadline, now)),
    },
    refreshDate: printInstant(now),
  }
}
