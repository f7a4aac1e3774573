import { matchRecords, type UsageRecord } from '@esim-usage/core'

/** Charges are told apart by their names: two of one day may cost the same. */
const nameOf = (record: UsageRecord): string | undefined =>
  record.kind === 'service' ? record.service.name : record.kind === 'other' ? record.label : ''

/**
 * Finds in whose place new rows came: a row that vanished and a new row that is the same event under another id, such as
 * the final one, or the same one in other words of the carrier. By the id of the vanished row; provisional rows come first.
 */
export function pairReplaced(
  vanished: readonly UsageRecord[],
  added: readonly UsageRecord[],
): ReadonlyMap<string, string> {
  const provisional = matchRecords(
    vanished.filter(({ status }) => status === 'provisional'),
    added,
  )
  const final = matchRecords(
    vanished.filter(({ status }) => status === 'final'),
    provisional.onlyB,
  )
  const renamed = final.pairs.filter(([old, fresh]) => nameOf(old) === nameOf(fresh))
  return new Map([...provisional.pairs, ...renamed].map(([old, fresh]) => [old.id, fresh.id]))
}
