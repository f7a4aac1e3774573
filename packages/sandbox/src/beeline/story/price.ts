import type { BeelineLine } from '../beeline-line.ts'
import type { StoryEvent } from './draw-event.ts'
import type { RowKind, StoryRow } from './row-kinds.ts'

type Counted = 'calls' | 'messages'

/** A minute or a message past its package, with VAT. */
const overageKopecks = 240

/** What an event of some kinds costs whatever the packages hold; by seconds, pieces or kilobytes. */
const prices: { readonly [Kind in RowKind]?: (quantity: number) => number } = {
  'sms-premium': () => 3540,
  'roaming-call-out': quantity => Math.ceil(quantity / 60) * 1500,
  'roaming-call-in': quantity => Math.ceil(quantity / 60) * 1020,
  'roaming-sms': () => 600,
  'roaming-data': quantity => Math.ceil(quantity / 1024) * 90,
}

/** Pieces a package holds; none of them: everything is past it. */
function sizeOf({ packages }: BeelineLine, counts: Counted): number {
  const found = packages.find(each => each.counts === counts)
  return found === undefined ? 0 : (found.size ?? Infinity)
}

/** Prices the events of a month, oldest first. A call that begins inside its package ends inside it. */
export function price(events: readonly StoryEvent[], line: BeelineLine): StoryRow[] {
  const used: Record<Counted, number> = { calls: 0, messages: 0 }
  return events.map(event => {
    const { kind, quantity } = event
    if (kind !== 'call-out' && kind !== 'sms-out') return { ...event, kopecks: prices[kind]?.(quantity) ?? 0 }
    const counts = kind === 'call-out' ? 'calls' : 'messages'
    const isPast = used[counts] >= sizeOf(line, counts)
    if (!isPast) used[counts] += quantity
    const units = kind === 'call-out' ? Math.ceil(quantity / 60) : 1
    return { ...event, kopecks: isPast ? units * overageKopecks : 0 }
  })
}
