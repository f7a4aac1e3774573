import type { Money } from '@esim-usage/core'
import type { StoredUsage } from '../../store/usage-store.ts'
import { addSums } from '../../usage/add-totals.ts'
import type { FindingFields } from '../finding.ts'

/** Money of all currencies has to be laid side by side; what is not the same currency stands in its own place. */
const byPrice = ({ record: one }: StoredUsage, { record: other }: StoredUsage): number =>
  (other.charge?.amount ?? 0) * 10 ** -(other.charge?.scale ?? 0) -
  (one.charge?.amount ?? 0) * 10 ** -(one.charge?.scale ?? 0)

/** What rows cost together, by currency. */
export const sumCharges = (rows: readonly StoredUsage[]): readonly Money[] =>
  rows.reduce<readonly Money[]>(
    (sums, { record: { charge } }) => (charge === undefined ? sums : addSums(sums, [charge])),
    [],
  )

/** Days, money and ids of some rows of a line; undefined where there are none. */
export function toRowFacts(rows: readonly StoredUsage[]): FindingFields | undefined {
  const days = rows.map(({ day }) => day).toSorted()
  const [first] = rows
  const [from] = days
  const to = days.at(-1)
  if (first === undefined || from === undefined || to === undefined) return undefined
  return {
    lineId: first.lineId,
    from,
    to,
    money: sumCharges(rows),
    rows: rows.toSorted(byPrice).map(({ record }) => record.id),
  }
}

/** Rows by what they have in common, in the order in which it came up first. */
export function groupRows<Key>(
  rows: readonly StoredUsage[],
  keyOf: (row: StoredUsage) => Key,
): ReadonlyMap<Key, readonly StoredUsage[]> {
  const groups = new Map<Key, StoredUsage[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}
