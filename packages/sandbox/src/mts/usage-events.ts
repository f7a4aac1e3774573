import { moscowMinutes } from './moscow.ts'
import type { RowKind, UsageRow } from './row-kinds.ts'

/** A row without its price. */
export type UsageEvent = Omit<UsageRow, 'kopecks'>

/** The days of one month, as events are drawn from it. */
export interface EventMonth {
  readonly start: number
  readonly days: number
  /** A month with four days abroad. */
  readonly trip: boolean
}

const hourMs = 3_600_000
const tripFrom = 9 * 24 * hourMs
const tripUntil = tripFrom + 4 * 24 * hourMs
const abroadMinutes = 240
const internet = 'internet.mts.ru'
const senders = ['MTS', 'SHOP', 'TAXI', 'KLINIKA', 'DOSTAVKA'] as const

const mobile = (number: number): string => `+7 900 000-01-${String(number).padStart(2, '0')}`
const landline = (number: number): string => `+7 495 000-00-${String(number).padStart(2, '0')}`

/** People one calls often come first. */
const person = (draw: () => number): string =>
  draw() < 0.9 ? mobile(1 + Math.floor(draw() ** 2 * 24)) : landline(10 + Math.floor(draw() * 6))

const sender = (draw: () => number): string =>
  draw() < 0.4 ? mobile(1 + Math.floor(draw() * 8)) : (senders[Math.floor(draw() * senders.length)] ?? 'MTS')

/** Long sessions end on halves of a MByte, as the cabinet prints them. */
function kilobytes(draw: () => number): number {
  const amount = 40 + Math.floor(draw() ** 4 * 400_000)
  return amount < 102_400 ? amount : Math.floor(amount / 512) * 512
}

/** Mostly by day. */
function moment(month: EventMonth, draw: () => number): number {
  const day = Math.floor(draw() * month.days)
  const hours = draw() < 0.9 ? 7 + draw() * 17 : draw() * 24
  return month.start + day * 24 * hourMs + Math.floor(hours * 3600) * 1000
}

function what(
  share: number,
  draw: () => number,
): Pick<UsageEvent, 'kind' | 'subtitle'> & { quantity: number } {
  if (share < 0.16)
    return { kind: 'call-out', subtitle: person(draw), quantity: 3 + Math.floor(draw() ** 3 * 900) }
  if (share < 0.3)
    return { kind: 'call-in', subtitle: person(draw), quantity: 3 + Math.floor(draw() ** 3 * 900) }
  if (share < 0.39) return { kind: 'sms-out', subtitle: person(draw), quantity: 1 }
  if (share < 0.5) return { kind: 'sms-in', subtitle: sender(draw), quantity: 1 }
  if (share < 0.506) return { kind: 'sms-premium', subtitle: '0001', quantity: 1 }
  if (share < 0.56) return { kind: 'data-free', subtitle: internet, quantity: kilobytes(draw) }
  return { kind: 'data', subtitle: internet, quantity: kilobytes(draw) }
}

const abroad: Partial<Record<RowKind, RowKind>> = {
  'call-out': 'roaming-call-out',
  'call-in': 'roaming-call-in',
  'sms-out': 'roaming-sms',
  data: 'roaming-data',
  'data-free': 'roaming-data',
}

/** Draws one call, message or data session of a month. */
export function drawEvent(month: EventMonth, draw: () => number): UsageEvent {
  const at = moment(month, draw)
  const event = what(draw(), draw)
  const since = at - month.start
  const away = month.trip && since >= tripFrom && since < tripUntil
  if (!away) return { ...event, at, offsetMinutes: moscowMinutes }
  return { ...event, kind: abroad[event.kind] ?? event.kind, at, offsetMinutes: abroadMinutes }
}
