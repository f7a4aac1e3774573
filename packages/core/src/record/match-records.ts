import { pairUp } from './pair-up.ts'
import { couldBeSameEvent, wordsOf } from './same-event.ts'
import type { TimePrecision, UsageRecord } from './usage-record.ts'

/** Two lists of records laid side by side. Each record is in exactly one place. */
export interface RecordMatches {
  /** The same event in both lists, in the order of the first list. */
  readonly pairs: readonly (readonly [a: UsageRecord, b: UsageRecord])[]
  /** Records of the first list alone, in its order. */
  readonly onlyA: readonly UsageRecord[]
  /** Records of the second list alone, in its order. */
  readonly onlyB: readonly UsageRecord[]
}

interface Entry {
  readonly record: UsageRecord
  readonly instantMs: number
  readonly rank: number
  /** Milliseconds its printed offset is ahead of UTC. */
  readonly offsetMs: number
}

interface Group {
  readonly a: Entry[]
  readonly b: Entry[]
}

const precisions: readonly TimePrecision[] = ['second', 'minute', 'day', 'month']
const printedLength = { second: 19, minute: 16, day: 10, month: 7 } as const
const minuteMs = 60_000

/** Days and months are those of the zone in which the coarser row was printed. */
const dependsOnZone = (precision: TimePrecision): boolean => precision === 'day' || precision === 'month'

function readOffset(instant: string): number {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(instant) ?? []
  const offsetMs = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * minuteMs
  return sign === '-' ? -offsetMs : offsetMs
}

const toEntry = (record: UsageRecord): Entry => ({
  record,
  instantMs: Date.parse(record.startedAt),
  rank: precisions.indexOf(record.precision),
  offsetMs: readOffset(record.startedAt),
})

function groupBy(a: readonly Entry[], b: readonly Entry[], keyOf: (entry: Entry) => string): Group[] {
  const groups = new Map<string, Group>()
  const groupOf = (entry: Entry): Group => {
    const key = keyOf(entry)
    const group = groups.get(key) ?? { a: [], b: [] }
    groups.set(key, group)
    return group
  }
  for (const entry of a) groupOf(entry).a.push(entry)
  for (const entry of b) groupOf(entry).b.push(entry)
  return [...groups.values()]
}

/** Line, kind, and the time as a reader of this precision and offset sees it. */
function placeOf({ record, instantMs }: Entry, precision: TimePrecision, offsetMs: number): string {
  const time = new Date(instantMs + offsetMs).toISOString().slice(0, printedLength[precision])
  return `${record.line} ${record.kind} ${record.kind === 'message' ? record.form : ''} ${time}`
}

/**
 * Pairs the records of two channels (cabinet, file, business API) that are the same event: same line and kind, same
 * instant at the coarser precision; direction, counterparty and quantity equal or unsaid on one side, quantities after
 * rounding to the coarser unit. One to one: two equal SMS stay two. Rows that say exactly the same are paired first.
 * For a service or another plain charge the charge is the quantity.
 *
 * @example
 * ```ts
 * import { matchRecords } from '@esim-usage/core'
 * import { readStatement } from '@esim-usage/statements/node'
 *
 * const records = await readStatement('detail.xml').toArray()
 * const { pairs, onlyA, onlyB } = matchRecords(records, records.slice(1)) // best: the cabinet and a file
 * console.log(pairs.length, onlyA.length, onlyB.length)
 * ```
 */
export function matchRecords(a: readonly UsageRecord[], b: readonly UsageRecord[]): RecordMatches {
  const partners = new Map<Entry, Entry>()
  const [entriesA, entriesB] = [a.map(toEntry), b.map(toEntry)] as const
  const isOpen = (entry: Entry): boolean => !partners.has(entry)

  const pair = (group: Group, fits: (one: Entry, other: Entry) => boolean): void => {
    for (const [one, other] of pairUp(group.a.filter(isOpen), group.b.filter(isOpen), fits)) {
      partners.set(one, other).set(other, one)
    }
  }

  const matchAt = (rank: number, precision: TimePrecision, offsetMs: number): void => {
    const isFine = (entry: Entry): boolean => entry.rank <= rank && isOpen(entry)
    const isCoarse = (entry: Entry): boolean =>
      entry.rank === rank && (!dependsOnZone(precision) || entry.offsetMs === offsetMs)
    const isComparable = (one: Entry, other: Entry): boolean => isCoarse(one) || isCoarse(other)
    const placed = groupBy(entriesA.filter(isFine), entriesB.filter(isFine), entry =>
      placeOf(entry, precision, offsetMs),
    )
    for (const group of placed) {
      for (const twins of groupBy(group.a, group.b, ({ record }) => wordsOf(record)))
        pair(twins, isComparable)
      pair(group, (one, other) => isComparable(one, other) && couldBeSameEvent(one.record, other.record))
    }
  }

  for (const [rank, precision] of precisions.entries()) {
    const coarse = [...entriesA, ...entriesB].filter(entry => entry.rank === rank && isOpen(entry))
    const offsets = new Set(coarse.map(entry => (dependsOnZone(precision) ? entry.offsetMs : 0)))
    for (const offsetMs of offsets) matchAt(rank, precision, offsetMs)
  }

  return {
    pairs: entriesA.flatMap(entry => {
      const partner = partners.get(entry)
      return partner === undefined ? [] : [[entry.record, partner.record] as const]
    }),
    onlyA: entriesA.filter(isOpen).map(entry => entry.record),
    onlyB: entriesB.filter(isOpen).map(entry => entry.record),
  }
}
