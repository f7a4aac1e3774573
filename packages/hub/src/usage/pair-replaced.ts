import { matchRecords, type UsageRecord } from '@esim-usage/core'

/**
 * Finds in whose place new rows came: a provisional row that vanished and a new row that is the same event, such as the
 * final one under another id. By the id of the vanished row.
 */
export function pairReplaced(
  vanished: readonly UsageRecord[],
  added: readonly UsageRecord[],
): ReadonlyMap<string, string> {
  return new Map(matchRecords(vanished, added).pairs.map(([old, fresh]) => [old.id, fresh.id]))
}
