import { createMoneyTally } from './add-money.ts'
import type { UsageKind, UsageRecord } from './usage-record.ts'
import type { ChargeTotal, KindTotals, QuantityTotal, UsageTotals } from './usage-summary.ts'

/** Adds up rows, one at a time. */
export interface Tally<Total> {
  /** Adds a row. */
  add(record: UsageRecord): void
  /** The sums so far. */
  total(): Total
}

const everyKind: readonly UsageKind[] = ['voice', 'message', 'data', 'service', 'other']

const eventsOf = (record: UsageRecord): number | undefined =>
  record.aggregate === undefined ? 1 : record.aggregate.count

function quantityOf(record: UsageRecord): number | undefined {
  if (record.kind === 'voice') return record.seconds
  if (record.kind !== 'data') return eventsOf(record)
  const { bytes, bytesUp, bytesDown } = record
  return bytes ?? (bytesUp === undefined || bytesDown === undefined ? undefined : bytesUp + bytesDown)
}

function billedOf(record: UsageRecord): number | undefined {
  if (record.kind === 'voice') return record.billedSeconds
  return record.kind === 'data' ? record.billedBytes : undefined
}

function tallyQuantity(
  read: (record: UsageRecord) => number | undefined,
  among: readonly UsageKind[],
): Tally<QuantityTotal> {
  let sum: number | undefined
  let unknown = 0
  return {
    add(record) {
      if (!among.includes(record.kind)) return
      const value = read(record)
      if (value === undefined) unknown += 1
      else sum = (sum ?? 0) + value
    },
    total: () => ({ ...(sum !== undefined && Number.isSafeInteger(sum) && { total: sum }), unknown }),
  }
}

/** What rows cost. */
export function tallyCharge(): Tally<ChargeTotal> {
  const money = createMoneyTally()
  const counts = { charged: 0, free: 0, unknown: 0 }
  return {
    add({ charge }) {
      if (charge === undefined) counts.unknown += 1
      else {
        money.add(charge)
        counts[charge.amount === 0 ? 'free' : 'charged'] += 1
      }
    },
    total: () => ({ sums: money.sums(), ...counts }),
  }
}

function tallyUsage(): Tally<UsageTotals> {
  let records = 0
  const events = tallyQuantity(eventsOf, everyKind)
  const quantity = tallyQuantity(quantityOf, ['voice', 'message', 'data'])
  const billed = tallyQuantity(billedOf, ['voice', 'data'])
  const charge = tallyCharge()
  return {
    add(record) {
      records += 1
      for (const part of [events, quantity, billed, charge]) part.add(record)
    },
    total: () => ({
      records,
      events: events.total(),
      quantity: quantity.total(),
      billed: billed.total(),
      charge: charge.total(),
    }),
  }
}

/** Rows of one kind, also by direction and by place. */
export function tallyKind(): Tally<KindTotals> {
  const all = tallyUsage()
  const incoming = tallyUsage()
  const outgoing = tallyUsage()
  const forwarded = tallyUsage()
  const undirected = tallyUsage()
  const byDirection = { incoming, outgoing, forwarded, unknown: undirected }
  const home = tallyUsage()
  const national = tallyUsage()
  const international = tallyUsage()
  const unplaced = tallyUsage()
  const byRoaming = { home, national, international, unknown: unplaced }
  return {
    add(record) {
      all.add(record)
      byDirection[record.direction ?? 'unknown'].add(record)
      byRoaming[record.roaming ?? 'unknown'].add(record)
    },
    total: () => ({
      ...all.total(),
      byDirection: {
        incoming: incoming.total(),
        outgoing: outgoing.total(),
        forwarded: forwarded.total(),
        unknown: undirected.total(),
      },
      byRoaming: {
        home: home.total(),
        national: national.total(),
        international: international.total(),
        unknown: unplaced.total(),
      },
    }),
  }
}
