import type { FindingDetector } from './finding-context.ts'
import { groupRows, toRowFacts } from './row-facts.ts'

/** Charged rows that the carrier counts as over the package. */
export const findOverage: FindingDetector = ({ charged }) => {
  const rows = charged.filter(({ record }) => record.bundle === 'overage')
  return [...groupRows(rows, ({ record }) => record.kind)].flatMap(([kind, group]) => {
    const facts = toRowFacts(group)
    return facts === undefined ? [] : [{ ...facts, rule: 'overage' as const, kind }]
  })
}
