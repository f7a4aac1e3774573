import type { ChargeKind, UsageEvent } from './charge-row.ts'

/** The 30 days events are drawn from. */
export interface EventPeriod {
  readonly start: number
  /** A period with four days abroad. */
  readonly trip: boolean
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Days of a period. */
export const periodDays = 30
const tripFrom = 9 * dayMs
const tripUntil = 13 * dayMs

/** Mostly by day. */
function moment({ start }: EventPeriod, draw: () => number): number {
  const day = Math.floor(draw() * periodDays)
  const hours = draw() < 0.85 ? 7 + draw() * 17 : draw() * 24
  return start + day * dayMs + Math.floor(hours * 3600) * 1000
}

function what(share: number, draw: () => number): Pick<UsageEvent, 'kind' | 'quantity'> {
  const seconds = (): number => 3 + Math.floor(draw() ** 3 * 900)
  if (share < 0.12) return { kind: 'call-out', quantity: seconds() }
  if (share < 0.24) return { kind: 'call-on-net', quantity: seconds() }
  if (share < 0.27) return { kind: 'roaming-call-in', quantity: seconds() }
  if (share < 0.38) return { kind: 'sms-out', quantity: 1 }
  if (share < 0.386) return { kind: 'sms-premium', quantity: 1 }
  return { kind: 'data', quantity: 40 + Math.floor(draw() ** 4 * 400_000) }
}

const abroad: Partial<Record<ChargeKind, ChargeKind>> = {
  'call-out': 'roaming-call-out',
  'call-on-net': 'roaming-call-out',
  'sms-out': 'roaming-sms',
  data: 'roaming-data',
}

/** Draws one call, message or data session; undefined: a call that came in at home, which no list tells. */
export function drawEvent(period: EventPeriod, draw: () => number): UsageEvent | undefined {
  const at = moment(period, draw)
  const { kind, quantity } = what(draw(), draw)
  const since = at - period.start
  const away = period.trip && since >= tripFrom && since < tripUntil
  if (away) return { kind: abroad[kind] ?? kind, at, quantity }
  return kind === 'roaming-call-in' ? undefined : { kind, at, quantity }
}
