import type { ChargeKind, ChargeRow, UsageEvent } from './charge-row.ts'
import { wordsOf } from './charge-row.ts'
import type { Quotas } from './megafon-line.ts'
import { hourOf } from './print-time.ts'

/** What was taken out of the packages of a period. */
export interface PackageUse {
  minutes: number
  messages: number
  dayKilobytes: number
  nightKilobytes: number
  /** Left of the last pack that prolonged the data by itself. */
  renewedKilobytes: number
}

/** What is charged for a period, and what is used of its packages. */
export interface PricedPeriod {
  readonly rows: readonly ChargeRow[]
  readonly use: Readonly<PackageUse>
}

const nightEnds = 7
/** A pack that prolongs the data by itself. */
export const renewal = { kilobytes: 512_000, kopecks: 5000 } as const

/** What an event of some kinds costs whatever the packages hold. */
const prices: { readonly [Kind in ChargeKind]?: (quantity: number) => number } = {
  'sms-premium': () => 3540,
  'roaming-call-out': seconds => Math.ceil(seconds / 60) * 3500,
  'roaming-call-in': seconds => Math.ceil(seconds / 60) * 2500,
  'roaming-sms': () => 8900,
  'roaming-data': kilobytes => Math.ceil(kilobytes / 1024) * 90,
}

/** Counts data into the night pack, then the day pack; beyond both, packs are bought one by one. */
function takeData({ at, quantity }: UsageEvent, quotas: Quotas, use: PackageUse): number {
  if (hourOf(at) < nightEnds && use.nightKilobytes < quotas.nightKilobytes) {
    use.nightKilobytes = Math.min(quotas.nightKilobytes, use.nightKilobytes + quantity)
    return 0
  }
  if (use.dayKilobytes < quotas.dayKilobytes) {
    use.dayKilobytes = Math.min(quotas.dayKilobytes, use.dayKilobytes + quantity)
    return 0
  }
  const packs = Math.max(0, Math.ceil((quantity - use.renewedKilobytes) / renewal.kilobytes))
  use.renewedKilobytes += packs * renewal.kilobytes - quantity
  return packs * renewal.kopecks
}

function take(
  quantity: number,
  kopecks: number,
  name: 'minutes' | 'messages',
  quotas: Quotas,
  use: PackageUse,
) {
  if (use[name] >= quotas[name]) return kopecks * quantity
  use[name] = Math.min(quotas[name], use[name] + quantity)
  return 0
}

function priceOf(event: UsageEvent, quotas: Quotas, use: PackageUse): number {
  const { kind, quantity } = event
  if (kind === 'call-out') return take(Math.ceil(quantity / 60), 250, 'minutes', quotas, use)
  if (kind === 'sms-out') return take(quantity, 390, 'messages', quotas, use)
  return kind === 'data' ? takeData(event, quotas, use) : (prices[kind]?.(quantity) ?? 0)
}

/** Prices the events of a period, oldest first. What a package pays for is a row only where it is a call. */
export function price(events: readonly UsageEvent[], quotas: Quotas): PricedPeriod {
  const use: PackageUse = { minutes: 0, messages: 0, dayKilobytes: 0, nightKilobytes: 0, renewedKilobytes: 0 }
  const rows = events.flatMap((event): ChargeRow[] => {
    const kopecks = priceOf(event, quotas, use)
    const kind = event.kind === 'data' ? 'data-renewal' : event.kind
    const isListed = kopecks > 0 || kind === 'call-out' || kind === 'call-on-net'
    return isListed ? [{ kind, at: event.at, definition: wordsOf(kind).definition, kopecks }] : []
  })
  return { rows, use }
}
