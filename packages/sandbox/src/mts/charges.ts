import type { MtsLine } from './mts-line.ts'
import type { RowKind, UsageRow } from './row-kinds.ts'
import type { UsageEvent } from './usage-events.ts'

interface PackageUse {
  calls: number
  messages: number
}

const overageKopecks = 250

/** What an event of some kinds costs whatever the packages hold; quantity in seconds, pieces or KByte. */
const prices: { readonly [Kind in RowKind]?: (quantity: number) => number } = {
  'sms-premium': () => 3540,
  'roaming-call-out': seconds => Math.ceil(seconds / 60) * 1500,
  'roaming-call-in': seconds => Math.ceil(seconds / 60) * 1000,
  'roaming-sms': () => 600,
  'roaming-data': kilobytes => Math.ceil(kilobytes / 1024) * 90,
}

const quota = (line: MtsLine, counts: keyof PackageUse): number => {
  const plan = line.packages.find(each => each.counts === counts)
  return plan === undefined ? 0 : (plan.total ?? Infinity)
}

/** Counts an event into its package and says what it cost beyond. */
function chargeOf({ kind, quantity = 0 }: UsageEvent, line: MtsLine, use: PackageUse): number {
  if (kind !== 'call-out' && kind !== 'sms-out') return prices[kind]?.(quantity) ?? 0
  const counts = kind === 'call-out' ? 'calls' : 'messages'
  if (use[counts] >= quota(line, counts))
    return overageKopecks * (kind === 'call-out' ? Math.ceil(quantity / 60) : 1)
  use[counts] += quantity
  return 0
}

/**
 * Prices the events of a month, oldest first. Past the quota calls and messages are charged; data goes on for
 * nothing, slowly. A call that begins inside the package ends inside it.
 */
export function charge(events: readonly UsageEvent[], line: MtsLine): UsageRow[] {
  const use: PackageUse = { calls: 0, messages: 0 }
  return events.map(event => ({ ...event, kopecks: chargeOf(event, line, use) }))
}
