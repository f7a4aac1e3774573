import type { Money } from './money.ts'
import type { Counterparty, UsageRecord } from './usage-record.ts'

/** Units a channel may have rounded a quantity to, beside the whole second or byte. */
const minute = 60
const kilobyte = 1024
const megabyte = kilobyte * kilobyte

const isMultiple = (value: number, unit: number): boolean => value > 0 && value % unit === 0

/** Equal, unsaid on one side, or equal once the finer is rounded (up, down or off) to the unit of the coarser. */
function agree(one: number | undefined, other: number | undefined, units: readonly number[]): boolean {
  if (one === undefined || other === undefined || one === other) return true
  return units.some(
    unit => Math.abs(one - other) < unit && (isMultiple(one, unit) || isMultiple(other, unit)),
  )
}

/** A masked number says too little to contradict a full one. */
function sameCounterparty(one: Counterparty | undefined, other: Counterparty | undefined): boolean {
  if (one === undefined || other === undefined) return true
  if (one.number !== undefined && other.number !== undefined) return one.number === other.number
  if (one.text !== undefined && other.text !== undefined) return one.text === other.text
  return one.kind === 'unknown' || other.kind === 'unknown'
}

function roundTo({ amount, scale }: Money, coarser: number): number {
  const divisor = 10 ** (scale - coarser)
  const rest = Math.abs(amount) % divisor
  const whole = (Math.abs(amount) - rest) / divisor
  return Math.sign(amount) * (rest * 2 >= divisor ? whole + 1 : whole)
}

/** Net and gross cannot be compared, so then the price says nothing. */
function sameCharge(one: UsageRecord, other: UsageRecord): boolean {
  if (one.charge === undefined || other.charge === undefined) return true
  if (one.tax?.included !== other.tax?.included) return true
  const scale = Math.min(one.charge.scale, other.charge.scale)
  return (
    one.charge.currency === other.charge.currency &&
    roundTo(one.charge, scale) === roundTo(other.charge, scale)
  )
}

function sameQuantity(one: UsageRecord, other: UsageRecord): boolean {
  if (one.kind === 'voice') return other.kind === 'voice' && agree(one.seconds, other.seconds, [minute])
  if (one.kind === 'message') return other.kind === 'message' && agree(one.parts, other.parts, [])
  if (one.kind === 'data') return other.kind === 'data' && agree(one.bytes, other.bytes, [kilobyte, megabyte])
  return sameCharge(one, other)
}

/** True when direction, counterparty and quantity of two rows do not contradict each other. */
export const couldBeSameEvent = (one: UsageRecord, other: UsageRecord): boolean =>
  (one.direction === undefined || other.direction === undefined || one.direction === other.direction) &&
  sameCounterparty(one.counterparty, other.counterparty) &&
  sameQuantity(one, other)

/** Equal for rows that say exactly the same. */
export function wordsOf(record: UsageRecord): string {
  const { counterparty, direction } = record
  const quantity =
    record.kind === 'voice'
      ? record.seconds
      : record.kind === 'data'
        ? record.bytes
        : record.kind === 'message'
          ? record.parts
          : [record.charge, record.tax?.included]
  return JSON.stringify([direction, counterparty?.number, counterparty?.text, quantity])
}
