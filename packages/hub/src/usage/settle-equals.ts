import type { UsageRecord } from '@esim-usage/core'

/** `v1-…-2`: the last part counts rows of one day that the carrier's words do not tell apart. */
const counted = /^(.*)-(\d+)$/su

const countOf = ({ id }: UsageRecord): number => Number(counted.exec(id)?.[2] ?? 1)

const keyOf = ({ id, startedAt }: UsageRecord): string =>
  `${startedAt.slice(0, 10)} ${counted.exec(id)?.[1] ?? id}`

/** What a record says beside its id and the time of the read. */
const contentOf = ({ id: _id, source: _source, raw: _raw, ...said }: UsageRecord): string =>
  JSON.stringify(said)

/**
 * Gives the ids of equal rows to them by their content, not by the order they came in. Such rows may still differ in what
 * is no part of an id, such as the price; then another order of the same rows would look like a change.
 */
export function settleEquals(records: readonly UsageRecord[]): readonly UsageRecord[] {
  const keys = new Set(records.filter(record => countOf(record) > 1).map(keyOf))
  if (keys.size === 0) return records
  const groups = new Map<string, UsageRecord[]>()
  const settled: UsageRecord[] = []
  for (const record of records) {
    const key = keyOf(record)
    if (!keys.has(key)) settled.push(record)
    else groups.set(key, [...(groups.get(key) ?? []), record])
  }
  for (const group of groups.values()) {
    const ids = group.toSorted((one, other) => countOf(one) - countOf(other)).map(({ id }) => id)
    const byContent = group
      .map(record => ({ record, content: contentOf(record) }))
      .toSorted((one, other) => (one.content < other.content ? -1 : 1))
    for (const [index, { record }] of byContent.entries())
      settled.push(Object.assign({}, record, { id: ids[index] ?? record.id }))
  }
  return settled
}
