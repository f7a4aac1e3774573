import type { FetchedRow, UsageDraft } from '@esim-usage/core/adapter'
import { parseInstant, parseLocalTime } from '@esim-usage/core/parse'
import { type FoundCharge, wordsOf } from './find-charges.ts'
import { plainText } from './plain-text.ts'
import { toRoubles } from './quantity.ts'
import type { Charge } from './wire-money.ts'

/** A row, what tells it from others, and whether its zone was taken for granted. */
export interface ReadCharge {
  readonly row: FetchedRow
  /** Absent: its time cannot be read, so it cannot be told from others. */
  readonly key?: string
  readonly zoneAssumed: boolean
  readonly kindUnknown: boolean
}

type Time = Pick<UsageDraft, 'startedAt' | 'precision' | 'timeSource'>
type Kind = 'event' | 'fee' | 'unknown'

/** Two forms of time are taken by the one client that reads these rows; a fraction of a second is cut. */
function readTime(text: string, timeZone: string): Time | undefined {
  const printed = parseInstant(text)
  if (printed !== undefined) return { startedAt: printed, precision: 'second', timeSource: 'printed' }
  const local = parseLocalTime(text.replace(/(:\d{2})\.\d+$/, '$1'), timeZone)
  return local && { startedAt: local.instant, precision: local.precision, timeSource: 'carrier-zone' }
}

const fees = /абонентская плата|абонплата|подписк|услуг/i
const events = /вызов|звон|sms|смс|mms|сообщени|интернет|трафик/i

/** By the words; where they tell nothing, by the address the row came from. */
function kindOf({ category, type }: Charge, label: string, list: string): Kind {
  if (fees.test(label)) return 'fee'
  const words = `${label} ${category ?? ''} ${type ?? ''} ${list}`
  if (/calls|\bsms\b/i.test(words) || events.test(label)) return 'event'
  return /services|subscription/i.test(words) ? 'fee' : 'unknown'
}

/** A charge without words is called as its kind, or as the list it stands in. */
const labelOf = ({ category, type }: Charge, list: string): string =>
  plainText(category ?? '') || plainText(type ?? '') || list.replace(/^.*\//, '') || 'expenses'

const directionOf = (label: string): 'incoming' | 'outgoing' | undefined =>
  /входящ/i.test(label) ? 'incoming' : /исходящ/i.test(label) ? 'outgoing' : undefined

/** What stands for rows none of which is a charge. */
export const unknownRows = (raw: unknown): ReadCharge => ({
  row: { skipped: 'The rows of a list are no charges of a known shape.', unread: true, raw },
  zoneAssumed: false,
  kindUnknown: false,
})

/**
 * A charge as a record. What was used (length, volume, the other side) is not said, so a call is no voice record of zero
 * length but a charge in words. `list`: the last part of the address.
 */
export function toCharge({ charge, raw }: FoundCharge, list: string, timeZone: string): ReadCharge {
  const time = readTime(charge.dateTime, timeZone)
  if (time === undefined) {
    const row = { skipped: 'The time of a charge cannot be read.', unread: true as const, raw }
    return { row, zoneAssumed: false, kindUnknown: false }
  }
  const words = wordsOf(charge.definition)
  const label = words || labelOf(charge, list)
  const money = toRoubles(charge.amount)
  const kind = kindOf(charge, words, list)
  const isRefund = money !== undefined && money.amount < 0
  const direction = directionOf(words)
  const isService = (kind === 'fee' || isRefund) && words !== ''
  const common = {
    ...time,
    ...(money !== undefined && { charge: money }),
    label,
    status: 'final' as const,
  }
  const identity = [new Date(time.startedAt).toISOString(), words, money?.amount ?? String(charge.amount)]
  return {
    row: {
      record: isService
        ? { kind: 'service', service: { name: label }, ...common }
        : { kind: 'other', ...(direction !== undefined && { direction }), ...common },
      identity,
      raw,
    },
    key: JSON.stringify(identity),
    zoneAssumed: time.timeSource === 'carrier-zone',
    kindUnknown: kind === 'unknown' && !isService,
  }
}
