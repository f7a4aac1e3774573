import type { Money, UsageKind, UsageTotals } from '@esim-usage/core'
import type { UsageDimension, UsageFilter, UsageGroup } from '../store/usage-store.ts'
import { addTotals } from '../usage/add-totals.ts'
import { toDay, toMonth } from '../usage/day-number.ts'
import type { Database, Row } from './database.ts'
import type { LaneRow } from './lane-table.ts'
import { toCondition } from './usage-filter.ts'
import { readText } from './read-value.ts'

const columns: Readonly<Record<UsageDimension, string>> = {
  line: 'line.id',
  day: 'usage.day',
  month: 'usage.day / 100',
  counterparty: 'usage.counterparty',
  direction: 'usage.direction',
  roaming: 'usage.roaming',
  zone: 'usage.zone',
  country: 'usage.country',
  bundle: 'usage.bundle',
  status: 'usage.status',
  quality: 'usage.quality',
}

/**
 * `total()` adds whole numbers exactly up to 64 bits and then goes on in floating point, where `sum()` would refuse; so
 * what comes out within the safe integers is exact.
 */
const sumOf = (column: string): string =>
  `total(usage.${column}) AS ${column}_sum, count(usage.${column}) AS ${column}_known`

/** The exact sum; undefined: no row says it, or it is past the safe integers. */
function readSum(row: Row, column: string): number | undefined {
  if (Number(row[`${column}_known`]) === 0) return undefined
  const sum = Number(row[`${column}_sum`])
  return Number.isSafeInteger(sum) ? sum : undefined
}

function readQuantity(row: Row, column: string, isCounted: boolean): UsageTotals['quantity'] {
  if (!isCounted) return { unknown: 0 }
  const total = readSum(row, column)
  const unknown = Number(row['records']) - Number(row[`${column}_known`])
  return total === undefined ? { unknown } : { total, unknown }
}

function readSums(row: Row): readonly Money[] {
  const amount = readSum(row, 'amount')
  if (row['currency'] === null || amount === undefined) return []
  return [{ amount, currency: readText(row['currency']), scale: Number(row['scale']) }]
}

function toTotals(row: Row, kind: string): UsageTotals {
  const records = Number(row['records'])
  const charges = Number(row['amount_known'])
  const free = Number(row['free'])
  return {
    records,
    events: readQuantity(row, 'events', true),
    quantity: readQuantity(row, 'quantity', kind === 'voice' || kind === 'message' || kind === 'data'),
    billed: readQuantity(row, 'billed', kind === 'voice' || kind === 'data'),
    charge: { sums: readSums(row), charged: charges - free, free, unknown: records - charges },
  }
}

function readValue(dimension: UsageDimension, value: Row[string] | undefined): string {
  if (dimension === 'day') return toDay(Number(value))
  return dimension === 'month' ? toMonth(Number(value)) : readText(value)
}

const kinds: readonly UsageKind[] = ['voice', 'message', 'data', 'service', 'other']

const readKind = (value: Row[string] | undefined): UsageKind => kinds.find(kind => kind === value) ?? 'other'

const readBy = (by: readonly UsageDimension[], row: Row): UsageGroup['by'] =>
  Object.fromEntries(
    by.flatMap(dimension => {
      const value = row[`by_${dimension}`]
      return value === null || value === undefined ? [] : [[dimension, readValue(dimension, value)]]
    }),
  )

/** Adds up the rows of one lane by kind and dimensions; money of each currency and scale for itself. */
function selectGroups(
  { prepare }: Database,
  lane: LaneRow,
  filter: UsageFilter,
  by: readonly UsageDimension[],
): Row[] {
  const { sql, values } = toCondition(filter)
  const named = by.map(dimension => `${columns[dimension]} AS by_${dimension}`)
  const statement = prepare(
    `SELECT ${[...named, 'usage.kind AS kind', 'usage.currency AS currency', 'usage.scale AS scale'].join(', ')},
      count(*) AS records, count(*) FILTER (WHERE usage.amount = 0) AS free,
      ${['events', 'quantity', 'billed', 'amount'].map(sumOf).join(', ')}
    FROM lane JOIN line ON line.no = lane.line JOIN usage_record AS usage ON usage.lane = lane.no
    WHERE lane.no = ? AND ${sql}
    GROUP BY ${['usage.kind', ...by.map(dimension => columns[dimension]), 'usage.currency', 'usage.scale'].join(', ')}`,
  )
  return statement.all(lane.no, ...values)
}

/** Totals by kind and dimensions, in the order of their values. */
export function readGroups(
  database: Database,
  lanes: readonly LaneRow[],
  filter: UsageFilter,
  by: readonly UsageDimension[],
): UsageGroup[] {
  const groups = new Map<string, UsageGroup>()
  for (const row of lanes.flatMap(lane => selectGroups(database, lane, filter, by))) {
    const kind = readKind(row['kind'])
    const own: UsageGroup = { by: readBy(by, row), kind, totals: toTotals(row, kind) }
    const key = JSON.stringify([by.map(dimension => own.by[dimension] ?? ''), kind])
    const known = groups.get(key)
    groups.set(key, known === undefined ? own : { ...known, totals: addTotals(known.totals, own.totals) })
  }
  return [...groups].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, group]) => group)
}
