import { moscowMinutes } from '../../mts/moscow.ts'
import type { BeelineLine } from '../beeline-line.ts'
import type { RowKind, StoryRow } from './row-kinds.ts'

/** A row without its price. */
export type StoryEvent = Omit<StoryRow, 'kopecks'>

/** The days of one month, as events are drawn from it. */
export interface EventMonth {
  readonly start: number
  readonly days: number
  /** A month with four days abroad. */
  readonly hasTrip: boolean
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const tripFrom = 9 * dayMs
const tripUntil = 13 * dayMs
const abroadMinutes = 240
/** A quarter of a megabyte: every channel prints it exactly, whatever its unit. */
const quarter = 256
const senders = ['Beeline', 'SHOP', 'TAXI', 'KLINIKA', 'DOSTAVKA'] as const

const mobile = (number: number): string => `790000001${String(number).padStart(2, '0')}`
const landline = (number: number): string => `749500000${String(number).padStart(2, '0')}`

/** People one calls often come first. */
const person = (draw: () => number): string =>
  draw() < 0.9 ? mobile(1 + Math.floor(draw() ** 2 * 24)) : landline(10 + Math.floor(draw() * 6))

const sender = (draw: () => number): string =>
  draw() < 0.4
    ? mobile(1 + Math.floor(draw() * 8))
    : (senders[Math.floor(draw() * senders.length)] ?? 'Beeline')

const seconds = (draw: () => number): number => 3 + Math.floor(draw() ** 3 * 900)
const kilobytes = (draw: () => number): number => quarter * (1 + Math.floor(draw() ** 4 * 1600))

/** Mostly by day. */
function moment(month: EventMonth, draw: () => number): number {
  const day = Math.floor(draw() * month.days)
  const hours = draw() < 0.9 ? 7 + draw() * 17 : draw() * 24
  return month.start + day * dayMs + Math.floor(hours * 3600) * 1000
}

function what(
  share: number,
  draw: () => number,
  line: BeelineLine,
): Pick<StoryEvent, 'kind' | 'other' | 'quantity'> {
  if (share < 0.16) return { kind: 'call-out', other: person(draw), quantity: seconds(draw) }
  if (share < 0.3) return { kind: 'call-in', other: person(draw), quantity: seconds(draw) }
  if (share < 0.39) return { kind: 'sms-out', other: person(draw), quantity: 1 }
  if (share < 0.5) return { kind: 'sms-in', other: sender(draw), quantity: 1 }
  if (share < 0.506) return { kind: 'sms-premium', other: '0001', quantity: 1 }
  if (share < 0.56) return { kind: 'data-unlimited', other: '', quantity: kilobytes(draw) }
  const isOther = line.sharesWith !== undefined && share > 0.97
  return { kind: 'data', other: isOther ? `7${line.sharesWith}` : '', quantity: kilobytes(draw) }
}

const abroad: Partial<Record<RowKind, RowKind>> = {
  'call-out': 'roaming-call-out',
  'call-in': 'roaming-call-in',
  'sms-out': 'roaming-sms',
  data: 'roaming-data',
  'data-unlimited': 'roaming-data',
}

/** Draws one call, message or data session of a month. */
export function drawEvent(month: EventMonth, line: BeelineLine, draw: () => number): StoryEvent {
  const at = moment(month, draw)
  const event = what(draw(), draw, line)
  const since = at - month.start
  const isAway = month.hasTrip && since >= tripFrom && since < tripUntil
  // Who shares the package stays at home.
  if (!isAway || (event.kind === 'data' && event.other !== ''))
    return { ...event, at, offsetMinutes: moscowMinutes }
  return { ...event, kind: abroad[event.kind] ?? event.kind, at, offsetMinutes: abroadMinutes }
}
