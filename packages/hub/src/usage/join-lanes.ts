import { matchRecords, type UsageRecord } from '@esim-usage/core'

/**
 * Says which records of later lanes are events that an earlier lane lists already: for each lane, by id of the record,
 * the id of the one that counts. Records of one lane are never joined: true twins stay two.
 *
 * The result depends on nothing but the records, so it is the same whichever lane came first.
 */
export function joinLanes(
  lanes: readonly (readonly UsageRecord[])[],
): readonly ReadonlyMap<string, string>[] {
  let counting: readonly UsageRecord[] = []
  return lanes.map(records => {
    const { pairs, onlyB } = matchRecords(counting, records)
    counting = [...counting, ...onlyB]
    return new Map(pairs.map(([first, second]) => [second.id, first.id]))
  })
}
